import type { Summary } from "#src/contract/summary.ts";
import { explainTrend } from "#src/domain/explain/explain-trend.ts";
import { processOf } from "#src/domain/statistics/process.ts";
import type { Condition } from "../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import { showsGrain } from "./grain-shown.ts";
import type { JudgedKpi } from "./scored-sums.ts";
import { stripWeeks } from "./strip-weeks.ts";
import type { TimeAxis } from "./time-axis.ts";
import { wireGoal } from "./wire-goal.ts";

/** Weeks that are drawn; the usual variation is known from all of the axis. */
const DRAWN = 13;

/** KPIs of a unit as processes through the weeks of an axis. */
export async function weeklyStrips(
  context: RouteContext,
  judged: readonly JudgedKpi[],
  axis: TimeAxis,
  where: readonly Condition[],
): Promise<Summary["strips"]> {
  const [first, last] = [axis.buckets[0], axis.buckets.at(-1)];
  if (!first || !last || judged.length === 0) return [];
  const of = sumsFor(
    judged.map(({ kpi }) => kpi),
    "interval",
  );
  const period = { from: first.from, to: last.to };
  const table = await context.metrics.sums({ of, by: ["week"], period, where }, context.signal);
  const rows = axis.buckets.map(() => -1);
  for (const [row, key] of (table.keys[0] ?? []).entries()) rows[axis.placeOf(key)] = row;
  const weekly = showsGrain(context, "week");
  return judged.map(({ kpi, goal, judgement: { value, sample, band } }) => {
    const columns = columnsIn(table, kpi);
    const totals = rows.map((row) => totalsOf(columns, row));
    const points = totals.map((one) => ({ totals: one, partial: false }));
    const process = processOf({ kpi, points, goal });
    return {
      kpi: kpi.id,
      weight: goal?.weight ?? 0,
      value,
      sample,
      goal: goal && wireGoal(goal),
      band,
      sentence: explainTrend({ kpi, process, grain: "week", goal, since: null }),
      mean: process.mean,
      weeks: weekly ? stripWeeks(kpi, totals, process, axis).slice(-DRAWN) : [],
    };
  });
}
