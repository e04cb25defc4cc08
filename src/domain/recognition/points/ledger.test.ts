import { describe, expect, test } from "vitest";
import { fc, it } from "@fast-check/vitest";
import { day } from "../../calendar.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import type { Because } from "../because.ts";
import { entryFor, type LedgerEntry } from "./ledger.ts";
import type { WeekPoints } from "./points-rule.ts";

const WEEK = {
  from: day("2026-02-16"),
  to: day("2026-02-22"),
  on: day("2026-02-23"),
  rule: 1,
  reviewed: false,
  because: "data" as const,
};
const hold = {
  by: shippedKpi("repeat_7d"),
  now: 20,
  before: 11,
  sample: 400,
  besidePeers: true,
  pValue: 0.001,
};
const paid = (points: number): WeekPoints => ({ state: "paid", points });
const held = (points: number): WeekPoints => ({
  state: "held",
  points,
  kpi: shippedKpi("aht"),
  hold,
});
const NONE: WeekPoints = { state: "none" };

/** The lines that decisions one after the other leave. */
function linesOf(decisions: readonly WeekPoints[], reviewed = false): LedgerEntry[] {
  const lines: LedgerEntry[] = [];
  for (const decided of decisions) {
    const line = entryFor(lines, decided, { ...WEEK, reviewed });
    if (line) lines.push(line);
  }
  return lines;
}

const shown = (lines: readonly LedgerEntry[]) =>
  lines.map(({ points, state, cause }) => [points, state, cause.id]);

describe("a week's lines", () => {
  test("say a score once", () =>
    expect(shown(linesOf([paid(82), paid(82)]))).toEqual([[82, "paid", "points.paid"]]));

  test("say by how much later data change it, and what it was", () => {
    const lines = linesOf([paid(82), paid(79)]);
    expect(shown(lines)[1]).toEqual([-3, "paid", "points.changed"]);
    expect(lines[1]?.cause.values).toEqual({ score: 79, before: 82, to: "2026-02-22" });
  });

  test("name the guardrail of what is held, and pay it when it is released", () => {
    const lines = linesOf([held(82), held(82), paid(82)]);
    expect(shown(lines)).toEqual([
      [0, "held", "points.held"],
      [82, "paid", "points.released"],
    ]);
    expect(lines[0]?.cause.values).toMatchObject({
      measured: "Average handle time",
      guardrail: "Repeat contacts within 7 days",
    });
    expect(shown(linesOf([held(82), paid(82)], true))[1]?.[2]).toBe("points.reviewed");
  });

  test("take back what is held later, and what has lost its data, with a reason", () => {
    expect(shown(linesOf([paid(82), held(80), NONE, paid(70)]))).toEqual([
      [82, "paid", "points.paid"],
      [-82, "held", "points.held"],
      [0, "withdrawn", "points.withdrawn"],
      [70, "paid", "points.restored"],
    ]);
  });

  test.each<Because>([
    "goals",
    "rules",
    "data-goals",
    "data-rules",
    "goals-rules",
    "data-goals-rules",
  ])("name %s that changed as the reason", (because) => {
    const lines: LedgerEntry[] = [];
    for (const decided of [paid(82), paid(79), NONE, paid(70)]) {
      const line = entryFor(lines, decided, { ...WEEK, because });
      if (line) lines.push(line);
    }
    expect(lines.map(({ cause }) => cause.id)).toEqual([
      "points.paid",
      `points.changed-${because}`,
      `points.withdrawn-${because}`,
      `points.restored-${because}`,
    ]);
  });

  test("are none for a week that pays nothing", () => expect(linesOf([NONE, NONE])).toEqual([]));
});

const anyDecision: fc.Arbitrary<WeekPoints> = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map(paid),
  fc.integer({ min: 0, max: 100 }).map(held),
  fc.constant(NONE),
);

it.prop([fc.array(anyDecision, { minLength: 1 }), fc.infiniteStream(fc.boolean())])(
  "add up to the last decision whatever came before, once or twice",
  (decisions, twice) => {
    const repeated = decisions.flatMap((one) => (twice.next().value ? [one, one] : [one]));
    const lines = linesOf(repeated);
    const last = decisions.at(-1) ?? NONE;
    const total = lines.reduce((sum, { points }) => sum + points, 0);
    expect(total).toBe(last.state === "paid" ? last.points : 0);
    expect(lines).toEqual(linesOf(decisions));
    // Nothing falls without a reason.
    for (const { points, cause } of lines) if (points < 0) expect(cause.id).not.toBe("points.paid");
  },
);
