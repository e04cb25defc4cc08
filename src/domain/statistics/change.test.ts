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
    // t = 50.5666 ÷ 12.189 = 4.1485 on 5 degrees: p = 0.0089226 (scipy).
    // The error grows with the rise to 12.189 · 55 ÷ 50.5666 = 13.2576; interval 55 ± 2.015048 · 13.2576.
    const change = testAgainstBaseline(aht, totalsOf(3600, 10), baseline, LEVEL);
    expect(change).toMatchObject({ now: 360, before: 305, delta: 55 });
    expect(change.pValue).toBeCloseTo(0.008922616, 8);
    expect(change.interval?.low).toBeCloseTo(28.285_212, 5);
    expect(change.interval?.high).toBeCloseTo(81.714_788, 5);
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
    // Oracle: scipy, 2 · hypergeom(700, 530, 100).cdf(50) = 2.266e-9 is 5.97748 standard errors; in Student's tails of 5
    // degrees 0.0018775: six weeks that vary no more than chance do not prove that weeks never do.
    const five = weeks(...Array.from({ length: 5 }, () => [80, 100] as const));
    const untested = { delta: -30, interval: null, pValue: null };
    expect(testAgainstBaseline(csat, totalsOf(50, 100), [...five, NO_TOTALS], LEVEL)).toMatchObject(
      untested,
    );
    expect(
      testAgainstBaseline(csat, totalsOf(50, 100), [...five, totalsOf(80, 100)], LEVEL).pValue,
    ).toBeCloseTo(0.001_877_457_7, 9);
  });

  test("a rise of a time is tested and bounded by one error", () => {
    const aht = { ...shippedKpi("aht"), minimumSample: 1 };
    const calm = Array.from({ length: 6 }, () => [3500, 10] as const);
    const baseline = weeks(...calm, [4100, 10], [2900, 10], [4100, 10], [2900, 10]);
    // 350 ± 40: scatter 10 · 4 · 60² = 144,000; ÷ 9 = 16,000. Error √(16,000 · (1 ÷ 10 + 1 ÷ 100)) = 41.9524, grown with the
    // rise by (90 ÷ 350) ÷ ln(440 ÷ 350) = 1.123672 to 47.1406. t = 90 ÷ 47.1406 = 1.909179 on 9 degrees: p = 0.0885779 (scipy).
    // Interval 90 ± 1.833113 · 47.1406.
    const rise = testAgainstBaseline(aht, totalsOf(4400, 10), baseline, LEVEL);
    expect(rise.pValue).toBeCloseTo(0.088_577_917, 8);
    expect(rise.interval?.low).toBeCloseTo(3.585_803, 5);
    expect(rise.interval?.high).toBeCloseTo(176.414_197, 5);
  });

  test.each([4400, 3700, 3300, 2600])(
    "the interval of a mean reaches no difference at the level of its p-value: %d now",
    (seconds) => {
      const aht = { ...shippedKpi("aht"), minimumSample: 1 };
      const baseline = weeks(...[3500, 4100, 2900, 3600, 3400, 3500].map((n) => [n, 10] as const));
      const now = totalsOf(seconds, 10);
      const { pValue } = testAgainstBaseline(aht, now, baseline, LEVEL);
      const { delta, interval } = testAgainstBaseline(aht, now, baseline, 1 - (pValue ?? 0));
      const nearest = (delta ?? 0) > 0 ? interval?.low : interval?.high;
      expect(nearest).toBeCloseTo(0, 6);
    },
  );

  test("after weeks of nothing, what happens now is known by its own days", () => {
    const hold = shippedKpi("hold_ratio");
    const quietWeek = totalsOfDays([0, 7200], [0, 7200], [0, 7200], [0, 7200], [0, 7200]);
    const baseline = Array.from({ length: 8 }, () => quietWeek);
    const now = totalsOfDays([250, 7200], [360, 7200], [300, 7200], [338, 7200], [300, 7200]);
    // 1,548 ÷ 36,000 = 4.3 %, 309.6 a day. Stray 59.6² + 50.4² + 9.6² + 28.4² + 9.6² = 7,083.2; own variance
    // 5 ÷ 4 · 7,083.2 ÷ 36,000² = 6.8318e-6. The baseline's days prove 1 ÷ 28,800 a second: 9.6e-10 now, 1.2e-10 before.
    // Error √6.8319e-6 = 0.00261379, t = 16.45119 on 4.00127 degrees: p = 0.0000797598, interval 4.3 ± 2.1315 · 0.261379 (scipy).
    const change = testAgainstBaseline(hold, now, baseline, LEVEL);
    expect(change).toMatchObject({ now: 4.3, before: 0 });
    expect(change.pValue).toBeCloseTo(7.975_981e-5, 10);
    expect(change.interval?.low).toBeCloseTo(3.742_830, 5);
    expect(change.interval?.high).toBeCloseTo(4.857_170, 5);
  });

  test("below 0 nothing is a multiple", () => {
    const revenue = { ...shippedKpi("revenue_per_contact"), minimumSample: 1 };
    const cents = [-4000, -6000, -4000, -6000, -5000, -5000];
    const baseline = weeks(...cents.map((sum) => [sum, 10] as const));
    // In cents: scatter 10 · 4 · 100² = 400,000; ÷ 5 = 80,000; error √(80,000 · (1 ÷ 10 + 1 ÷ 60)) = 96.609.
    // Twice as deep or back at 0, t = 500 ÷ 96.609 = 5.17549 on 5 degrees: p = 0.00353861; 500 ± 2.015048 · 96.609 (scipy).
    const deeper = testAgainstBaseline(revenue, totalsOf(-10_000, 10), baseline, LEVEL);
    expect(deeper.pValue).toBeCloseTo(0.003_538_609, 8);
    expect(deeper.interval?.low).toBeCloseTo(-6.946_722, 5);
    expect(deeper.interval?.high).toBeCloseTo(-3.053_278, 5);
    const back = testAgainstBaseline(revenue, totalsOf(0, 10), baseline, LEVEL);
    expect(back.pValue).toBeCloseTo(0.003_538_609, 8);
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
