import gammaCdf from "@stdlib/stats-base-dists-gamma-cdf";
import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import type { Interval } from "./interval.ts";

/**
 * Events per unit of exposure in the long run, known from a count over an exposure: Gamma(events + ½, exposure), the
 * posterior of a Poisson rate under Jeffreys' prior (Gelman et al., Bayesian Data Analysis, 3rd ed., 2.6 and 2.8).
 */
const JEFFREYS = 0.5;

/** P(rate < x), for events ≥ 0 over an exposure > 0. */
export function rateBelow(events: number, exposure: number, x: number): number {
  return x <= 0 ? 0 : gammaCdf(x, events + JEFFREYS, exposure);
}

/** The equal-tailed interval; without any event it reaches down to 0. */
export function rateInterval(events: number, exposure: number, level: number): Interval {
  const tail = (1 - level) / 2;
  const shape = events + JEFFREYS;
  return {
    low: events === 0 ? 0 : gammaQuantile(tail, shape, exposure),
    high: gammaQuantile(1 - tail, shape, exposure),
  };
}
