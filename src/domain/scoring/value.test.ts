import { expect, test } from "vitest";
import { NO_TOTALS } from "../totals.ts";
import { columnsOfTotals } from "../totals-columns.ts";
import { valueOf, valuesOf } from "./value.ts";

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

test("of many rows, the values of those that have one", () => {
  const rows = [
    { ...NO_TOTALS, numerator: 3, denominator: 4 },
    NO_TOTALS,
    { ...NO_TOTALS, numerator: 2, denominator: 0 },
    { ...NO_TOTALS, numerator: 0, denominator: 8 },
    { ...NO_TOTALS, numerator: 2, denominator: 8 },
  ];
  expect([...valuesOf({ scale: 100 }, columnsOfTotals(rows))]).toEqual([75, 0, 25]);
});
