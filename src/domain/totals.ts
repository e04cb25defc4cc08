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

/**
 * What several stretches of time that share no day come to as one. NO_TOTALS where nothing is known of any of them;
 * stretches of which nothing is known add nothing, and one without squares leaves the whole without them.
 */
export function sumTotals(parts: readonly Totals[]): Totals {
  const sums = { numerator: 0, denominator: 0, days: 0 };
  const squares = { numeratorSquared: 0, product: 0, denominatorSquared: 0 };
  let [known, squared] = [0, 0];
  for (const part of parts) {
    if (part.denominator === null) continue;
    known += 1;
    sums.numerator += part.numerator ?? 0;
    sums.denominator += part.denominator;
    sums.days += part.days;
    if (!part.squares) continue;
    squared += 1;
    squares.numeratorSquared += part.squares.numeratorSquared;
    squares.product += part.squares.product;
    squares.denominatorSquared += part.squares.denominatorSquared;
  }
  return known === 0 ? NO_TOTALS : { ...sums, squares: squared === known ? squares : null };
}
