import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import { cornishFisher, ENOUGH_TO_EXPAND } from "./cornish-fisher.ts";
import { gammaBelow } from "./gamma-below.ts";
import type { Interval } from "./interval.ts";
import { reachOf } from "./reach.ts";

/**
 * Events per unit of exposure in the long run, known from a count over an exposure: Gamma(events + ½, exposure), the
 * posterior of a Poisson rate under Jeffreys' prior (Gelman et al., Bayesian Data Analysis, 3rd ed., 2.6 and 2.8).
 */
const JEFFREYS = 0.5;

/** P(rate < x), for events ≥ 0 over an exposure > 0. */
export function rateBelow(events: number, exposure: number, x: number): number {
  return gammaBelow(x * exposure, events + JEFFREYS);
}

/** The equal-tailed interval; without any event it reaches down to 0. */
export function rateInterval(events: number, exposure: number, level: number): Interval {
  const tail = (1 - level) / 2;
  const shape = events + JEFFREYS;
  if (shape >= ENOUGH_TO_EXPAND) {
    const z = reachOf(level);
    return {
      low: expandedQuantile(-z, shape) / exposure,
      high: expandedQuantile(z, shape) / exposure,
    };
  }
  const { low, high } = countInterval(events, tail);
  return { low: low / exposure, high: high / exposure };
}

/** Intervals of small whole counts by their tail, since a grid asks for the same few again and again. */
const countIntervals = new Map<number, Map<number, Interval>>();

/** The exact interval of the expected count; events are few. Thinned counts are seldom whole, and never the same. */
function countInterval(events: number, tail: number): Interval {
  return Number.isInteger(events) ? remembered(events, tail) : exactInterval(events, tail);
}

function remembered(events: number, tail: number): Interval {
  const ofTail = countIntervals.get(tail) ?? new Map<number, Interval>();
  countIntervals.set(tail, ofTail);
  const known = ofTail.get(events);
  if (known) return known;
  const interval = exactInterval(events, tail);
  ofTail.set(events, interval);
  return interval;
}

function exactInterval(events: number, tail: number): Interval {
  const shape = events + JEFFREYS;
  const low = events === 0 ? 0 : gammaQuantile(tail, shape, 1);
  return { low, high: gammaQuantile(1 - tail, shape, 1) };
}

/** Moments of Gamma(shape, 1): mean and variance are the shape, skewness 2 ÷ √shape, excess 6 ÷ shape. */
function expandedQuantile(z: number, shape: number): number {
  return shape + Math.sqrt(shape) * cornishFisher(z, 2 / Math.sqrt(shape), 6 / shape);
}
