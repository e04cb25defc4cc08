import { addDays, startOfWeek } from "#src/domain/calendar.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Calendar, Period } from "#src/domain/period.ts";
import { NO_TOTALS, type Totals } from "#src/domain/totals.ts";
import type { Condition, SumsTable } from "../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import { timeAxis, type TimeAxis } from "./time-axis.ts";

/** Half a year: long enough to show how much weeks differ, and still of the same work. */
const EARLIER_WEEKS = 26;

/** Sums by week, from half a year before a period to its end. */
export interface WeeklySums {
  readonly axis: TimeAxis;
  readonly table: SumsTable;
  /** How many of the axis' weeks lie whole before the period. */
  readonly earlier: number;
}

/** Asks for the weeks of a period and of the half year before it, at least so many in all. */
export async function askWeeks(
  { metrics, signal }: RouteContext,
  kpis: readonly Kpi[],
  { from, to }: Period,
  where: readonly Condition[],
  { calendar, least }: { readonly calendar: Calendar; readonly least: number },
): Promise<WeeklySums> {
  const weekOf = (day: Period["from"]) => startOfWeek(day, calendar.weekStart);
  const half = addDays(weekOf(from), -7 * EARLIER_WEEKS);
  const fewest = addDays(weekOf(to), -7 * (least - 1));
  const period = { from: half < fewest ? half : fewest, to };
  const of = sumsFor(kpis, "ratio");
  const table = await metrics.sums({ of, by: ["week"], period, where }, signal);
  const axis = timeAxis(period, "week", calendar);
  const earlier = axis.buckets.filter(({ from: first }) => first < weekOf(from)).length;
  return { axis, table, earlier };
}

/** One KPI's sums week by week, oldest first; NO_TOTALS where nothing is known. */
export function weekTotals({ axis, table }: WeeklySums, kpi: Kpi): Totals[] {
  const columns = columnsIn(table, kpi);
  const weeks = axis.buckets.map(() => NO_TOTALS);
  for (let row = 0; row < table.length; row += 1) {
    const place = axis.placeOf(table.keys[0]?.[row]);
    if (place >= 0) weeks[place] = totalsOf(columns, row);
  }
  return weeks;
}
