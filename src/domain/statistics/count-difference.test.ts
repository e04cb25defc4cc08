import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countDifference } from "./count-difference.ts";

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe("proportions", () => {
  test("Fisher's lady tasting tea: three of four against one of four", () =>
    // (1 + 16) ÷ 70 = 0.242857 in one tail; both are alike.
    expect(countDifference("proportion", of(3, 4), of(1, 4))).toBeCloseTo(34 / 70, 12));

  test("by hand, all against none", () =>
    // One way in C(10, 5) = 252, doubled.
    expect(countDifference("proportion", of(5, 5), of(0, 5))).toBeCloseTo(2 / 252, 12));

  test("a small sample against a large one", () =>
    // Oracle: scipy 1.17, hypergeom(1040, 203, 40).cdf(3) = 0.0309553, doubled
    expect(countDifference("proportion", of(3, 40), of(200, 1000))).toBeCloseTo(
      0.061_910_610_92,
      10,
    ));

  test("the far tail that lists look at is fatter than a normal one", () => {
    // Oracle: scipy, 2 · hypergeom(935, 738, 35).cdf(18); the normal tail would be 8.6 times thinner.
    const p = countDifference("proportion", of(18, 35), of(720, 900));
    expect(p / 4.082084753308e-4).toBeCloseTo(1, 8);
  });

  test("by hand, thinned: 1.5 of 2.5 against 1 of 4", () =>
    // Terms lie at 0.5, 1.5 and 2.5. From 1.5 up 1 · 1 ÷ (2.5 · 4) = 0.1; down 1.5 · 3 ÷ (2 · 2) = 1.125: 2 · 1.1 ÷ 2.225
    expect(countDifference("proportion", of(1.5, 2.5), of(1, 4))).toBeCloseTo(88 / 89, 12));

  test("all and all, none and none, differ by nothing", () => {
    expect(countDifference("proportion", of(30, 30), of(20, 20))).toBe(1);
    expect(countDifference("proportion", of(0, 30), of(0, 20))).toBe(1);
  });
});

describe("rates", () => {
  test("by hand: three in one hour against none in one", () =>
    // (½)³ in one tail, doubled.
    expect(countDifference("rate", of(3, 1), of(0, 1))).toBeCloseTo(0.25, 12));

  test("a short exposure against a long one", () =>
    // Oracle: scipy, 2 · binom(205, 1 ÷ 11).cdf(5)
    expect(countDifference("rate", of(5, 3600), of(200, 36_000))).toBeCloseTo(
      0.000_245_320_168_9,
      12,
    ));
});

const counts = fc.record({
  kind: fc.constantFrom("proportion" as const, "rate" as const),
  a: fc.integer({ min: 0, max: 60 }),
  b: fc.integer({ min: 0, max: 60 }),
  n: fc.integer({ min: 60, max: 90 }),
  m: fc.integer({ min: 60, max: 90 }),
});

test("is a probability, and the same whichever sample comes first", () =>
  fc.assert(
    fc.property(counts, ({ kind, a, b, n, m }) => {
      const p = countDifference(kind, of(a, n), of(b, m));
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(countDifference(kind, of(b, m), of(a, n)) / p).toBeCloseTo(1, 8);
    }),
  ));

test("samples thinned by over-dispersion are less sure of the same ratios", () =>
  fc.assert(
    fc.property(counts, ({ kind, a, b, n, m }) => {
      const whole = countDifference(kind, of(a, n), of(b, m));
      const half = countDifference(kind, of(a / 2, n / 2), of(b / 2, m / 2));
      expect(half).toBeGreaterThan(0.9 * whole);
    }),
  ));

test("millions are summed to the end: a tail beyond all numbers is 0", () => {
  expect(countDifference("proportion", of(900_000, 1e6), of(100_000, 1e6))).toBe(0);
  expect(countDifference("rate", of(1_001_000, 1e6), of(1e6, 1e6))).toBeCloseTo(0.480049391, 6);
});
