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
  const known = parts.filter(({ denominator }) => denominator !== null);
  const [first, ...others] = known;
  return first ? others.reduce(together, first) : NO_TOTALS;
}

function together(a: Totals, b: Totals): Totals {
  return {
    numerator: (a.numerator ?? 0) + (b.numerator ?? 0),
    denominator: (a.denominator ?? 0) + (b.denominator ?? 0),
    days: a.days + b.days,
    squares: a.squares &&
      b.squares && {
        numeratorSquared: a.squares.numeratorSquared + b.squares.numeratorSquared,
        product: a.squares.product + b.squares.product,
        denominatorSquared: a.squares.denominatorSquared + b.squares.denominatorSquared,
      },
  };
}
