import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countLimits } from "./count-limits.ts";

// Oracle: scipy 1.17, binom.cdf and poisson.cdf, searched and interpolated apart.
describe("limits of counts", () => {
  test.each([
    ["proportion", 0.8, 100, 0.95, 0.713_523_915, 0.880_257_767],
    ["proportion", 0.8, 100, 0.998, 0.663_234_148, 0.919_021_747],
    ["proportion", 0.695, 50, 0.998, 0.474_165_301, 0.893_898_764],
    ["rate", 8, 4, 0.95, 5.225_249_167, 11.010_100_428],
    ["rate", 8, 1, 0.998, 0.247_619_748, 18.629_585_397],
  ] as const)("a %s of %d on %d at %d", (kind, ratio, sample, level, low, high) => {
    const limits = countLimits(kind, ratio, sample, level);
    expect(limits.low).toBeCloseTo(low, 8);
    expect(limits.high).toBeCloseTo(high, 8);
  });

  test("ten of ten, and seven of ten, are nothing unusual at 95 %; a normal would have it that seven are", () => {
    // P(X ≤ 7) = 1.15 % where 0.1 % was meant; 0.95 − 3.09 · √(0.95 · 0.05 ÷ 10) = 0.737
    const { low, high } = countLimits("proportion", 0.95, 10, 0.998);
    expect(low).toBeCloseTo(0.597_046_258, 8);
    expect(high).toBeGreaterThan(1);
  });

  test("lie beyond none where even none is probable enough", () =>
    expect(countLimits("proportion", 0.012, 100, 0.998).low).toBeLessThan(0));

  test("approach the normal ones in large samples, and need no whole one", () => {
    const { low, high } = countLimits("proportion", 0.3, 1_000_000.5, 0.95);
    const reach = 1.959_964 * Math.sqrt(0.21 / 1e6);
    expect(low).toBeCloseTo(0.3 - reach, 5);
    expect(high).toBeCloseTo(0.3 + reach, 5);
  });
});

test("neither limit is crossed more often than it says", () => {
  const log = (n: number) =>
    Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((a, b) => a + b, 0);
  const binomial = (n: number, k: number, p: number) =>
    Math.exp(log(n) - log(k) - log(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(0.95, 0.998),
      (ratio, sample, level) => {
        const { low, high } = countLimits("proportion", ratio, sample, level);
        let [under, over] = [0, 0];
        for (let count = 0; count <= sample; count += 1) {
          if (count / sample < low) under += binomial(sample, count, ratio);
          if (count / sample > high) over += binomial(sample, count, ratio);
        }
        expect(under).toBeLessThanOrEqual((1 - level) / 2 + 1e-9);
        expect(over).toBeLessThanOrEqual((1 - level) / 2 + 1e-9);
      },
    ),
  );
});

test("a wider level reaches farther", () =>
  fc.assert(
    fc.property(
      fc.constantFrom("proportion" as const, "rate" as const),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 1, max: 5000, noNaN: true }),
      (kind, ratio, sample) => {
        const [inner, outer] = [0.95, 0.998].map((level) =>
          countLimits(kind, ratio, sample, level),
        );
        expect(outer?.low).toBeLessThanOrEqual(inner?.low ?? -1);
        expect(outer?.high).toBeGreaterThanOrEqual(inner?.high ?? Infinity);
        expect(inner?.low).toBeLessThan(ratio);
        expect(inner?.high).toBeGreaterThan(ratio);
      },
    ),
  ));
