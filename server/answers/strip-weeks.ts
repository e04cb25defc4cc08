import type * as z from "zod/mini";
import type { stripWeekSchema } from "#src/contract/strip-week.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import type { Interval } from "#src/domain/statistics/interval.ts";
import type { Process } from "#src/domain/statistics/process.ts";
import { NO_TOTALS, type Totals } from "#src/domain/totals.ts";
import type { TimeAxis } from "./time-axis.ts";

/** The weeks of a KPI's small process strip as an answer carries them; sums and process are in the order of the axis. */
export function stripWeeks(
  kpi: Kpi,
  weeks: readonly Totals[],
  process: Process,
  axis: TimeAxis,
): z.infer<typeof stripWeekSchema>[] {
  const values = axis.buckets.map((_, at) => valueOf(kpi, weeks[at] ?? NO_TOTALS));
  return drawnWeeks(values, process, axis);
}

/** The same from values that are known, in the order of the axis. */
export function drawnWeeks(
  values: readonly (number | null)[],
  { limits, signals }: Process,
  { buckets }: TimeAxis,
): z.infer<typeof stripWeekSchema>[] {
  return buckets.map(({ from }, at) => ({
    day: from,
    value: drawn(values[at] ?? null),
    limits: drawnLimits(limits[at] ?? null),
    signal: signals[at] ?? null,
  }));
}

/** A strip is looked at and not read: five digits are more than a screen can show. */
function drawn(value: number): number;
function drawn(value: number | null): number | null;
function drawn(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(5));
}

function drawnLimits(limits: Interval | null): Interval | null {
  return limits && { low: drawn(limits.low), high: drawn(limits.high) };
}
