import type { KpiKind } from "../kpi.ts";
import type { Count } from "./count-difference.ts";
import type { Interval } from "./interval.ts";

type CountKind = Exclude<KpiKind, "mean">;

/** Jeffreys' prior of a share or a rate (see proportion.ts and rate.ts): a group without events can still have some. */
const JEFFREYS = 0.5;

/** Terms this much smaller than those in the middle add nothing that a limit would show. */
const NEGLIGIBLE = 1e-12;

/**
 * Between which ratios another sample of a group's common ratio falls by chance alone, at a level, with half of the rest on
 * either side. What is common is known only from the group, so that the count is beta-binomial for a proportion and negative
 * binomial for a rate: the predictive distributions after Jeffreys' prior (Gelman et al., Bayesian Data Analysis, 3rd ed.,
 * 2.4 and 2.6), which become binomial and Poisson as the group grows.
 *
 * Interpolated between whole counts so that limits bend evenly (D. J. Spiegelhalter, Statistics in Medicine 24, 2005, appendix
 * A.1; the upper limit here mirrors the lower one, so that neither is ever crossed more often than it says). Limits may lie
 * beyond 0 or 1 where no count is improbable enough. The sample is above 0 and need not be whole.
 */
export function countLimits(
  kind: CountKind,
  group: Count,
  sample: number,
  level: number,
): Interval {
  switch (kind) {
    case "proportion":
      return betweenTrials(sample, (trials) => shareLimits(group, trials, level));
    case "rate":
      return rateLimits(group, sample, level);
  }
}

function shareLimits({ numerator, denominator }: Count, trials: number, level: number): Interval {
  const [a, b] = [numerator + JEFFREYS, denominator - numerator + JEFFREYS];
  const up = (count: number) =>
    ((trials - count) * (count + a)) / ((count + 1) * (trials - count - 1 + b));
  return limitsOf(up, (trials * a) / (a + b), trials, level);
}

function rateLimits({ numerator, denominator }: Count, exposure: number, level: number): Interval {
  const shape = numerator + JEFFREYS;
  const share = exposure / (denominator + exposure);
  const up = (count: number) => ((count + shape) / (count + 1)) * share;
  return limitsOf(up, (exposure * shape) / denominator, exposure, level);
}

/** There are only whole trials: between two numbers of them limits are drawn straight, and under one they are those of one. */
function betweenTrials(sample: number, limitsAt: (trials: number) => Interval): Interval {
  const trials = Math.max(Math.floor(sample), 1);
  const at = limitsAt(trials);
  const part = sample - trials;
  if (part <= 0) return at;
  const next = limitsAt(trials + 1);
  return {
    low: at.low + part * (next.low - at.low),
    high: at.high + part * (next.high - at.high),
  };
}

/** `up`: how probable the next count is, as a multiple of a count; 0 at the last. */
function limitsOf(
  up: (count: number) => number,
  expected: number,
  sample: number,
  level: number,
): Interval {
  const middle = Math.round(expected);
  const fewer: number[] = [];
  for (let count = middle, term = 1; count > 0 && term > NEGLIGIBLE; count -= 1) {
    term /= up(count - 1);
    fewer.push(term);
  }
  const more: number[] = [];
  for (let count = middle, term = up(count); term > NEGLIGIBLE; count += 1, term *= up(count)) {
    more.push(term);
  }
  const terms = [...fewer.toReversed(), 1, ...more];
  const tail = ((1 - level) / 2) * terms.reduce((sum, term) => sum + term, 0);
  return {
    low: (middle - fewer.length + stepsTo(tail, terms)) / sample,
    high: (middle + more.length - stepsTo(tail, terms.toReversed())) / sample,
  };
}

/** How many terms on, or part of one, their sum comes to a tail. */
function stepsTo(tail: number, terms: readonly number[]): number {
  let [sum, steps] = [0, 0];
  for (const term of terms) {
    sum += term;
    if (sum >= tail) return steps - (sum - tail) / term;
    steps += 1;
  }
  return steps;
}
