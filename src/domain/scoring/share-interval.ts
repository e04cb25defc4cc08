import type { Interval } from "../statistics/interval.ts";

/** Something that is so or is not. */
export interface Chance {
  /** What it adds where it is so, of a whole of 1. */
  readonly share: number;
  /** How probable it is, 0–1. */
  readonly probability: number;
}

/** Shares closer together than this are one: forty chances have more sums than anybody could add up. */
const STEPS = 10_000;

/**
 * Where a sum of shares lies with at least the probability of the level (0–1), and at most half of the rest on either side:
 * from its whole distribution, since a few chances are nowhere near normal. Chances of one group come true together, the most
 * probable first, which is the widest that they can make it; groups are independent.
 *
 * It holds the sum to be expected, Σ share × probability, too. Where a few chances are nearly certain the distribution alone
 * would leave that out: of a single chance of 2 % one expects 0.02, but 95 times in 100 there is nothing.
 */
export function shareInterval(groups: readonly (readonly Chance[])[], level: number): Interval {
  const sums = groups.reduce(withGroup, new Map([[0, { sum: 0, probability: 1 }]]));
  const ascending = [...sums.values()].toSorted((a, b) => a.sum - b.sum);
  const expected = groups
    .flat()
    .reduce((sum, { share, probability }) => sum + share * probability, 0);
  const tail = (1 - level) / 2;
  return {
    low: Math.min(reached(ascending, tail), expected),
    high: Math.min(Math.max(reached(ascending.toReversed(), tail), expected), 1),
  };
}

/** A sum that may come about. */
interface Outcome {
  readonly sum: number;
  readonly probability: number;
}

type Outcomes = ReadonlyMap<number, Outcome>;

/** What may come about once one more group has. */
function withGroup(before: Outcomes, group: readonly Chance[]): Map<number, Outcome> {
  const after = new Map<number, Outcome>();
  for (const own of outcomesOf(group)) {
    for (const { sum, probability } of before.values()) {
      const key = Math.round((sum + own.sum) * STEPS);
      const known = after.get(key) ?? { sum: sum + own.sum, probability: 0 };
      const added = known.probability + probability * own.probability;
      after.set(key, { sum: known.sum, probability: added });
    }
  }
  return after;
}

/** None of a group's chances, then the most probable one, then that and the next: one draw decides them all. */
function outcomesOf(group: readonly Chance[]): Outcome[] {
  const likeliest = group.toSorted((a, b) => b.probability - a.probability);
  let sum = 0;
  const outcomes = [{ sum, probability: 1 - (likeliest[0]?.probability ?? 0) }];
  for (const [at, { share, probability }] of likeliest.entries()) {
    sum += share;
    outcomes.push({ sum, probability: probability - (likeliest[at + 1]?.probability ?? 0) });
  }
  // What cannot be would double the sums to look at.
  return outcomes.filter((outcome) => outcome.probability > 0);
}

/** The first sum by which so much probability has gathered. */
function reached(outcomes: readonly Outcome[], probability: number): number {
  let [gathered, reach] = [0, 0];
  for (const outcome of outcomes) {
    if (gathered >= probability) break;
    gathered += outcome.probability;
    reach = outcome.sum;
  }
  return reach;
}
