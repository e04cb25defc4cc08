import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Kpi, KpiKind } from "../kpi.ts";
import { countDifference } from "./count-difference.ts";
import { kindFor, type Counted } from "./counted.ts";
import type { Interval } from "./interval.ts";
import { ratioError, studentBelow } from "./mean.ts";
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
      /** How far apart the two are for the test, in standard errors. */
      readonly distance: number;
    }
  | {
      readonly kind: "proportion" | "rate";
      /** Thinned: divided by the over-dispersion, so that they say as much as they would if only chance were at work. */
      readonly now: Counted;
      readonly before: Counted;
      /** Of the over-dispersion; null where there is none, or it is not known. */
      readonly degrees: number | null;
    };

/**
 * The difference of two periods, by how much their days vary: Welch's two errors for a mean (null when either period has
 * fewer than two days), the pooled over-dispersion of the days for a proportion or rate.
 */
export function differenceByDays(kind: KpiKind, now: Counted, before: Counted): Difference | null {
  const common = commonKind(kind, [now, before]);
  if (common !== "mean") {
    const spread = spreadOfDays([now, before]);
    return thinnedPair(common, spread, {
      now: { sums: now, variance: varianceOf(now, spread) },
      before: { sums: before, variance: varianceOf(before, spread) },
    });
  }
  const [a, b] = [errorOf(now), errorOf(before)];
  if (a === null || b === null) return null;
  const variance = a * a + b * b;
  const degrees = variance ** 2 / (a ** 4 / (now.days - 1) + b ** 4 / (before.days - 1));
  const error = Math.sqrt(variance);
  const difference = apart(now, before);
  return { kind: common, difference, error, degrees, distance: Math.abs(difference) / error };
}

/**
 * The difference of a period from a baseline, by how much the stretches of the baseline vary; null for fewer than two of
 * them. `before` is their sum. A period of several stretches is taken for one: it varies as much as a single stretch does.
 *
 * Times and money vary by factors: a rise of a mean that cannot go below 0 is measured as one, r̄·ln(r ÷ r̄) in place of
 * r − r̄, or the long upper tail of ordinary weeks would be taken for news. A fall is measured as it is, the more careful way.
 */
export function differenceByStretches(
  { kind, unit }: Pick<Kpi, "kind" | "unit">,
  now: Counted,
  before: Counted,
  stretches: readonly Counted[],
): Difference | null {
  const common = commonKind(kind, [now, ...stretches]);
  const spread = spreadOfStretches(common, stretches);
  if (!spread) return null;
  const squared = stretches.reduce((sum, { denominator }) => sum + denominator ** 2, 0);
  const evened = squared / before.denominator ** 2;
  const variances = {
    now: spread.between + varianceOf(now, spread),
    before: spread.between * evened + varianceOf(before, spread),
  };
  if (common !== "mean") {
    return thinnedPair(common, spread, {
      now: { sums: now, variance: variances.now },
      before: { sums: before, variance: variances.before },
    });
  }
  const error = Math.sqrt(variances.now + variances.before);
  const degrees = stretches.length - 1;
  const factor = isSigned({ kind, unit }) ? Number.NaN : ratio(now) / ratio(before);
  const difference = apart(now, before);
  const measured = factor > 1 ? ratio(before) * Math.log(factor) : Math.abs(difference);
  return { kind: common, difference, error, degrees, distance: measured / error };
}

/**
 * How often nothing but noise would set two ratios this far apart or farther, two-sided: Student's t for a mean, the exact
 * test for counts. Where their over-dispersion was estimated, as many standard errors in Student's heavier tails.
 */
export function probabilityOf(difference: Difference): number {
  if (difference.kind === "mean") {
    return 2 * studentBelow(-difference.distance, difference.degrees);
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

/** The evidence model that fits all sums. */
function commonKind(kind: KpiKind, all: readonly Counted[]): KpiKind {
  const kinds = all.map((sums) => kindFor(kind, sums));
  if (kinds.includes("mean")) return "mean";
  return kinds.includes("rate") ? "rate" : "proportion";
}

/** The variance of a ratio by what varies within its stretches alone; 0 where that is unknown. */
function varianceOf({ denominator }: Counted, spread: Spread | null): number {
  return spread ? spread.within / denominator : 0;
}

/** Sums with the variance that their ratio really has. */
interface Varying {
  readonly sums: Counted;
  readonly variance: number;
}

/**
 * Over-dispersion φ is the variance that the data show over that of chance alone, at least 1 (quasi-likelihood: P. McCullagh and
 * J. A. Nelder, Generalized Linear Models, 4.5). Samples divided by it say as much under chance as they do under it.
 */
function thinnedPair(
  kind: "proportion" | "rate",
  spread: Spread | null,
  { now, before }: { readonly now: Varying; readonly before: Varying },
): Difference {
  const numerators = now.sums.numerator + before.sums.numerator;
  const denominators = now.sums.denominator + before.sums.denominator;
  const chance = withinVariance(kind, numerators / denominators, []) ?? 0;
  const inflationOf = ({ sums, variance }: Varying) =>
    chance > 0 ? Math.max((variance * sums.denominator) / chance, 1) : 1;
  const inflations = [inflationOf(now), inflationOf(before)] as const;
  const degrees = Math.max(...inflations) > 1 ? (spread?.degrees ?? null) : null;
  return {
    kind,
    now: thinned(now.sums, inflations[0]),
    before: thinned(before.sums, inflations[1]),
    degrees,
  };
}

function thinned(sums: Counted, inflation: number): Counted {
  const { numerator, denominator } = sums;
  return { ...sums, numerator: numerator / inflation, denominator: denominator / inflation };
}

function ratioInterval(kind: "proportion" | "rate", sums: Counted, level: number): Interval {
  const { numerator, denominator } = sums;
  return kind === "rate"
    ? rateInterval(numerator, denominator, level)
    : proportionInterval(numerator, denominator, level);
}

function errorOf({ numerator, denominator, days, squares }: Counted): number | null {
  return ratioError(numerator, denominator, days, squares);
}

function ratio({ numerator, denominator }: Counted): number {
  return numerator / denominator;
}

function apart(now: Counted, before: Counted): number {
  return ratio(now) - ratio(before);
}
