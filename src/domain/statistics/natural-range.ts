import type { Kpi } from "../kpi.ts";
import type { Interval } from "./interval.ts";

type Ranged = Pick<Kpi, "kind" | "unit" | "scale" | "bounds">;

/** Where values of a KPI can lie at all, in its unit. Points and indices have their own scale, which may go below 0. */
function naturalRange({ kind, unit, scale, bounds }: Ranged): Interval {
  if (kind === "proportion") return { low: 0, high: scale };
  if (kind === "mean" && bounds) return bounds;
  return { low: isSigned({ kind, unit }) ? -Infinity : 0, high: Infinity };
}

/** Whether values may go below 0, so that no value is a multiple of another. */
export function isSigned({ kind, unit }: Pick<Kpi, "kind" | "unit">): boolean {
  return kind === "mean" && (unit === "points" || unit === "index");
}

/**
 * An interval around a value, cut where values cannot lie. Where a feed has broken a bound of its KPI (more successes than
 * trials, money below 0), the value shows that there is no such bound, and it does not cut.
 */
export function cutToRange(kpi: Ranged, { low, high }: Interval, value: number): Interval {
  const range = rangeAround(kpi, value);
  return { low: Math.max(low, range.low), high: Math.min(high, range.high) };
}

/** Where the true value can lie when this one was seen: without a bound that it has broken. */
export function rangeAround(kpi: Ranged, value: number): Interval {
  const { low, high } = naturalRange(kpi);
  return { low: value < low ? -Infinity : low, high: value > high ? Infinity : high };
}
