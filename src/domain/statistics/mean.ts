import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Squares } from "../totals.ts";
import type { Interval } from "./interval.ts";

/**
 * Σ over days of (numeratorᵈ − R·denominatorᵈ)², R being the ratio of the sums: how far days stray from the ratio.
 *
 * Never under 1: sums are whole numbers, so days that look identical prove only that they differ by less than one unit of
 * the numerator. Without that, five promoters on five days would leave no doubt about a net promoter score of 100.
 */
export function strayFromRatio(numerator: number, denominator: number, squares: Squares): number {
  const ratio = numerator / denominator;
  const stray =
    squares.numeratorSquared -
    2 * ratio * squares.product +
    ratio * ratio * squares.denominatorSquared;
  return Math.max(stray, 1);
}

/**
 * The standard error of a ratio of sums over D days: √( D/(D−1) · Σ(numᵈ − R·denᵈ)² ) ÷ Σ den
 * (W. G. Cochran, Sampling Techniques, 3rd ed., 2.11, without finite-population correction). Null for fewer than two days:
 * one day shows no variation.
 */
export function ratioError(
  numerator: number,
  denominator: number,
  days: number,
  squares: Squares | null,
): number | null {
  if (days < 2 || squares === null) return null;
  const stray = strayFromRatio(numerator, denominator, squares);
  return Math.sqrt((days / (days - 1)) * stray) / denominator;
}

/** The interval of a mean with a standard error known from that many degrees of freedom. */
export function meanInterval(
  mean: number,
  error: number,
  degrees: number,
  level: number,
): Interval {
  const reach = studentReach(degrees, level) * error;
  return { low: mean - reach, high: mean + reach };
}

/** Quantiles by level and degrees, since a grid asks for the same few again and again. */
const reaches = new Map<number, number[]>();

function studentReach(degrees: number, level: number): number {
  const known = reaches.get(level) ?? [];
  reaches.set(level, known);
  return (known[degrees] ??= tQuantile((1 + level) / 2, degrees));
}
