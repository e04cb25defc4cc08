import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { peerQuartiles, smoothQuantile } from "./quantiles.ts";

const policy = { minimumCohort: 10 };

describe("smoothQuantile", () => {
  // Oracle: scipy 1.17, stats.mstats.hdquantiles.
  const ten = [3, 5, 8, 9, 12, 13, 15, 18, 21, 40];
  const forty = Array.from({ length: 40 }, (_, i) => ((i + 1) * (i + 1)) % 97).sort(
    (a, b) => a - b,
  );

  test.each([
    [ten, 0.25, 7.37913136],
    [ten, 0.5, 12.42816773],
    [ten, 0.75, 19.83242514],
    [forty, 0.25, 21.11190381],
    [forty, 0.5, 46.29034872],
    [forty, 0.75, 70.53335756],
  ])("of %j at %d", (values, p, expected) =>
    expect(smoothQuantile(values, p)).toBeCloseTo(expected, 7),
  );

  test.each([
    [0.1, 8.56327754],
    [0.9, 378.1706559],
  ])("of the first 21 squares at %d, where some are left out", (p, expected) => {
    const squares = Array.from({ length: 21 }, (_, i) => (i + 1) ** 2);
    // What is left out has 8 · 10⁻⁹ of the weight.
    expect(smoothQuantile(squares, p)).toBeCloseTo(expected, 5);
  });

  test.each([0.1, 0.25, 0.5, 0.75, 0.9])("of equal values at %d is that value", (p) => {
    const equal = Array.from({ length: 22 }, () => 80);
    expect(smoothQuantile(equal, p)).toBeCloseTo(80, 11);
  });

  test("of one value is that value", () => expect(smoothQuantile([7], 0.25)).toBe(7));

  test("lies strictly between minimum and maximum, moves with the values, and rises with p", () => {
    const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), {
      minLength: 5,
      maxLength: 200,
    });
    fc.assert(
      fc.property(values, (list) => {
        const sorted = list.toSorted((a, b) => a - b);
        const [low, median, high] = [0.25, 0.5, 0.75].map((p) => smoothQuantile(sorted, p));
        expect(low).toBeGreaterThan(sorted[0] ?? Number.NaN);
        expect(median).toBeGreaterThan(low ?? Number.NaN);
        expect(high).toBeGreaterThan(median ?? Number.NaN);
        expect(high).toBeLessThan(sorted.at(-1) ?? Number.NaN);
        expect(
          smoothQuantile(
            sorted.map((value) => 2 * value + 3),
            0.25,
          ),
        ).toBeCloseTo(2 * (low ?? 0) + 3, 6);
      }),
    );
  });
});

describe("peerQuartiles", () => {
  test("are those of the smooth quantile", () => {
    const values = [3, 5, 8, 9, 12, 13, 15, 18, 21, 40];
    expect(peerQuartiles(values, policy)?.median).toBeCloseTo(12.42816773, 7);
  });

  test("are withheld under the policy's cohort", () => {
    expect(peerQuartiles([1, 2, 3, 4, 5, 6, 7, 8, 9], policy)).toBeNull();
    expect(peerQuartiles([], { minimumCohort: 0 })).toBeNull();
  });

  test("are quick for everybody", () => {
    const values = Array.from({ length: 60_000 }, (_, i) => i);
    const quartiles = peerQuartiles(values, policy);
    expect(quartiles?.low).toBeCloseTo(14_999.5, 0);
    expect(quartiles?.high).toBeCloseTo(44_999.5, 0);
  });
});
