import { describe, expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import type { Anchors } from "../goal.ts";
import type { Direction } from "../kpi.ts";
import { NO_TOTALS } from "../totals.ts";
import { changeVerdict, testChange } from "./change.ts";

describe("testChange", () => {
  test("two proportions, by hand", () => {
    // 80 % against 50 %; common share 39 ÷ 60 = 0.65; √(0.65 · 0.35 · 2 ÷ 30) = 0.12315; z = 2.43599; p = 0.01485
    const { delta, pValue } = testChange(shippedKpi("csat"), totalsOf(24, 30), totalsOf(15, 30));
    expect(delta).toBeCloseTo(30, 10);
    expect(pValue).toBeCloseTo(0.01485, 5);
  });

  test("two rates, by hand", () => {
    const { pValue } = testChange(shippedKpi("reopened"), totalsOf(60, 20), totalsOf(30, 30));
    // 3 against 1 per case; common 90 ÷ 50 = 1.8; √(1.8 · (1 ÷ 20 + 1 ÷ 30)) = 0.38730; z = 5.16398
    expect(pValue).toBeCloseTo(2.418e-7, 10);
  });

  test("two means are Welch's t", () => {
    // Oracle: scipy 1.17, ttest_ind([300, 320, 310, 330], [280, 260, 275, 290, 270], equal_var=False)
    const now = totalsOfDays([300, 1], [320, 1], [310, 1], [330, 1]);
    const before = totalsOfDays([280, 1], [260, 1], [275, 1], [290, 1], [270, 1]);
    const { delta, pValue } = testChange({ ...shippedKpi("aht"), minimumSample: 1 }, now, before);
    expect(delta).toBe(40);
    expect(pValue).toBeCloseTo(0.0026548256, 9);
  });

  test("days that vary more than chance explains make the same difference less certain", () => {
    const calm = [totalsOf(24, 30), totalsOf(15, 30)] as const;
    const wild = [totalsOfDays([14, 14], [10, 16]), totalsOfDays([15, 15], [0, 15])] as const;
    const { pValue: certain } = testChange(shippedKpi("csat"), ...calm);
    const { pValue: doubtful } = testChange(shippedKpi("csat"), ...wild);
    expect(doubtful).toBeGreaterThan(certain ?? 1);
  });

  test("all against all is no change", () =>
    expect(testChange(shippedKpi("csat"), totalsOf(30, 30), totalsOf(20, 20))).toMatchObject({
      delta: 0,
      pValue: 1,
    }));

  test("a sample under the KPI's minimum, or a mean of one day, cannot be tested", () => {
    expect(testChange(shippedKpi("csat"), totalsOf(9, 9), totalsOf(15, 30))).toMatchObject({
      pValue: null,
    });
    expect(testChange(shippedKpi("csat"), totalsOf(15, 30), totalsOf(0, 9))).toMatchObject({
      delta: 50,
      pValue: null,
    });
    expect(testChange(shippedKpi("aht"), totalsOf(6000, 20), totalsOf(6000, 25))).toMatchObject({
      delta: 60,
      pValue: null,
    });
  });

  test("nothing against something has no difference", () => {
    expect(testChange(shippedKpi("csat"), NO_TOTALS, totalsOf(15, 30))).toMatchObject({
      delta: null,
      pValue: null,
    });
    expect(testChange(shippedKpi("csat"), totalsOf(15, 30), totalsOf(0, 0))).toMatchObject({
      delta: null,
      pValue: null,
    });
  });
});

describe("changeVerdict", () => {
  const range: Anchors = {
    shape: "range",
    floor: [0, 30],
    threshold: [2, 20],
    target: [5, 15],
    stretch: [8, 12],
  };
  const verdict = (
    direction: Direction,
    before: number,
    now: number,
    anchors: Anchors | null = null,
  ) =>
    changeVerdict({
      change: { now, before, delta: now - before, pValue: 0.001 },
      survives: true,
      direction,
      anchors,
    });

  test.each([
    ["higher", 50, 80, "improved"],
    ["higher", 80, 50, "declined"],
    ["lower", 320, 300, "improved"],
    ["lower", 300, 320, "declined"],
  ] as const)("where %s is better, from %d to %d is %s", (direction, before, now, expected) =>
    expect(verdict(direction, before, now)).toBe(expected),
  );

  test.each([
    [25, 18, "improved"],
    [4, 1, "declined"],
    [1, 10, "improved"],
    [6, 14, "no-clear-change"], // both inside
    [2, 18, "no-clear-change"], // from 3 under to 3 over
  ] as const)("a range of 5 to 15, from %d to %d, is %s", (before, now, expected) =>
    expect(verdict("range", before, now, range)).toBe(expected),
  );

  test("without a goal nobody can say which way a range is better", () =>
    expect(verdict("range", 25, 18)).toBe("no-clear-change"));

  test("what does not survive its list is no clear change", () =>
    expect(
      changeVerdict({
        change: { now: 80, before: 50, delta: 30, pValue: 0.04 },
        survives: false,
        direction: "higher",
        anchors: null,
      }),
    ).toBe("no-clear-change"));

  test("what could not be tested is not enough data", () =>
    expect(
      changeVerdict({
        change: { now: 80, before: 50, delta: 30, pValue: null },
        survives: false,
        direction: "higher",
        anchors: null,
      }),
    ).toBe("not-enough-data"));
});
