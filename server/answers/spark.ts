import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { weekTotals, type WeeklySums } from "./weekly-sums.ts";

/** How many weeks a spark has. */
export const SPARK_WEEKS = 13;

/** One week of a spark. */
interface SparkWeek {
  readonly day: Period["from"];
  readonly value: number | null;
  readonly partial: boolean;
}

/** One KPI's values of the last 13 weeks, oldest first; null where nothing is known. */
export function sparkOf(weekly: WeeklySums, kpi: Kpi): SparkWeek[] {
  const totals = weekTotals(weekly, kpi).slice(-SPARK_WEEKS);
  return weekly.axis.buckets.slice(-SPARK_WEEKS).map(({ from, partial }, week) => {
    const known = totals[week];
    return { day: from, value: known ? valueOf(kpi, known) : null, partial };
  });
}
