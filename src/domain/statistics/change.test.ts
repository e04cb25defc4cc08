import { describe, expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import type { Anchors } from "../goal.ts";
import type { Direction } from "../kpi.ts";
import { NO_TOTALS } from "../totals.ts";
import { changeVerdict, testAgainstBaseline, testChange } from "./change.ts";

const LEVEL = 0.9;
const csat = shippedKpi("csat");

describe("testChange", () => {
  test("two proportions are Fisher's exact test", () => {
    // Oracle: scipy 1.17, hypergeom(60, 39, 30).sf(23) = 0.0145891, doubled; interval from Jeffreys' two by square and add.
    const { delta, pValue, interval } = testChange(csat, totalsOf(24, 30), totalsOf(15, 30), LEVEL);
    expect(delta).toBeCloseTo(30, 10);
    expect(pValue).toBeCloseTo(0.029_178_250_1, 9);
    expect(interval?.low).toBeCloseTo(9.925_469, 5);
    expect(interval?.high).toBeCloseTo(47.512_071, 5);
  });

  test("two rates are the conditional binomial test", () => {
    const { pValue } = testChange(
      shippedKpi("reopened"),
      totalsOf(60, 20),
      totalsOf(30, 30),
      LEVEL,
    );
    // Oracle: scipy, 2 · binom(90, 0.4).sf(59)
    expect(pValue).toBeCloseTo(5.823_158_236e-7, 15);
  });

  test("two means are Welch's t", () => {
    // Oracle: scipy, ttest_ind([300, 320, 310, 330], [280, 260, 275, 290, 270], equal_var=False), 90 % interval
    const now = totalsOfDays([300, 1], [320, 1], [310, 1], [330, 1]);
    const before = totalsOfDays([280, 1], [260, 1], [275, 1], [290, 1], [270, 1]);
    const aht = { ...shippedKpi("aht"), minimumSample: 1 };
    const { delta, pValue, interval } = testChange(aht, now, before, LEVEL);
    expect(delta).toBe(40);
    expect(pValue).toBeCloseTo(0.0026548256, 9);
    expect(interval?.low).toBeCloseTo(24.156_17, 3);
    expect(interval?.high).toBeCloseTo(55.843_83, 3);
  });

  test("days that vary more than chance explains make the same difference less certain", () => {
    const calm = [totalsOf(24, 30), totalsOf(15, 30)] as const;
    const wild = [totalsOfDays([14, 14], [10, 16]), totalsOfDays([15, 15], [0, 15])] as const;
    const certain = testChange(csat, ...calm, LEVEL);
    const doubtful = testChange(csat, ...wild, LEVEL);
    expect(doubtful.pValue).toBeGreaterThan(certain.pValue ?? 1);
    expect(doubtful.interval?.low).toBeLessThan(certain.interval?.low ?? 0);
    expect(doubtful.interval?.high).toBeGreaterThan(certain.interval?.high ?? 100);
  });

  test("all against all is no change", () =>
    expect(testChange(csat, totalsOf(30, 30), totalsOf(20, 20), LEVEL)).toMatchObject({
      delta: 0,
      pValue: 1,
    }));

  test("a sample under the KPI's minimum, or a mean of one day, cannot be tested", () => {
    const untested = { interval: null, pValue: null };
    expect(testChange(csat, totalsOf(9, 9), totalsOf(15, 30), LEVEL)).toMatchObject(untested);
    expect(testChange(csat, totalsOf(15, 30), totalsOf(0, 9), LEVEL)).toMatchObject({
      delta: 50,
      ...untested,
    });
    expect(
      testChange(shippedKpi("aht"), totalsOf(6000, 20), totalsOf(6000, 25), LEVEL),
    ).toMatchObject({ delta: 60, ...untested });
  });

  test("nothing against something has no difference", () => {
    const unknown = { delta: null, interval: null, pValue: null };
    expect(testChange(csat, NO_TOTALS, totalsOf(15, 30), LEVEL)).toMatchObject(unknown);
    expect(testChange(csat, totalsOf(15, 30), totalsOf(0, 0), LEVEL)).toMatchObject(unknown);
  });
});

describe("testAgainstBaseline", () => {
  const weeks = (...list: readonly (readonly [number, number])[]) =>
    list.map(([numerator, denominator]) => totalsOf(numerator, denominator));

  test("a mean by hand", () => {
    const aht = { ...shippedKpi("aht"), minimumSample: 1 };
    const baseline = weeks([3000, 10], [3200, 10], [2900, 10], [6200, 20], [3100, 10], [2950, 10]);
    // r̄ = 21,350 ÷ 70 = 305. Scatter 10·(5² + 15² + 15² + 5² + 10²) + 20·5² = 6,500; ÷ 5 = 1,300.
    // Error √(1,300 · (1 ÷ 10 + 1 ÷ 70)) = 12.189. A rise of a time: 305 · ln(360 ÷ 305) = 50.5666, not 55;
    // t = 50.5666 ÷ 12.189 on 5 degrees: p = 0.0089226 (scipy).
    const change = testAgainstBaseline(aht, totalsOf(3600, 10), baseline, LEVEL);
    expect(change).toMatchObject({ now: 360, before: 305, delta: 55 });
    expect(change.pValue).toBeCloseTo(0.008922616, 8);
    expect(change.interval?.low).toBeCloseTo(30.438_600, 5);
    expect(change.interval?.high).toBeCloseTo(79.561_400, 5);
  });

  test("a proportion whose weeks vary seven times more than chance", () => {
    const baseline = weeks([80, 100], [60, 100], [90, 100], [70, 100], [85, 100], [65, 100]);
    // Scatter 100·(5² + 15² + 15² + 5² + 10² + 10²) ÷ 100² = 7; ÷ 5 = 1.4. By chance 5 ÷ 7 · 2 ÷ 7 = 0.20408; φ = 6.86.
    // Oracle: scipy with log-gamma on samples divided by 6.86: p = 0.108196; in Student's tails of 5 degrees 0.169105.
    const change = testAgainstBaseline(csat, totalsOf(50, 100), baseline, LEVEL);
    expect(change.pValue).toBeCloseTo(0.169_104_837, 8);
    expect(change.interval?.low).toBeCloseTo(-50.682693, 4);
    expect(change.interval?.high).toBeCloseTo(1.287203, 4);
    // Chance alone would have been sure of it.
    const naive = testChange(csat, totalsOf(50, 100), totalsOf(450, 600), LEVEL);
    expect(naive.pValue).toBeLessThan(1e-5);
  });

  test("fewer than six weeks with data do not show how much weeks vary", () => {
    const five = weeks(...Array.from({ length: 5 }, () => [80, 100] as const));
    const untested = { delta: -30, interval: null, pValue: null };
    expect(testAgainstBaseline(csat, totalsOf(50, 100), [...five, NO_TOTALS], LEVEL)).toMatchObject(
      untested,
    );
    expect(
      testAgainstBaseline(csat, totalsOf(50, 100), [...five, totalsOf(80, 100)], LEVEL).pValue,
    ).toBeLessThan(0.001);
  });

  test("identical weeks of a mean prove no more than whole numbers can", () => {
    const aht = { ...shippedKpi("aht"), minimumSample: 1 };
    const same = weeks(...Array.from({ length: 6 }, () => [5, 10] as const));
    const { pValue } = testAgainstBaseline(aht, totalsOf(4, 10), same, LEVEL);
    // One unit in one week of ten: scatter 6 ÷ 60 = 0.1, ÷ 5 = 0.02; error √(0.02 · (1 ÷ 10 + 1 ÷ 60)) = 0.0483;
    // a fall of 0.1 is 2.0702 of them: p = 0.0932163 (scipy)
    expect(pValue).toBeCloseTo(0.093_216_321, 8);
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
      change: { now, before, delta: now - before, interval: null, pValue: 0.001 },
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
        change: { now: 80, before: 50, delta: 30, interval: null, pValue: 0.04 },
        survives: false,
        direction: "higher",
        anchors: null,
      }),
    ).toBe("no-clear-change"));

  test("what could not be tested is not enough data", () =>
    expect(
      changeVerdict({
        change: { now: 80, before: 50, delta: 30, interval: null, pValue: null },
        survives: false,
        direction: "higher",
        anchors: null,
      }),
    ).toBe("not-enough-data"));
});
