import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countLimits } from "./count-limits.ts";

const group = (numerator: number, denominator: number) => ({ numerator, denominator });

// Oracle: scipy 1.17, betabinom(n, A + ½, N − A + ½) and nbinom(A + ½, N ÷ (N + n)), searched and interpolated apart.
describe("limits of counts", () => {
  test.each([
    ["proportion", group(120, 150), 100, 0.95, 0.685_413_823, 0.897_443_119],
    ["proportion", group(120, 150), 100, 0.998, 0.615_934_108, 0.940_133_458],
    ["proportion", group(480, 600), 600, 0.998, 0.723_306_315, 0.867_229_64],
    ["proportion", group(0, 120), 12, 0.998, -0.083_245_941, 0.225_413_307],
    ["proportion", group(120, 120), 12, 0.998, 0.774_586_693, 1.083_245_941],
    ["rate", group(40, 5), 4, 0.95, 4.548_265_834, 12.262_891_258],
    ["rate", group(40, 5), 4, 0.998, 3.007_300_934, 15.051_690_252],
    ["rate", group(0, 10), 4, 0.998, -0.249_704_196, 1.174_892_019],
  ] as const)("a %s beside %o, on %d at %d", (kind, of, sample, level, low, high) => {
    const limits = countLimits(kind, of, sample, level);
    expect(limits.low).toBeCloseTo(low, 8);
    expect(limits.high).toBeCloseTo(high, 8);
  });

  test("by hand: one trial beside none of one", () => {
    // P(1) = ½ ÷ (½ + 1½) = ¼. From below: 0 − (0.75 − 0.025) ÷ 0.75; from above: 1 + (0.25 − 0.025) ÷ 0.25.
    const { low, high } = countLimits("proportion", group(0, 1), 1, 0.95);
    expect(low).toBeCloseTo(-29 / 30, 12);
    expect(high).toBeCloseTo(1.9, 12);
  });

  test("by hand: half an event in five hours, beside four", () => {
    // Shape ½ + ½ makes P(k) = 5/9 · (4/9)ᵏ and P(X ≥ k) = (4/9)ᵏ. From below: 0 − (5/9 − 0.025) ÷ (5/9) = −0.955. From above:
    // (4/9)⁴ = 0.0390184 is over 0.025, (4/9)⁵ under; 4 + (0.0390184 − 0.025) ÷ 0.0216769 = 4.6466992.
    const { low, high } = countLimits("rate", group(0.5, 5), 4, 0.95);
    expect(low).toBeCloseTo(-0.955 / 4, 10);
    expect(high).toBeCloseTo(4.646_699_2 / 4, 8);
  });

  test("are straight between whole trials, and under one those of one", () => {
    const [four, five, between] = [4, 5, 4.25].map((sample) =>
      countLimits("proportion", group(6, 20), sample, 0.95),
    );
    expect(between?.low).toBeCloseTo(0.75 * (four?.low ?? 0) + 0.25 * (five?.low ?? 0), 12);
    expect(between?.high).toBeCloseTo(0.75 * (four?.high ?? 0) + 0.25 * (five?.high ?? 0), 12);
    expect(countLimits("proportion", group(6, 20), 0.5, 0.95)).toEqual(
      countLimits("proportion", group(6, 20), 1, 0.95),
    );
  });

  test("beside a large group they are binomial and Poisson", () => {
    // Oracle: scipy, binom(100, 0.8) and poisson(32), interpolated
    const share = countLimits("proportion", group(8e8, 1e9), 100, 0.95);
    expect(share.low).toBeCloseTo(0.713_524, 5);
    expect(share.high).toBeCloseTo(0.880_258, 5);
    const rate = countLimits("rate", group(8e9, 1e9), 4, 0.95);
    expect(rate.low).toBeCloseTo(5.225_249, 5);
    expect(rate.high).toBeCloseTo(11.0101, 5);
  });

  test("approach the normal ones in large samples, and need no whole one", () => {
    const { low, high } = countLimits("proportion", group(300_000, 1e6), 1_000_000.5, 0.95);
    const reach = 1.959_964 * Math.sqrt(0.21 / 1e6 + 0.21 / 1e6);
    expect(low).toBeCloseTo(0.3 - reach, 5);
    expect(high).toBeCloseTo(0.3 + reach, 5);
  });
});

test("neither limit is crossed more often than it says, whoever is the newcomer", () => {
  // Beta-binomial by products of its own, not by ratios of neighbours: C(n, k) · (a)ₖ · (b)ₙ₋ₖ ÷ (a + b)ₙ.
  const rising = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => Math.log(from + i)).reduce((a, b) => a + b, 0);
  const chance = (n: number, k: number, a: number, b: number) =>
    Math.exp(
      rising(n - k + 1, k) - rising(1, k) + rising(a, k) + rising(b, n - k) - rising(a + b, n),
    );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(0.95, 0.998),
      (size, ratio, sample, level) => {
        const events = Math.round(ratio * size);
        const { low, high } = countLimits("proportion", group(events, size), sample, level);
        let [under, over] = [0, 0];
        for (let count = 0; count <= sample; count += 1) {
          const share = chance(sample, count, events + 0.5, size - events + 0.5);
          if (count / sample < low) under += share;
          if (count / sample > high) over += share;
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
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 1000, noNaN: true }),
      fc.double({ min: 1, max: 1000, noNaN: true }),
      (kind, ratio, size, sample) => {
        const [inner, outer] = [0.95, 0.998].map((level) =>
          countLimits(kind, group(ratio * size, size), sample, level),
        );
        expect(outer?.low).toBeLessThanOrEqual(inner?.low ?? -1);
        expect(outer?.high).toBeGreaterThanOrEqual(inner?.high ?? Infinity);
      },
    ),
  ));
