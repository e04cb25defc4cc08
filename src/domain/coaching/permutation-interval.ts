import type { Interval } from "../statistics/interval.ts";

/** One treated member beside the untreated ones it was matched with, at least one. Residuals in any one unit. */
export interface MatchedSet {
  readonly treated: number;
  readonly others: readonly number[];
  /** How much the set counts; the weights of all sets add up to 1. */
  readonly weight: number;
}

/** Enough for the limits of a 90 % interval to move by less than a tenth of its length from draw to draw. */
const PERMUTATIONS = 1999;

/** Σ weight × (treated − mean of the others): what the treated have beyond those they were matched with. */
export function matchedDifference(sets: readonly MatchedSet[]): number {
  let difference = 0;
  for (const { treated, others, weight } of sets) {
    difference += weight * (treated - total(others) / others.length);
  }
  return difference;
}

/**
 * The effects that could well be true, if within each set anybody might have been the treated one: those that, taken off
 * the treated, leave a difference that swapping the roles at random often reaches. Every random swap is reached by the
 * observed difference at exactly one such effect, so the limits are two order statistics of those (J. A. Hartigan, “Using
 * subsample values as typical values”, J. Amer. Statist. Assoc. 64, 1969). `chance` gives numbers from 0 up to 1. Null when
 * there are too few to swap with for a limit at this level.
 */
export function permutationInterval(
  sets: readonly MatchedSet[],
  level: number,
  chance: () => number,
): Interval | null {
  const observed = matchedDifference(sets);
  const effects: number[] = [];
  let unchanged = 0;
  for (let draw = 0; draw < PERMUTATIONS; draw += 1) {
    const { difference, share } = swapped(sets, chance);
    // A swap that leaves every role as it was is reached at any effect: it bounds neither side.
    if (1 - share < 1e-12) unchanged += 1;
    else effects.push((observed - difference) / (1 - share));
  }
  effects.sort((a, b) => a - b);
  const place = Math.floor(((1 - level) / 2) * (PERMUTATIONS + 1)) - unchanged;
  const [low, high] = [effects[place - 1], effects[effects.length - place]];
  return low === undefined || high === undefined ? null : { low, high };
}

/** The difference after swapping roles at random, and by how much an effect of 1 on the treated would have moved it. */
function swapped(
  sets: readonly MatchedSet[],
  chance: () => number,
): { readonly difference: number; readonly share: number } {
  let [difference, share] = [0, 0];
  for (const { treated, others, weight } of sets) {
    const size = others.length;
    const all = treated + total(others);
    const place = Math.floor(chance() * (size + 1));
    const chosen = place === size ? treated : (others[place] ?? treated);
    difference += weight * (chosen - (all - chosen) / size);
    share += weight * (place === size ? 1 : -1 / size);
  }
  return { difference, share };
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
