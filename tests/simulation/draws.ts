import { RandomStream } from "#server/demo/random.ts";

/** Draws from exact distributions at any size, where the demo is content with approximations. */
export class Draws extends RandomStream {
  /** A sum of independent parts, each small enough to be drawn by exact inversion. */
  override poisson(mean: number): number {
    const parts = Math.ceil(mean / 30);
    let count = 0;
    for (let part = 0; part < parts; part++) count += super.poisson(mean / parts);
    return count;
  }

  /** The same, since the inversion would underflow for many trials. */
  override binomial(trials: number, probability: number): number {
    let count = 0;
    for (let left = trials; left > 0; left -= 500) {
      count += super.binomial(Math.min(left, 500), probability);
    }
    return count;
  }

  /** Evenly from `low` up to, never reaching, `high`. */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** A whole number from `low` to `high`, both included. */
  count(low: number, high: number): number {
    return low + this.whole(high - low + 1);
  }

  /** Gamma with mean and variance `shape` (Marsaglia and Tsang, ACM TOMS 26(3), 2000). */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * (1 - this.uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - this.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  /** A share with the given mean; its variance is mean · (1 − mean) ÷ (strength + 1). */
  beta(mean: number, strength: number): number {
    const a = this.gamma(mean * strength);
    return a / (a + this.gamma((1 - mean) * strength));
  }

  /** Seconds of one contact: log-normal with the given mean; `sigma` is the deviation of the logarithm. */
  logNormal(mean: number, sigma: number): number {
    return mean * Math.exp(sigma * this.normal() - (sigma * sigma) / 2);
  }
}
