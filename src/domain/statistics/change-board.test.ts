import { describe, expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { NO_TOTALS } from "../totals.ts";
import { changeBoard, type WatchedSeries } from "./change-board.ts";

const shares = [80, 79, 81, 82, 78, 80, 81, 79];

function watched(id: string, satisfied: number, of = "csat"): WatchedSeries<string> {
  const baseline = shares.map((share) => totalsOf(share, 100));
  return { id, kpi: shippedKpi(of), now: totalsOf(satisfied, 100), baseline, anchors: null };
}

describe("the change board", () => {
  test("keeps what survives, the surest first, and counts what stayed quiet or could not be told", () => {
    const board = changeBoard(
      [
        watched("steady", 80),
        watched("worse", 60),
        watched("much worse", 50),
        watched("between", 55),
        { ...watched("new", 50), baseline: [NO_TOTALS, totalsOf(80, 100)] },
      ],
      DEFAULT_POLICY,
    );
    expect(board.found.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["much worse", "declined"],
      ["between", "declined"],
      ["worse", "declined"],
    ]);
    expect(board).toMatchObject({ quiet: 1, untested: 1 });
  });

  test("says of each change how large, how sure and on how much", () => {
    const [found] = changeBoard([watched("worse", 60)], DEFAULT_POLICY).found;
    expect(found).toMatchObject({ now: 60, before: 80, sample: 100, baselineSample: 800 });
    expect(found?.delta).toBeCloseTo(-20, 10);
    expect(found?.interval?.low).toBeLessThan(-20);
    expect(found?.interval?.high).toBeLessThan(0);
    // Weeks vary less than chance, which eight of them do not prove. Oracle: scipy 1.17, 2 · hypergeom(900, 700, 100).cdf(60)
    // = 3.0673e-5 is 4.16841 standard errors; in Student's tails of 7 degrees 0.00419746.
    expect(found?.pValue).toBeCloseTo(0.004_197_462, 9);
  });

  test("lets the same change pass alone that a hundred quiet ones beside it hold back", () => {
    const alone = changeBoard([watched("maybe", 71)], DEFAULT_POLICY);
    expect(alone.found).toHaveLength(1);
    const quiet = Array.from({ length: 100 }, (_, i) => watched(`quiet ${i}`, 80));
    const among = changeBoard([watched("maybe", 71), ...quiet], DEFAULT_POLICY);
    expect(among).toMatchObject({ found: [], quiet: 101, untested: 0 });
  });

  test("has nothing to say about nothing", () =>
    expect(changeBoard([], DEFAULT_POLICY)).toEqual({ found: [], quiet: 0, untested: 0 }));
});
