import fc from "fast-check";
import { expect, test } from "vitest";
import { percentilesOf } from "./percentiles.ts";

test("the share under a value, and half of those at it", () => {
  // 30 has nobody under it: (0 + 1) ÷ 2 of 4; the two 50s have one under and two at: (1 + 3) ÷ 2 of 4
  expect([...percentilesOf(Float64Array.of(50, 30, 80, 50))]).toEqual([50, 12.5, 87.5, 50]);
});

test("what is unknown has no place and takes none", () => {
  expect([...percentilesOf(Float64Array.of(Number.NaN, 7, Number.NaN, -Infinity))]).toEqual([
    Number.NaN,
    75,
    Number.NaN,
    25,
  ]);
  expect([...percentilesOf(new Float64Array(0))]).toEqual([]);
  expect([...percentilesOf(Float64Array.of(Number.NaN))]).toEqual([Number.NaN]);
});

test("identical people all stand in the middle", () => {
  expect([...percentilesOf(Float64Array.of(4, 4, 4))]).toEqual([50, 50, 50]);
});

test("keeps the order of the values, and averages 50", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 }), (numbers) => {
      const percentiles = percentilesOf(Float64Array.from(numbers));
      const sum = percentiles.reduce((total, one) => total + one, 0);
      expect(sum / numbers.length).toBeCloseTo(50, 9);
      for (const [one, value] of numbers.entries()) {
        for (const [other, another] of numbers.entries()) {
          const [a = NaN, b = NaN] = [percentiles[one], percentiles[other]];
          expect(Math.sign(a - b)).toBe(Math.sign(value - another));
        }
      }
    }),
  );
});
