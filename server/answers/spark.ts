import { addDays, startOfWeek } from "#src/domain/calendar.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Calendar, Period } from "#src/domain/period.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import type { Condition, SumsTable } from "../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import { timeAxis, type TimeAxis } from "./time-axis.ts";

const WEEKS = 13;

/** Sums by week, from which each KPI's spark is read. */
export interface Sparks {
  readonly axis: TimeAxis;
  readonly table: SumsTable;
}

/** One week of a spark. */
interface SparkWeek {
  day: Period["from"];
  value: number | null;
  partial: boolean;
}

/** Asks for the 13 weeks up to the period's end. */
export async function askSparks(
  { metrics, signal }: RouteContext,
  kpis: readonly Kpi[],
  { to }: Period,
  where: readonly Condition[],
  calendar: Calendar,
): Promise<Sparks> {
  const from = addDays(startOfWeek(to, calendar.weekStart), -7 * (WEEKS - 1));
  const period = { from, to };
  const of = sumsFor(kpis, "ratio");
  const table = await metrics.sums({ of, by: ["week"], period, where }, signal);
  return { axis: timeAxis(period, "week", calendar), table };
}

/** One KPI's values week by week, oldest first; null where nothing is known. */
export function sparkOf({ axis, table }: Sparks, kpi: Kpi): SparkWeek[] {
  const columns = columnsIn(table, kpi);
  const weeks = axis.buckets.map(({ from, partial }): SparkWeek => ({
    day: from,
    value: null,
    partial,
  }));
  for (let row = 0; row < table.length; row += 1) {
    const week = weeks[axis.placeOf(table.keys[0]?.[row])];
    if (week) week.value = valueOf(kpi, totalsOf(columns, row));
  }
  return weeks;
}
