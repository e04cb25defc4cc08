import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { cornishFisher, ENOUGH_TO_EXPAND } from "./cornish-fisher.ts";
import type { Interval } from "./interval.ts";
import { reachOf } from "./reach.ts";

/**
 * The share of successes in the long run, known from successes out of trials: Beta(s + ½, n − s + ½), the posterior under
 * Jeffreys' prior, which favours no value and keeps close to the nominal coverage for small samples
 * (Brown, Cai and DasGupta, “Interval Estimation for a Binomial Proportion”, Statistical Science 16(2), 2001).
 */
const JEFFREYS = 0.5;

/** P(share < x), for 0 ≤ successes ≤ trials. */
export function proportionBelow(successes: number, trials: number, x: number): number {
  return betaCdf(x, successes + JEFFREYS, trials - successes + JEFFREYS);
}

/**
 * The equal-tailed interval. With no success it reaches down to 0 and with nothing but successes up to 1, as Brown et al.
 * recommend, so that it always holds the observed share.
 */
export function proportionInterval(successes: number, trials: number, level: number): Interval {
  const tail = (1 - level) / 2;
  const [a, b] = [successes + JEFFREYS, trials - successes + JEFFREYS];
  if (Math.min(a, b) >= ENOUGH_TO_EXPAND) {
    const z = reachOf(level);
    return { low: expandedQuantile(-z, a, b), high: expandedQuantile(z, a, b) };
  }
  return remembered(level, successes, trials, () => ({
    low: successes === 0 ? 0 : betaQuantile(tail, a, b),
    high: successes === trials ? 1 : betaQuantile(1 - tail, a, b),
  }));
}

/** Exact quantiles are most of what a grid costs, and its cells hold the same few small counts again and again. */
const exactIntervals = new Map<number, Map<number, Interval>>();
const MOST_REMEMBERED = 50_000;
const MOST_TRIALS = 2 ** 26;

function remembered(
  level: number,
  successes: number,
  trials: number,
  make: () => Interval,
): Interval {
  const whole = Number.isInteger(successes) && Number.isInteger(trials);
  if (!whole || trials > MOST_TRIALS) return make();
  const ofLevel = exactIntervals.get(level) ?? new Map<number, Interval>();
  exactIntervals.set(level, ofLevel);
  // Whole counts row by row through the triangle of 0 to n successes in n trials.
  const place = (trials * (trials + 1)) / 2 + successes;
  const known = ofLevel.get(place);
  if (known) return known;
  const interval = make();
  if (ofLevel.size === MOST_REMEMBERED) ofLevel.clear();
  ofLevel.set(place, interval);
  return interval;
}

/** Moments of Beta(a, b): Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, 25.2. */
function expandedQuantile(z: number, a: number, b: number): number {
  const n = a + b;
  const deviation = Math.sqrt((a * b) / (n + 1)) / n;
  const skewness = (2 * (b - a) * Math.sqrt(n + 1)) / ((n + 2) * Math.sqrt(a * b));
  const excess = (6 * ((a - b) ** 2 * (n + 1) - a * b * (n + 2))) / (a * b * (n + 2) * (n + 3));
  return a / n + deviation * cornishFisher(z, skewness, excess);
}
