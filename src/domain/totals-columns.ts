import type { Squares, Totals } from "./totals.ts";

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

/** The same totals as columns; where a row lacks its squares, no day of it is known either. */
export function columnsOfTotals(rows: readonly Totals[]): TotalsColumns {
  const column = (of: (totals: Totals) => number | null | undefined) =>
    Float64Array.from(rows, (totals) => of(totals) ?? Number.NaN);
  return {
    numerator: column(({ numerator }) => numerator),
    denominator: column(({ denominator }) => denominator),
    variation: {
      days: column(({ days, squares }) => (squares ? days : 0)),
      numeratorSquared: column(({ squares }) => squares?.numeratorSquared),
      product: column(({ squares }) => squares?.product),
      denominatorSquared: column(({ squares }) => squares?.denominatorSquared),
    },
  };
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
