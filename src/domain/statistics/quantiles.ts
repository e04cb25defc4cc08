import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import type { Policy } from "../policy.ts";

/** The middle half of a group. */
export interface Quartiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Beyond this many standard deviations of the weights an order statistic counts for nothing in double precision. */
const REACH = 9;

/**
 * The Harrell–Davis quantile: a mean of all order statistics, weighted by how probably each is the p-th one, so that no
 * single person's value is ever shown and the result moves smoothly when one person comes or goes
 * (F. E. Harrell and C. E. Davis, Biometrika 69(3), 1982). Values ascending, at least one; 0 < p < 1.
 */
export function smoothQuantile(ascending: ArrayLike<number>, p: number): number {
  const n = ascending.length;
  const [a, b] = [(n + 1) * p, (n + 1) * (1 - p)];
  const reach = REACH * Math.sqrt((p * (1 - p)) / (n + 2));
  const first = Math.max(0, Math.floor(n * (p - reach)));
  const last = Math.min(n, Math.ceil(n * (p + reach)));
  let before = betaCdf(first / n, a, b);
  let [sum, weights] = [0, 0];
  for (let i = first; i < last; i++) {
    const upTo = betaCdf((i + 1) / n, a, b);
    sum += (upTo - before) * (ascending[i] ?? 0);
    weights += upTo - before;
    before = upTo;
  }
  return sum / weights;
}

/**
 * The smoothed quartiles of peers' values, in any order; null when the group is smaller than the policy's minimum cohort.
 * Never a minimum or maximum: those are somebody.
 */
export function peerQuartiles(
  values: readonly number[],
  policy: Pick<Policy, "minimumCohort">,
): Quartiles | null {
  if (values.length < Math.max(policy.minimumCohort, 1)) return null;
  const ascending = Float64Array.from(values).sort();
  return {
    low: smoothQuantile(ascending, 0.25),
    median: smoothQuantile(ascending, 0.5),
    high: smoothQuantile(ascending, 0.75),
  };
}
