import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { KpiKind } from "../kpi.ts";
import { gammaBelow } from "./gamma-below.ts";
import type { Interval } from "./interval.ts";

type CountKind = Exclude<KpiKind, "mean">;

/**
 * Between which ratios a sample of a common ratio falls by chance alone, at a level, with half of the rest on either side: exact
 * for counts, binomial for a proportion (0 < ratio < 1), Poisson for a rate (ratio > 0), and interpolated between whole
 * counts so that limits bend evenly (D. J. Spiegelhalter, Statistics in Medicine 24, 2005, appendix A.1; the upper limit
 * here mirrors the lower one, so that neither is ever crossed more often than it says). Limits may lie beyond 0 or 1 where no
 * count is improbable enough. The sample need not be whole.
 */
export function countLimits(
  kind: CountKind,
  ratio: number,
  sample: number,
  level: number,
): Interval {
  const tail = (1 - level) / 2;
  const below = (count: number) => (count < 0 ? 0 : atMost(kind, count, ratio, sample));
  const above = (count: number) => (count <= 0 ? 1 : 1 - below(count - 1));
  const deviation = Math.sqrt(sample * ratio * (kind === "proportion" ? 1 - ratio : 1));
  const reach = normalQuantile(1 - tail, 0, 1) * deviation;
  // The first count from below whose tail is no longer too improbable, and the first from above.
  const lowest = firstWhere((count) => below(count) >= tail, sample * ratio - reach, 1);
  const highest = firstWhere((count) => above(count) >= tail, sample * ratio + reach, -1);
  const beyond = (at: number, next: number) => (at - tail) / (at - next);
  return {
    low: (lowest - beyond(below(lowest), below(lowest - 1))) / sample,
    high: (highest + beyond(above(highest), above(highest + 1))) / sample,
  };
}

/** The first whole count in a direction for which something holds, searched for around a guess; at least 0. */
function firstWhere(holds: (count: number) => boolean, guess: number, step: 1 | -1): number {
  let count = Math.max(Math.round(guess), 0);
  while (!holds(count)) count += step;
  while (count - step >= 0 && holds(count - step)) count -= step;
  return count;
}

/** P(X ≤ count); the incomplete beta and gamma functions carry it to samples that are not whole. */
function atMost(kind: CountKind, count: number, ratio: number, sample: number): number {
  switch (kind) {
    case "proportion":
      return count >= sample ? 1 : 1 - betaCdf(ratio, count + 1, sample - count);
    case "rate":
      return 1 - gammaBelow(sample * ratio, count + 1);
  }
}
