/** A figure and the standard error with which a finite number of runs knows it. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/**
 * How often something happened out of how many chances, run by run. Its error comes from how much runs differ, so that
 * chances within a run may depend on each other.
 */
export class Tally {
  #runs = 0;
  #hits = 0;
  #chances = 0;
  #hitsSquared = 0;
  #product = 0;
  #chancesSquared = 0;

  add(hits: number, chances = 1): void {
    this.#runs += 1;
    this.#hits += hits;
    this.#chances += chances;
    this.#hitsSquared += hits * hits;
    this.#product += hits * chances;
    this.#chancesSquared += chances * chances;
  }

  /** Hits per chance; of plain numbers, added with one chance each, their mean. */
  estimate(): Estimate {
    const value = this.#hits / this.#chances;
    const stray =
      this.#hitsSquared - 2 * value * this.#product + value * value * this.#chancesSquared;
    const spread = Math.sqrt((this.#runs / (this.#runs - 1)) * Math.max(stray, 0));
    return { value, error: spread / this.#chances };
  }

  /** The estimate times 100. */
  percent(): Estimate {
    const { value, error } = this.estimate();
    return { value: 100 * value, error: 100 * error };
  }
}
