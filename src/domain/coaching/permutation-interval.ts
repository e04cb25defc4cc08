import type { Interval } from "../statistics/interval.ts";

/** How far somebody went beyond what was expected, and the standard deviation to be expected of that, above 0. */
export interface Residual {
  readonly value: number;
  readonly deviation: number;
}

/** One treated member beside the untreated ones it was matched with, at least one. */
export interface MatchedSet {
  readonly treated: Residual;
  readonly others: readonly Residual[];
  /** How much the set counts; the weights of all sets add up to 1. */
  readonly weight: number;
}

/** Enough for the limits of a 90 % interval to move by less than a tenth of its length from draw to draw. */
const MOST_SWAPS = 1999;

/** Σ weight × (treated − mean of the others): what the treated have beyond those they were matched with. */
export function matchedDifference(sets: readonly MatchedSet[]): number {
  let difference = 0;
  for (const { treated, others, weight } of sets) {
    difference += weight * (treated.value - total(others) / others.length);
  }
  return difference;
}

/**
 * The effects that could well be true, if within each set anybody might have been the treated one: those that, taken off
 * the treated, leave a difference that swapping the roles often reaches. Every swap is reached by the observed difference at
 * exactly one such effect, so the limits are two order statistics of those (J. A. Hartigan, “Using subsample values as
 * typical values”, J. Amer. Statist. Assoc. 64, 1969).
 *
 * What is swapped is the residual in standard deviations (A. Janssen, “Studentized permutation tests for non-i.i.d.
 * hypotheses”, Statistics and Probability Letters 36, 1997): somebody known from 20 surveys strays farther than those known
 * from 300 without any treatment. All swaps are taken where they are few, else random ones; `chance` gives numbers from 0
 * up to 1. Null when there are too few to swap with for a limit at this level.
 */
export function permutationInterval(
  sets: readonly MatchedSet[],
  level: number,
  chance: () => number,
): Interval | null {
  const observed = matchedDifference(sets);
  const effects: number[] = [];
  for (const places of swaps(sets, chance)) {
    const { difference, share } = swapped(sets, places);
    effects.push((observed - difference) / (1 - share));
  }
  effects.sort((a, b) => a - b);
  // The roles as they were are one more outcome, which bounds neither side. 1 − 0.9 is a little less than 0.1 in binary.
  const place = Math.floor(((1 - level) / 2) * (effects.length + 1) + 1e-9);
  const [low, high] = [effects[place - 1], effects[effects.length - place]];
  return low === undefined || high === undefined ? null : { low, high };
}

/** For each swap, by set, which place takes the role of the treated: 0 for the treated itself, 1 for the first of the others … */
function* swaps(sets: readonly MatchedSet[], chance: () => number): Generator<readonly number[]> {
  const sizes = sets.map(({ others }) => others.length + 1);
  const all = sizes.reduce((product, size) => product * size, 1);
  if (all <= MOST_SWAPS + 1) {
    for (let number = 1; number < all; number += 1) yield places(number, sizes);
    return;
  }
  for (let draw = 0; draw < MOST_SWAPS; draw += 1) {
    let drawn = sizes.map(() => 0);
    while (drawn.every((place) => place === 0)) {
      drawn = sizes.map((size) => Math.floor(chance() * size));
    }
    yield drawn;
  }
}

/** The digits of a number, each in the base of its set. */
function places(number: number, sizes: readonly number[]): number[] {
  let rest = number;
  return sizes.map((size) => {
    const place = rest % size;
    rest = Math.floor(rest / size);
    return place;
  });
}

/** The difference after a swap, and by how much an effect of 1 on the treated would have moved it. */
function swapped(
  sets: readonly MatchedSet[],
  chosen: readonly number[],
): { readonly difference: number; readonly share: number } {
  let [difference, share] = [0, 0];
  for (const [at, { treated, others, weight }] of sets.entries()) {
    const other = others[(chosen[at] ?? 0) - 1];
    const size = others.length;
    if (!other) {
      difference += weight * (treated.value - total(others) / size);
      share += weight;
      continue;
    }
    const scale = treated.deviation / other.deviation;
    const rest = total(others) - other.value + treated.value / scale;
    difference += weight * (other.value * scale - rest / size);
    share -= weight / (scale * size);
  }
  return { difference, share };
}

function total(residuals: readonly Residual[]): number {
  let sum = 0;
  for (const { value } of residuals) sum += value;
  return sum;
}
