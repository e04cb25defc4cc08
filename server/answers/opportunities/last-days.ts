import { addDays, day } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import type { Condition } from "../../metrics-store.ts";
import { columnsIn, sumsFor } from "../../questions.ts";
import type { RouteContext } from "../../route.ts";
import { rowsByAgent } from "./agent-rows.ts";

/** A quarter: what is older counts for next to nothing, however old. */
const DAYS_LOOKED_AT = 91;

/** The last day of the period, of its last 91, on which somebody has a fact of a KPI; null without one. */
export type LastDays = (agent: string, kpi: Kpi) => Day | null;

/** Asks for days. What comes by the week or month belongs to none of them, and stays unknown. */
export async function lastDays(
  { metrics, signal }: RouteContext,
  kpis: readonly Kpi[],
  { from, to }: Period,
  where: readonly Condition[],
): Promise<LastDays> {
  const first = addDays(to, 1 - DAYS_LOOKED_AT);
  const period = { from: from > first ? from : first, to };
  const of = sumsFor(kpis, "ratio");
  const table = await metrics.sums({ of, by: [AGENT, "day"], period, where }, signal);
  const rows = rowsByAgent(table);
  const days = table.keys[1] ?? [];
  const columns = new Map(kpis.map((kpi) => [kpi, columnsIn(table, kpi)]));
  return (agent, kpi) => {
    const known = columns.get(kpi)?.denominator;
    // Rows of an agent come by day: the last one that knows something.
    const row = rows.get(agent)?.findLast((at) => (known?.[at] ?? 0) > 0);
    const last = row === undefined ? null : days[row];
    return last ? day(last) : null;
  };
}
