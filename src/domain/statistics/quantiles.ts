import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import type { Policy } from "../policy.ts";

/** The middle half of a group. */
export interface Quartiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/**
 * Order statistics farther off than this many standard deviations of the weights are left out: they have less than 10⁻⁸ of the
 * weight at a tenth, and at the quartiles less than double precision holds.
 */
const REACH = 9;

/**
 * The Harrell–Davis quantile: a mean of all order statistics, weighted by how probably each is the p-th one, so that no
 * single person's value is ever shown and the result moves smoothly when one person comes or goes
 * (F. E. Harrell and C. E. Davis, Biometrika 69(3), 1982). Values ascending, at least one; 0 < p < 1.
 */
export function smoothQuantile(ascending: ArrayLike<number>, p: number): number {
  const { first, shares } = weightsOf(ascending.length, p);
  let sum = 0;
  for (const [i, share] of shares.entries()) sum += share * (ascending[first + i] ?? 0);
  return sum;
}

/** How much each order statistic counts, from the first that does; together 1. */
interface Weights {
  readonly first: number;
  readonly shares: Float64Array;
}

/** Weights follow from size and quantile alone, and a scorecard's KPIs mostly have one group of peers. */
const knownWeights = new Map<string, Weights>();
const MOST_KNOWN = 256;

function weightsOf(n: number, p: number): Weights {
  const key = `${n} ${p}`;
  const known = knownWeights.get(key);
  if (known) return known;
  const made = makeWeights(n, p);
  if (knownWeights.size === MOST_KNOWN) knownWeights.clear();
  knownWeights.set(key, made);
  return made;
}

function makeWeights(n: number, p: number): Weights {
  const [a, b] = [(n + 1) * p, (n + 1) * (1 - p)];
  const reach = REACH * Math.sqrt((p * (1 - p)) / (n + 2));
  const first = Math.max(0, Math.floor(n * (p - reach)));
  const last = Math.min(n, Math.ceil(n * (p + reach)));
  const upTo = Float64Array.from({ length: last - first + 1 }, (_, i) =>
    betaCdf((first + i) / n, a, b),
  );
  const [bottom = 0, top = 1] = [upTo.at(0), upTo.at(-1)];
  const shares = Float64Array.from(
    upTo.subarray(1),
    (here, i) => (here - (upTo[i] ?? 0)) / (top - bottom),
  );
  return { first, shares };
}

/**
 * The smoothed quartiles of peers' values, ascending; null when the group is smaller than the policy's minimum cohort.
 * Never a minimum or maximum: those are somebody.
 */
export function peerQuartiles(
  ascending: ArrayLike<number>,
  policy: Pick<Policy, "minimumCohort">,
): Quartiles | null {
  if (ascending.length < Math.max(policy.minimumCohort, 1)) return null;
  return {
    low: smoothQuantile(ascending, 0.25),
    median: smoothQuantile(ascending, 0.5),
    high: smoothQuantile(ascending, 0.75),
  };
}
