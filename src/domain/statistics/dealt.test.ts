import fc from "fast-check";
import { expect, test } from "vitest";
import { dealt } from "./dealt.ts";

test("thirds add up to the whole that thirds in binary do not", () => {
  const [a = 0, b = 0, c = 0] = dealt([1 / 3, 1 / 3, 1 / 3]);
  expect(a + b + c).toBe(1);
  expect(a).toBeCloseTo(1 / 3, 11);
});

test("a unit left over goes to the largest remainder, the first among equals", () => {
  // The largest is 1, so a unit is 2⁻⁴⁰; the small ones make one unit together.
  const unit = 2 ** -40;
  expect(dealt([1, 0.75 * unit, 0.25 * unit])).toEqual([1, unit, 0]);
  expect(dealt([1, 0.25 * unit, 0.75 * unit])).toEqual([1, 0, unit]);
  expect(dealt([1, 0.5 * unit, 0.5 * unit])).toEqual([1, unit, 0]);
  // −0.75 is one unit down and 0.25 up again.
  expect(dealt([1, 0.5 * unit, -0.75 * unit, 0.25 * unit])).toEqual([1, unit, -unit, 0]);
});

test("nothing is dealt as nothing", () => {
  expect(dealt([0, 0])).toEqual([0, 0]);
  expect(dealt([])).toEqual([]);
});

test("parts of either sign add up alike in any order, and move by no more than a unit", () => {
  const parts = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(parts, (list) => {
      const shares = dealt(list);
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      expect(sum(shares)).toBe(sum(shares.toReversed()));
      const largest = Math.max(...list.map(Math.abs));
      for (const [at, share] of shares.entries()) {
        expect(Math.abs(share - (list[at] ?? 0))).toBeLessThanOrEqual(largest * 2 ** -38);
      }
    }),
  );
});
