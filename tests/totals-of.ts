import { NO_TOTALS, type Squares, type Totals } from "#src/domain/totals.ts";

/** Sums of one day, or of days that nobody kept apart. */
export function totalsOf(numerator: number, denominator: number): Totals {
  return { ...NO_TOTALS, numerator, denominator, days: 1 };
}

/** The sums of days given one by one as [numerator, denominator], with the squares that a variance needs. */
export function totalsOfDays(...days: readonly (readonly [number, number])[]): Totals & {
  readonly numerator: number;
  readonly denominator: number;
  readonly squares: Squares;
} {
  const total = (pick: (numerator: number, denominator: number) => number) =>
    days.reduce((sum, [numerator, denominator]) => sum + pick(numerator, denominator), 0);
  return {
    numerator: total((numerator) => numerator),
    denominator: total((_, denominator) => denominator),
    days: days.length,
    squares: {
      numeratorSquared: total((numerator) => numerator ** 2),
      product: total((numerator, denominator) => numerator * denominator),
      denominatorSquared: total((_, denominator) => denominator ** 2),
    },
  };
}
