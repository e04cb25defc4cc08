/** Mixes whole numbers into one 32-bit hash: equal numbers give equal hashes, near ones unrelated hashes. */
export function hash(a: number, b: number, c: number, d: number): number {
  let mixed = scramble(a);
  mixed = scramble(mixed ^ Math.imul(b, 0x9e3779b1));
  mixed = scramble(mixed ^ Math.imul(c, 0x85ebca77));
  return scramble(mixed ^ Math.imul(d, 0xc2b2ae3d));
}

/** The finaliser of MurmurHash3: every bit of the input sways every bit of the output. */
function scramble(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Above this mean a Poisson number is drawn from its normal approximation. */
const largePoissonMean = 40;

/** Random numbers that follow from a seed alone. A new stream per person and day lets days be made in any order. */
export class RandomStream {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 up to, never reaching, 1. */
  uniform(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return scramble(this.#state) / 0x1_0000_0000;
  }

  /** A whole number from 0 up to, never reaching, `below`. */
  whole(below: number): number {
    return Math.floor(this.uniform() * below);
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** A standard normal number (Box and Muller). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }

  /** A waiting time of the given mean. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.uniform());
  }

  /** Successes in so many independent trials, by inversion from the nearer end. */
  binomial(trials: number, probability: number): number {
    if (trials <= 0 || probability <= 0) return 0;
    if (probability >= 1) return trials;
    if (probability > 0.5) return trials - this.#fewSuccesses(trials, 1 - probability);
    return this.#fewSuccesses(trials, probability);
  }

  poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > largePoissonMean) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    }
    let term = Math.exp(-mean);
    let left = this.uniform() - term;
    let count = 0;
    while (left >= 0 && term > 0) {
      count += 1;
      term *= mean / count;
      left -= term;
    }
    return count;
  }

  #fewSuccesses(trials: number, probability: number): number {
    const odds = probability / (1 - probability);
    let term = (1 - probability) ** trials;
    let left = this.uniform() - term;
    let count = 0;
    while (left >= 0 && count < trials) {
      count += 1;
      term *= (odds * (trials - count + 1)) / count;
      left -= term;
    }
    return count;
  }
}
