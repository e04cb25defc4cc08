import { expect, test } from "vitest";
import { NO_TOTALS, sumTotals, type Totals } from "./totals.ts";

const day = (numerator: number, denominator: number): Totals => ({
  numerator,
  denominator,
  days: 1,
  squares: {
    numeratorSquared: numerator ** 2,
    product: numerator * denominator,
    denominatorSquared: denominator ** 2,
  },
});

test("days add up to what a store would have said of them together", () => {
  // 3 of 4 and 1 of 2: 4 of 6 on 2 days; 9 + 1, 12 + 2 and 16 + 4 squared.
  expect(sumTotals([day(3, 4), NO_TOTALS, day(1, 2)])).toEqual({
    numerator: 4,
    denominator: 6,
    days: 2,
    squares: { numeratorSquared: 10, product: 14, denominatorSquared: 20 },
  });
});

test("nothing known of any part is nothing known of the whole, which is not zero", () => {
  expect(sumTotals([])).toEqual(NO_TOTALS);
  expect(sumTotals([NO_TOTALS, NO_TOTALS])).toEqual(NO_TOTALS);
});

test("a part without squares leaves the whole without them", () => {
  const ratio: Totals = { numerator: 1, denominator: 1, days: 0, squares: null };
  expect(sumTotals([day(3, 4), ratio])).toEqual({
    numerator: 4,
    denominator: 5,
    days: 1,
    squares: null,
  });
});
