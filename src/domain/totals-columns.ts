import { NO_TOTALS, type Squares, type Totals } from "./totals.ts";

/** The sums of one KPI for many subjects, one row each: whole numbers, NaN in a row where no fact counted. */
export interface TotalsColumns {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** Null where only the sums were asked for. */
  readonly variation: Variation<Float64Array> | null;
}

/** What the variance of a ratio follows from: see `Totals`. */
export interface Variation<T> {
  readonly days: T;
  readonly numeratorSquared: T;
  readonly product: T;
  readonly denominatorSquared: T;
}

/** The same totals as columns; where a row lacks its squares, no day of it is known either. Without variation where all rows do. */
export function columnsOfTotals(rows: readonly Totals[]): TotalsColumns {
  const column = (of: (totals: Totals) => number | null | undefined) => {
    const values = new Float64Array(rows.length);
    // Not through an iterator, which takes several times as long for a few weeks.
    for (let row = 0; row < rows.length; row += 1) {
      values[row] = of(rows[row] ?? NO_TOTALS) ?? Number.NaN;
    }
    return values;
  };
  return {
    numerator: column(({ numerator }) => numerator),
    denominator: column(({ denominator }) => denominator),
    variation: rows.some(({ squares }) => squares !== null)
      ? {
          days: column(({ days, squares }) => (squares ? days : 0)),
          numeratorSquared: column(({ squares }) => squares?.numeratorSquared),
          product: column(({ squares }) => squares?.product),
          denominatorSquared: column(({ squares }) => squares?.denominatorSquared),
        }
      : null,
  };
}

/** A run of rows, the last one not included. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/**
 * What the rows that have something in them, a denominator above 0, come to together, and how many they are; without a run of them
 * that is left out.
 */
export function sumOfRows(
  { numerator, denominator, variation }: TotalsColumns,
  leftOut: Rows | null = null,
): { readonly rows: number; readonly totals: Totals } {
  const sums = { numerator: 0, denominator: 0, days: 0 };
  const squares = { numeratorSquared: 0, product: 0, denominatorSquared: 0 };
  let rows = 0;
  for (let row = 0; row < denominator.length; row += 1) {
    if (!((denominator[row] ?? 0) > 0)) continue;
    if (leftOut && row >= leftOut.from && row < leftOut.to) continue;
    rows += 1;
    sums.numerator += numerator[row] ?? 0;
    sums.denominator += denominator[row] ?? 0;
    if (!variation) continue;
    sums.days += variation.days[row] ?? 0;
    squares.numeratorSquared += variation.numeratorSquared[row] ?? 0;
    squares.product += variation.product[row] ?? 0;
    squares.denominatorSquared += variation.denominatorSquared[row] ?? 0;
  }
  return { rows, totals: rows === 0 ? NO_TOTALS : { ...sums, squares: variation && squares } };
}

/**
 * One row of columns after the other, read as totals: the same object all the time, so that the formulas can go through
 * a million rows without making one. What is unknown is NaN here instead of null.
 */
export class TotalsCursor implements Totals {
  numerator = Number.NaN;
  denominator = Number.NaN;
  days = 0;
  readonly squares: MutableSquares | null;
  readonly #columns: TotalsColumns;

  constructor(columns: TotalsColumns) {
    this.#columns = columns;
    this.squares = columns.variation && new MutableSquares();
  }

  /** Stands on a row from now on. */
  moveTo(row: number): void {
    const { numerator, denominator, variation } = this.#columns;
    this.numerator = numerator[row] ?? Number.NaN;
    this.denominator = denominator[row] ?? Number.NaN;
    if (!variation || !this.squares) return;
    this.days = variation.days[row] ?? 0;
    this.squares.numeratorSquared = variation.numeratorSquared[row] ?? 0;
    this.squares.product = variation.product[row] ?? 0;
    this.squares.denominatorSquared = variation.denominatorSquared[row] ?? 0;
  }
}

class MutableSquares implements Squares {
  numeratorSquared = 0;
  product = 0;
  denominatorSquared = 0;
}
