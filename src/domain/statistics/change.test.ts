import { describe, expect, test } from "vitest";
import type { Anchors } from "../goal.ts";
import { KPIS } from "../kpis/catalogue.ts";
import { NO_TOTALS, type Totals } from "../totals.ts";
import { changeVerdict, testChange } from "./change.ts";

function kpi(id: string) {
  const found = KPIS.find((one) => one.id === id);
  if (!found) throw new Error(`no KPI ${id}`);
  return found;
}

const of = (numerator: number, denominator: number): Totals => ({
  ...NO_TOTALS,
  numerator,
  denominator,
  days: 1,
});

const days = (...rows: readonly (readonly [number, number])[]): Totals => {
  const total = (pick: (row: readonly [number, number]) => number) =>
    rows.reduce((sum, row) => sum + pick(row), 0);
  return {
    numerator: total(([n]) => n),
    denominator: total(([, d]) => d),
    days: rows.length,
    squares: {
      numeratorSquared: total(([n]) => n * n),
      product: total(([n, d]) => n * d),
      denominatorSquared: total(([, d]) => d * d),
    },
  };
};

describe("testChange", () => {
  test("two proportions, by hand", () => {
    // 80 % against 50 %; common share 39 ÷ 60 = 0.65; √(0.65 · 0.35 · 2 ÷ 30) = 0.12315; z = 2.43599; p = 0.01485
    const { delta, pValue } = testChange(kpi("csat"), of(24, 30), of(15, 30));
    expect(delta).toBeCloseTo(30, 10);
    expect(pValue).toBeCloseTo(0.01485, 5);
  });

  test("two rates, by hand", () => {
    const { pValue } = testChange(kpi("reopened"), of(60, 20), of(30, 30));
    // 3 against 1 per case; common 90 ÷ 50 = 1.8; √(1.8 · (1 ÷ 20 + 1 ÷ 30)) = 0.38730; z = 5.16398
    expect(pValue).toBeCloseTo(2.418e-7, 10);
  });

  test("two means are Welch's t", () => {
    // Oracle: scipy 1.17, ttest_ind([300, 320, 310, 330], [280, 260, 275, 290, 270], equal_var=False)
    const now = days([300, 1], [320, 1], [310, 1], [330, 1]);
    const before = days([280, 1], [260, 1], [275, 1], [290, 1], [270, 1]);
    const { delta, pValue } = testChange({ ...kpi("aht"), minimumSample: 1 }, now, before);
    expect(delta).toBe(40);
    expect(pValue).toBeCloseTo(0.0026548256, 9);
  });

  test("days that vary more than chance explains make the same difference less certain", () => {
    const calm = [of(24, 30), of(15, 30)] as const;
    const wild = [days([14, 14], [10, 16]), days([15, 15], [0, 15])] as const;
    const { pValue: certain } = testChange(kpi("csat"), ...calm);
    const { pValue: doubtful } = testChange(kpi("csat"), ...wild);
    expect(doubtful).toBeGreaterThan(certain ?? 1);
  });

  test("all against all is no change", () =>
    expect(testChange(kpi("csat"), of(30, 30), of(20, 20))).toEqual({ delta: 0, pValue: 1 }));

  test("a sample under the KPI's minimum, or a mean of one day, cannot be tested", () => {
    expect(testChange(kpi("csat"), of(9, 9), of(15, 30))).toMatchObject({ pValue: null });
    expect(testChange(kpi("csat"), of(15, 30), of(0, 9))).toMatchObject({
      delta: 50,
      pValue: null,
    });
    expect(testChange(kpi("aht"), of(6000, 20), of(6000, 25))).toEqual({ delta: 60, pValue: null });
  });

  test("nothing against something has no difference", () => {
    expect(testChange(kpi("csat"), NO_TOTALS, of(15, 30))).toEqual({ delta: null, pValue: null });
    expect(testChange(kpi("csat"), of(15, 30), of(0, 0))).toEqual({ delta: null, pValue: null });
  });
});

describe("changeVerdict", () => {
  const verdict = (
    id: string,
    now: Totals,
    before: Totals,
    survives = true,
    anchors: Anchors | null = null,
  ) =>
    changeVerdict({
      change: { ...testChange({ ...kpi(id), minimumSample: 0 }, now, before), pValue: 0.001 },
      survives,
      kpi: kpi(id),
      now,
      before,
      anchors,
    });

  test("follows the direction of the KPI", () => {
    expect(verdict("csat", of(24, 30), of(15, 30))).toBe("improved");
    expect(verdict("csat", of(15, 30), of(24, 30))).toBe("declined");
    expect(verdict("aht", of(300, 1), of(320, 1))).toBe("improved");
    expect(verdict("aht", of(320, 1), of(300, 1))).toBe("declined");
  });

  test("what does not survive its list is no clear change", () =>
    expect(verdict("csat", of(24, 30), of(15, 30), false)).toBe("no-clear-change"));

  test("a range is better nearer to its target, whichever side", () => {
    const anchors: Anchors = {
      shape: "range",
      floor: [0, 30],
      threshold: [2, 20],
      target: [5, 15],
      stretch: [8, 12],
    };
    expect(verdict("transfer", of(18, 100), of(25, 100), true, anchors)).toBe("improved");
    expect(verdict("transfer", of(1, 100), of(4, 100), true, anchors)).toBe("declined");
    expect(verdict("transfer", of(14, 100), of(6, 100), true, anchors)).toBe("no-clear-change");
    // Without a goal nobody can say which way is better.
    expect(verdict("transfer", of(18, 100), of(25, 100))).toBe("no-clear-change");
  });

  test("what could not be tested is not enough data", () =>
    expect(
      changeVerdict({
        change: { delta: 5, pValue: null },
        survives: false,
        kpi: kpi("csat"),
        now: of(1, 2),
        before: of(1, 3),
        anchors: null,
      }),
    ).toBe("not-enough-data"));
});
