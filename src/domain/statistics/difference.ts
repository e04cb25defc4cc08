import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Kpi, KpiKind } from "../kpi.ts";
import { countDifference } from "./count-difference.ts";
import { commonKind, type Counted } from "./counted.ts";
import type { Interval } from "./interval.ts";
import { ratioError } from "./mean.ts";
import { studentBelow } from "./student-below.ts";
import { isSigned } from "./natural-range.ts";
import { withinVariance } from "./prior.ts";
import { proportionInterval } from "./proportion.ts";
import { rateInterval } from "./rate.ts";
import { spreadOfDays, spreadOfStretches, type Spread } from "./spread.ts";

/** What the data say of the difference between two ratios of one KPI. Raw units: without the KPI's scale. */
export type Difference =
  | {
      readonly kind: "mean";
      readonly difference: number;
      /** The standard error of the difference, and on how many degrees of freedom it is known. */
      readonly error: number;
      readonly degrees: number;
    }
  | {
      readonly kind: "proportion" | "rate";
      /** Thinned: divided by the over-dispersion, so that they say as much as they would if only chance were at work. */
      readonly now: Counted;
      readonly before: Counted;
      /** Of the over-dispersion; null where chance alone is taken to be at work. */
      readonly degrees: number | null;
    };

/**
 * The difference of two periods, by how much their days vary: Welch's two errors for a mean (null when either period has
 * fewer than two days), the pooled over-dispersion of the days for a proportion or rate. `worth` is the share of its sample
 * that the earlier period is worth, where it is no sample of its own but what others make of one; 1 otherwise.
 */
export function differenceByDays(
  kind: KpiKind,
  now: Counted,
  before: Counted,
  worth = 1,
): Difference | null {
  const common = commonKind(kind, [now, before]);
  if (common !== "mean") {
    const spread = spreadOfDays([now, before]);
    const chance = chanceOf(common, now, before);
    const inflation = spread && chance > 0 ? Math.max(spread.within / chance, 1) : 1;
    return {
      kind: common,
      now: thinned(now, inflation),
      before: thinned(before, inflation / worth),
      degrees: inflation > 1 ? (spread?.degrees ?? null) : null,
    };
  }
  const [a, b] = [varianceByDays(now), varianceByDays(before)];
  if (a === null || b === null) return null;
  const variance = b.variance / worth;
  return { kind: common, difference: apart(now, before), ...errorOfBoth(a, { ...b, variance }) };
}

/**
 * The difference of two periods, by how much earlier stretches of time vary; null for fewer than two of them. `left` is what is
 * left, in each of the two, of the variance from one stretch to another: 1 in a period that is taken for one stretch, a quarter in
 * one of four.
 *
 * Where the days of a mean now vary more than the stretches did, its error has the excess as well: weeks in which nothing ever
 * happened do not show how uncertain it is what happens now. And a few stretches in which counts vary no more than chance
 * do not prove that they never do: the error is known on the stretches' degrees of freedom all the same.
 */
export function differenceByStretches(
  { kind, unit }: Pick<Kpi, "kind" | "unit">,
  now: Counted,
  before: Counted,
  stretches: readonly Counted[],
  left: { readonly now: number; readonly before: number },
): Difference | null {
  const common = commonKind(kind, [now, before, ...stretches]);
  const spread = spreadOfStretches(common, stretches);
  if (!spread) return null;
  const variances = {
    now: spread.between * left.now + varianceOf(now, spread),
    before: spread.between * left.before + varianceOf(before, spread),
  };
  const { degrees } = spread;
  if (common !== "mean") {
    const chance = chanceOf(common, now, before);
    const thinnedTo = (sums: Counted, variance: number) =>
      chance > 0 ? thinned(sums, (variance * sums.denominator) / chance) : sums;
    return {
      kind: common,
      now: thinnedTo(now, variances.now),
      before: thinnedTo(before, variances.before),
      degrees,
    };
  }
  const byDays = varianceByDays(now);
  const both = errorOfBoth(
    { variance: variances.now + variances.before, degrees },
    byDays && { ...byDays, variance: Math.max(byDays.variance - variances.now, 0) },
  );
  const growth = isSigned({ kind, unit }) ? 1 : growthOfError(ratio(now), ratio(before));
  return {
    kind: common,
    difference: apart(now, before),
    error: both.error * growth,
    degrees: both.degrees,
  };
}

/**
 * By how much the error of a difference grows with a rise. Times and money vary by factors: a rise from r̄ to r is as far as
 * r̄·ln(r ÷ r̄) measured by the errors of the baseline, or the long upper tail of ordinary weeks would be taken for news. That is
 * r − r̄ measured by errors that have grown from r̄ to the logarithmic mean of both, (r − r̄) ÷ ln(r ÷ r̄), which the interval
 * then has as well. A fall is measured as it is, the more careful way; and 0, or less, has no multiples.
 */
