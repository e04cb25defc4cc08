/**
 * What a store knows of one KPI for one subject over one period: additive sums, from which everything else follows.
 * Null where no row counted.
 */
export interface Totals {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Days on which at least one row counted; 0 where only the sums were asked for. */
  readonly days: number;
  /** Σ over days of numerator², numerator × denominator and denominator²; null where only the sums were asked for. */
  readonly squares: Squares | null;
}

export interface Squares {
  readonly numeratorSquared: number;
  readonly product: number;
  readonly denominatorSquared: number;
}

export const NO_TOTALS: Totals = { numerator: null, denominator: null, days: 0, squares: null };
