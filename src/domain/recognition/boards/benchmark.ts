import type { Direction } from "../../kpi.ts";
import type { Interval } from "../../statistics/interval.ts";
import { smoothQuantile } from "../../statistics/quantiles.ts";

/** What the best tenth, the best quarter and the better half reach, as shares. */
const BENCHMARK_SHARES = [0.5, 0.25, 0.1] as const;

/** What a share of a group reaches or betters. In the KPI's unit. */
export interface Benchmark {
  readonly share: number;
  readonly value: number;
}

/**
 * The benchmarks of a group, the nearest first. A share is told where it is at least `fewest` people, so that nobody's own value
 * is a benchmark; values are smoothed over the group (see `smoothQuantile`), never one member's. Empty for a range KPI, where more is
 * not better, and for a group without such a share.
 */
export function benchmarksOf(
  values: readonly number[],
  direction: Direction,
  fewest: number,
): Benchmark[] {
  if (direction === "range") return [];
  const ascending = Float64Array.from(values).sort();
  return BENCHMARK_SHARES.filter((share) => share * ascending.length >= fewest).map((share) => ({
    share,
    value: smoothQuantile(ascending, direction === "higher" ? 1 - share : share),
  }));
}

/** Where somebody stands against a benchmark: beyond it more than chance explains, short of it, or neither is sure. */
export type Standing = "reached" | "too-close" | "ahead";

/** How the interval of somebody's own value stands to a benchmark. */
function standingTo(
  { value }: Benchmark,
  { low, high }: Interval,
  direction: Exclude<Direction, "range">,
): Standing {
  const [better, worse] =
    direction === "higher" ? [low >= value, high < value] : [high <= value, low > value];
  if (better) return "reached";
  return worse ? "ahead" : "too-close";
}

/** The nearest benchmark that is not surely reached; null when all are. */
export function nextBenchmark(
  benchmarks: readonly Benchmark[],
  interval: Interval,
  direction: Direction,
): (Benchmark & { readonly standing: Standing }) | null {
  if (direction === "range") return null;
  for (const benchmark of benchmarks) {
    const standing = standingTo(benchmark, interval, direction);
    if (standing !== "reached") return { ...benchmark, standing };
  }
  return null;
}
