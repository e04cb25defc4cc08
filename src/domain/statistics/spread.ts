import type { KpiKind } from "../kpi.ts";
import type { Counted } from "./counted.ts";
import { fitPrior, withinVariance } from "./prior.ts";

/** How much a value really varies, and how well that is known. */
export interface Spread {
  /** Variance of one unit of the denominator: what a larger sample averages out. */
  readonly within: number;
  /** Variance of the true ratio from one stretch of time to another: what no sample averages out. */
  readonly between: number;
  /** On how many degrees of freedom it was estimated, at least 1. */
  readonly degrees: number;
}

/** How much days vary about the ratio of their own period; null when no period has two days or more, or they are not known. */
export function spreadOfDays(periods: readonly Counted[]): Spread | null {
  const within = withinVariance("mean", 0, periods);
  const known = periods.filter(({ days, squares }) => days > 1 && squares !== null);
  const degrees = known.reduce((sum, { days }) => sum + days - 1, 0);
  return within === null ? null : { within, between: 0, degrees };
}

/**
 * How much stretches of time (weeks, say) vary: what varies within them (chance for counts, the days for a mean) and, beyond
 * that, from one to the next, by the moments that a peer group's prior is fitted by. Their excess is added to each stretch's
 * own variance and not multiplied with it: weeks differ, in a good month or a bad one, by as much for a large team as for
 * a small one. Null for fewer than two stretches.
 *
 * Where the days of a mean are not known, all of the variation is taken for what a larger sample averages out.
 */
export function spreadOfStretches(kind: KpiKind, stretches: readonly Counted[]): Spread | null {
  const degrees = stretches.length - 1;
  if (degrees < 1) return null;
  const fitted = fitPrior({ kind }, stretches);
  if (!fitted) return { within: scatterOf(stretches) / degrees, between: 0, degrees };
  const { within, between } = fitted;
  return { within, between, degrees };
}

/**
 * Σ nᵢ(rᵢ − r̄)². Sums are whole numbers: stretches that look identical prove only that they differ by less than one unit of
 * the numerator, in one of them.
 */
function scatterOf(stretches: readonly Counted[]): number {
  let [numerators, denominators] = [0, 0];
  for (const { numerator, denominator } of stretches) {
    numerators += numerator;
    denominators += denominator;
  }
  const mean = numerators / denominators;
  let scatter = 0;
  for (const { numerator, denominator } of stretches) {
    scatter += denominator * (numerator / denominator - mean) ** 2;
  }
  return Math.max(scatter, stretches.length / denominators);
}
