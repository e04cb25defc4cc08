import type { Totals } from "#src/domain/totals.ts";

/** Sums of days as they come, the way a store keeps them: a day without a denominator is no row. */
export class DaySums {
  #numerator = 0;
  #denominator = 0;
  #days = 0;
  #numeratorSquared = 0;
  #product = 0;
  #denominatorSquared = 0;

  add(numerator: number, denominator: number): void {
    if (denominator === 0) return;
    this.#numerator += numerator;
    this.#denominator += denominator;
    this.#days += 1;
    this.#numeratorSquared += numerator * numerator;
    this.#product += numerator * denominator;
    this.#denominatorSquared += denominator * denominator;
  }

  totals(): Totals {
    return {
      numerator: this.#numerator,
      denominator: this.#denominator,
      days: this.#days,
      squares: {
        numeratorSquared: this.#numeratorSquared,
        product: this.#product,
        denominatorSquared: this.#denominatorSquared,
      },
    };
  }
}
