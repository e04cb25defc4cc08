import type { Band } from "#src/domain/band.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { bandFor } from "#src/domain/scoring/judge.ts";
import type { Prior } from "#src/domain/statistics/prior.ts";
import type { RouteContext } from "../../route.ts";
import type { AskedAbout } from "../asked-about.ts";
import { askScored } from "../scored-sums.ts";
import { timeAxis } from "../time-axis.ts";
import { rowsByAgent } from "./agent-rows.ts";
import { recentWeeks } from "./recent-weeks.ts";

/** Somebody's bands of the last complete weeks, oldest first; weeks without data are not enough of it. */
export type RecentBands = (agent: string, kpi: Kpi) => readonly Band[];

/**
 * Asks for so many of the last complete weeks up to a period's end, each judged by the goals of its own days. `priors` lend a
 * mean known from one day its variation.
 */
export async function recentBands(
  context: RouteContext,
  kpis: readonly Kpi[],
  asked: AskedAbout,
  weeks: number,
  priors: ReadonlyMap<Kpi, Prior | null>,
): Promise<RecentBands> {
  const complete = recentWeeks(asked).buckets.filter(({ partial }) => !partial);
  const [first] = complete.slice(-weeks);
  const last = complete.at(-1);
  if (weeks === 0 || !first || !last) return () => [];
  const period = { from: first.from, to: last.to };
  const axis = timeAxis(period, "week", asked.calendar);
  const { where, watermark } = asked;
  const by = [AGENT, "week"] as const;
  const depth = "interval";
  const scored = await askScored(
    context,
    { kpis, level: AGENT, by, period, axis, where, depth },
    watermark,
  );
  const rows = rowsByAgent(scored.table);
  const starts = scored.table.keys[1] ?? [];
  const columns = new Map(scored.columns.map((column) => [column.kpi, column]));
  const { policy } = context.services;
  return (agent, kpi) => {
    const bands = axis.buckets.map((): Band => "not-enough-data");
    const column = columns.get(kpi);
    if (!column) return bands;
    const prior = priors.get(kpi) ?? null;
    for (const row of rows.get(agent) ?? []) {
      const week = axis.placeOf(starts[row]);
      const totals = column.totalsAt(row);
      const goal = column.goals[week]?.(agent) ?? null;
      bands[week] = bandFor({ kpi, totals, goal, policy, prior });
    }
    return bands;
  };
}