function growthOfError(now: number, before: number): number {
  const factor = now / before;
  return before > 0 && factor > 1 ? (factor - 1) / Math.log(factor) : 1;
}

/**
 * How often nothing but noise would set two ratios this far apart or farther, two-sided: Student's t for a mean, the exact
 * test for counts. Where their over-dispersion was estimated, as many standard errors in Student's heavier tails.
 */
export function probabilityOf(difference: Difference): number {
  if (difference.kind === "mean") {
    const distance = Math.abs(difference.difference) / difference.error;
    return 2 * studentBelow(-distance, difference.degrees);
  }
  const { kind, now, before, degrees } = difference;
  const probability = countDifference(kind, now, before);
  if (degrees === null) return probability;
  return 2 * studentBelow(normalQuantile(probability / 2, 0, 1), degrees);
}

/**
 * The interval of the true difference. For counts from the intervals of the two ratios by the method of variance estimates
 * recovery (Zou and Donner, Statistics in Medicine 27, 2008), which stays right near none and all.
 */
export function intervalOfDifference(difference: Difference, level: number): Interval {
  if (difference.kind === "mean") {
    const { difference: gap, error, degrees } = difference;
    const reach = tQuantile((1 + level) / 2, degrees) * error;
    return { low: gap - reach, high: gap + reach };
  }
  const { kind, now, before, degrees } = difference;
  const widened = degrees === null ? level : asNormal(level, degrees);
  const [a, b] = [ratioInterval(kind, now, widened), ratioInterval(kind, before, widened)];
  const [ratioNow, ratioBefore] = [ratio(now), ratio(before)];
  const gap = ratioNow - ratioBefore;
  return {
    low: gap - Math.hypot(ratioNow - a.low, b.high - ratioBefore),
    high: gap + Math.hypot(a.high - ratioNow, ratioBefore - b.low),
  };
}

/** The level at which a normal reaches as far as Student's t does at this one. */
function asNormal(level: number, degrees: number): number {
  return 2 * normalCdf(tQuantile((1 + level) / 2, degrees), 0, 1) - 1;
}

/** The variance of a ratio by what varies within its stretches alone. */
function varianceOf({ denominator }: Counted, { within }: Spread): number {
  return within / denominator;
}

/** The variance of one unit of the denominator by chance alone, had both the same ratio. */
function chanceOf(kind: "proportion" | "rate", now: Counted, before: Counted): number {
  const numerators = now.numerator + before.numerator;
  return withinVariance(kind, numerators / (now.denominator + before.denominator), []) ?? 0;
}

/**
 * Over-dispersion is the variance that the data show over that of chance alone, at least 1 (quasi-likelihood: P. McCullagh and
 * J. A. Nelder, Generalized Linear Models, 4.5). Samples divided by it say as much under chance as they do under it.
 */
function thinned(sums: Counted, inflation: number): Counted {
  const { numerator, denominator } = sums;
  if (inflation <= 1) return sums;
  return { ...sums, numerator: numerator / inflation, denominator: denominator / inflation };
}

function ratioInterval(kind: "proportion" | "rate", sums: Counted, level: number): Interval {
  const { numerator, denominator } = sums;
  return kind === "rate"
    ? rateInterval(numerator, denominator, level)
    : proportionInterval(numerator, denominator, level);
}

/** A variance, and on how many degrees of freedom it is known. */
interface Known {
  readonly variance: number;
  readonly degrees: number;
}

/** The variance of a ratio by its own days; null where they do not show it. */
function varianceByDays({ numerator, denominator, days, squares }: Counted): Known | null {
  const error = ratioError(numerator, denominator, days, squares);
  return error === null ? null : { variance: error ** 2, degrees: days - 1 };
}

/** The error that two variances make together, with the degrees of F. E. Satterthwaite (Biometrics Bulletin 2, 1946) and Welch. */
function errorOfBoth(a: Known, b: Known | null) {
  if (b === null) return { error: Math.sqrt(a.variance), degrees: a.degrees };
  const variance = a.variance + b.variance;
  const degrees = variance ** 2 / (a.variance ** 2 / a.degrees + b.variance ** 2 / b.degrees);
  return { error: Math.sqrt(variance), degrees };
}

function ratio({ numerator, denominator }: Counted): number {
  return numerator / denominator;
}

function apart(now: Counted, before: Counted): number {
  return ratio(now) - ratio(before);
}
