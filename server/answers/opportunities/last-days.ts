import { addDays, day } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import type { Condition } from "../../metrics-store.ts";
import { columnsIn, sumsFor } from "../../questions.ts";
import type { RouteContext } from "../../route.ts";

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
  const [agents = [], days = []] = table.keys;
  const found = new Map(
    kpis.map((kpi) => {
      const known = columnsIn(table, kpi)?.denominator ?? new Float64Array();
      const last = new Map<string, string>();
      // Rows come by agent, then by day: the last one stands.
      for (const [row, agent] of agents.entries()) {
        if (agent !== null && (known[row] ?? 0) > 0) last.set(agent, days[row] ?? "");
      }
      return [kpi, last] as const;
    }),
  );
  return (agent, kpi) => {
    const last = found.get(kpi)?.get(agent);
    return last === undefined ? null : day(last);
  };
}
