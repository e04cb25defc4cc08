import { expect, test } from "vitest";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import { valueOf } from "./scoring/value.ts";
import { ratioError } from "./statistics/mean.ts";
import { NO_TOTALS, sumTotals, type Totals } from "./totals.ts";
import { columnsOfTotals, sumOfRows, TotalsCursor } from "./totals-columns.ts";

const days = totalsOfDays([110, 10], [130, 10]);
const rows: readonly Totals[] = [days, NO_TOTALS, totalsOf(3, 4)];

test("columns hold the sums row by row, NaN where nothing is known", () => {
  const { numerator, denominator, variation } = columnsOfTotals(rows);
  expect([...numerator]).toEqual([240, Number.NaN, 3]);
  expect([...denominator]).toEqual([20, Number.NaN, 4]);
  // 110² + 130² = 29 000; the last row's one day has no squares, and so tells of no variation
  expect([...(variation?.numeratorSquared ?? [])]).toEqual([29_000, Number.NaN, Number.NaN]);
  expect([...(variation?.days ?? [])]).toEqual([2, 0, 0]);
});

test("a cursor is read by the formulas like the totals it stands on", () => {
  const cursor = new TotalsCursor(columnsOfTotals(rows));
  const found = rows.map((_, row) => {
    cursor.moveTo(row);
    const { numerator, denominator, days: count, squares } = cursor;
    return {
      value: valueOf({ scale: 1 }, cursor),
      error: ratioError(numerator, denominator, count, squares),
    };
  });
  // 240 ÷ 20; √(2 ÷ 1 · (10² + 10²)) ÷ 20 = 1
  expect(found).toEqual([
    { value: 12, error: 1 },
    { value: null, error: null },
    { value: 0.75, error: null },
  ]);
});

test("without squares asked for, a cursor has none", () => {
  const { numerator, denominator } = columnsOfTotals(rows);
  const cursor = new TotalsCursor({ numerator, denominator, variation: null });
  cursor.moveTo(0);
  expect(cursor).toMatchObject({ numerator: 240, denominator: 20, days: 0, squares: null });
});

test("rows together are the sum of those with something in them", () => {
  const others = totalsOfDays([3, 2], [4, 5]);
  const table = columnsOfTotals([days, NO_TOTALS, { ...days, denominator: 0 }, others]);
  expect(sumOfRows(table)).toEqual({ rows: 2, totals: sumTotals([days, others]) });
  const { numerator, denominator } = table;
  // 240 + 7 over 20 + 7
  expect(sumOfRows({ numerator, denominator, variation: null })).toEqual({
    rows: 2,
    totals: { numerator: 247, denominator: 27, days: 0, squares: null },
  });
  expect(sumOfRows(columnsOfTotals([NO_TOTALS]))).toEqual({ rows: 0, totals: NO_TOTALS });
  expect(sumOfRows(table, { from: 0, to: 3 })).toEqual({ rows: 1, totals: others });
  expect(sumOfRows(table, { from: 3, to: 4 })).toEqual({ rows: 1, totals: days });
});
