import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proportionBelow, proportionInterval } from "./proportion.ts";

describe("proportionInterval", () => {
  // Oracle: scipy 1.17, beta.ppf([0.05, 0.95], s + 0.5, n - s + 0.5); the ends at none and all are 0 and 1 by rule.
  test.each([
    [0, 10, 0, 0.1707731082],
    [1, 10, 0.0178919881, 0.3305628033],
    [5, 10, 0.261922004, 0.738077996],
    [10, 10, 0.8292268918, 1],
    [24, 30, 0.6618608436, 0.8972163001],
    [80, 100, 0.7282896971, 0.8590547284],
    [1, 1, 0.2285198138, 1],
    [0, 1, 0, 0.7714801862],
  ])("%d of %d: %d to %d", (successes, trials, low, high) => {
    const interval = proportionInterval(successes, trials, 0.9);
    expect(interval.low).toBeCloseTo(low, 8);
    expect(interval.high).toBeCloseTo(high, 8);
  });

  test("whole counts few enough for an exact interval are worked out once", () => {
    const first = proportionInterval(3, 17, 0.9);
    proportionInterval(4, 17, 0.9);
    expect(proportionInterval(3, 17, 0.9)).toBe(first);
    expect(proportionInterval(3, 17, 0.8)).not.toEqual(first);
  });

  test("thinned counts are never taken for whole ones", () => {
    // In the triangle of whole counts 2.125 of 3.5 would stand at 3.5 · 4.5 ÷ 2 + 2.125 = 10, the place of 0 of 4.
    expect(proportionInterval(0, 4, 0.9).high).toBeCloseTo(0.3624868128, 8);
    // Oracle: scipy 1.17, beta.ppf([0.05, 0.95], 2.625, 1.875).
    const { low, high } = proportionInterval(2.125, 3.5, 0.9);
    expect(low).toBeCloseTo(0.2174092432, 8);
    expect(high).toBeCloseTo(0.9036493908, 8);
  });

  test("nor are whole successes of thinned trials for one another", () => {
    // In the triangle 0 of 3.75 and 2 of 3.25 would stand together at 8.90625. Oracle: scipy 1.17, beta.ppf.
    expect(proportionInterval(0, 3.75, 0.9).high).toBeCloseTo(0.38002748, 7);
    const { low, high } = proportionInterval(2, 3.25, 0.9);
    expect(low).toBeCloseTo(0.2126929, 7);
    expect(high).toBeCloseTo(0.91257094, 7);
  });

  test("nor are few of so many that their places could not be told apart", () => {
    // 2²⁹ trials; oracle: scipy 1.17, beta.ppf.
    expect(proportionInterval(1, 536_870_912, 0.9).high * 1e9).toBeCloseTo(7.27803249, 6);
    expect(proportionInterval(10, 536_870_912, 0.9).high * 1e9).toBeCloseTo(30.4268423, 5);
  });

  // Oracle: the expansion (Abramowitz and Stegun 26.2.49) in Python from the moments of scipy 1.17, beta.stats.
  test.each([
    [40, 200, 0.156786069201, 0.24954296239811],
    [160, 200, 0.750457037602, 0.84321393079868],
    [41, 81, 0.415670566209, 0.59635948184961],
  ])("%d of %d, expanded from the moments: %d to %d", (successes, trials, low, high) => {
    const interval = proportionInterval(successes, trials, 0.9);
    expect(interval.low).toBeCloseTo(low, 11);
    expect(interval.high).toBeCloseTo(high, 11);
  });

  // Oracle as above; counts so large that the quantile is expanded.
  test.each([
    [720, 1000, 0.6961945324, 0.7428663702],
    [50, 100, 0.41851215, 0.58148785],
  ])("%d of %d: %d to %d", (successes, trials, low, high) => {
    const interval = proportionInterval(successes, trials, 0.9);
    expect(interval.low).toBeCloseTo(low, 5);
    expect(interval.high).toBeCloseTo(high, 5);
  });

  test("misses no tail by more than a hundredth of a per cent", () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 5_000 }));
    fc.assert(
      fc.property(counts, ([successes, failures]) => {
        fc.pre(successes > 0 && failures > 0);
        const trials = successes + failures;
        const { low, high } = proportionInterval(successes, trials, 0.9);
        expect(Math.abs(proportionBelow(successes, trials, low) - 0.05)).toBeLessThan(1e-4);
        expect(Math.abs(proportionBelow(successes, trials, high) - 0.95)).toBeLessThan(1e-4);
      }),
    );
  });

  test("holds the observed share, and narrows at a lower level", () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const share = successes / trials;
        const wide = proportionInterval(successes, trials, 0.9);
        const narrow = proportionInterval(successes, trials, 0.5);
        expect(wide.low).toBeLessThanOrEqual(share);
        expect(wide.high).toBeGreaterThanOrEqual(share);
        expect(narrow.low).toBeGreaterThanOrEqual(wide.low);
        expect(narrow.high).toBeLessThanOrEqual(wide.high);
      }),
    );
  });
});

describe("proportionBelow", () => {
  // Oracle: scipy 1.17, beta.cdf(0.8, s + 0.5, n - s + 0.5).
  test.each([
    [5, 10, 0.9849146024],
    [10, 10, 0.0323874117],
    [24, 30, 0.5186220567],
    [80, 100, 0.5100432583],
    [1, 1, 0.4501848558],
  ])("P(share < 0.8) after %d of %d", (successes, trials, probability) =>
    expect(proportionBelow(successes, trials, 0.8)).toBeCloseTo(probability, 9),
  );

  test("a share is never under 0 nor over 1", () => {
    expect(proportionBelow(0, 5, 0)).toBe(0);
    expect(proportionBelow(0, 5, -0.1)).toBe(0);
    expect(proportionBelow(5, 5, 1)).toBe(1);
    expect(proportionBelow(5, 5, 1.1)).toBe(1);
  });

  test("a balanced sample is as likely above as below a half", () =>
    expect(proportionBelow(7, 14, 0.5)).toBeCloseTo(0.5, 12));
});
