import { expect, test } from "vitest";
import { NO_TOTALS } from "../totals.ts";
import { valueOf } from "./value.ts";

const value = (numerator: number | null, denominator: number | null, scale = 100) =>
  valueOf({ scale }, { ...NO_TOTALS, numerator, denominator });

test.each([
  [17, 20, 85],
  [0, 20, 0],
  [-4, 20, -20],
  [0, 0, null],
  [5, 0, null],
  [5, -3, null],
  [null, 20, null],
  [5, null, null],
])("%s ÷ %s in per cent is %s", (numerator, denominator, expected) =>
  expect(value(numerator, denominator)).toBe(expected),
);

test("is scaled before it is divided, so that whole results stay whole", () => {
  // 100 × (29 ÷ 100) is 28.999999999999996 in binary arithmetic; 100 × 29 ÷ 100 is 29.
  expect(value(29, 100)).toBe(29);
});
