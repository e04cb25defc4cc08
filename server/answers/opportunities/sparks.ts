import { AGENT } from "#src/domain/dimensions.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { columnsIn, sumsFor, totalsOf } from "../../questions.ts";
import type { RouteContext } from "../../route.ts";
import type { AskedAbout } from "../asked-about.ts";
import { rowsByAgent } from "./agent-rows.ts";
import { recentWeeks } from "./recent-weeks.ts";

/** One week of a spark. */
interface SparkWeek {
  day: string;
  value: number | null;
  partial: boolean;
}

/** Somebody's values of the 13 weeks up to a period's end, oldest first. */
export type SparkOf = (agent: string, kpi: Kpi) => SparkWeek[];

/** Asks for the sparks of those who are told of, and of nobody else. */
export async function askSparks(
  { metrics, signal }: RouteContext,
  told: readonly { readonly agent: string; readonly kpi: Kpi }[],
  { period, where, calendar }: AskedAbout,
): Promise<SparkOf> {
  if (told.length === 0) return () => [];
  const axis = recentWeeks({ period, calendar });
  const of = sumsFor(new Set(told.map(({ kpi }) => kpi)), "ratio");
  const among = { dimension: AGENT, in: [...new Set(told.map(({ agent }) => agent))] };
  const weeks = { from: axis.buckets[0]?.from ?? period.from, to: period.to };
  const table = await metrics.sums(
    { of, by: [AGENT, "week"], period: weeks, where: [...where, among] },
    signal,
  );
  const rows = rowsByAgent(table);
  const starts = table.keys[1] ?? [];
  return (agent, kpi) => {
    const columns = columnsIn(table, kpi);
    const spark = axis.buckets.map(({ from, partial }): SparkWeek => ({
      day: from,
      value: null,
      partial,
    }));
    for (const row of rows.get(agent) ?? []) {
      const week = spark[axis.placeOf(starts[row])];
      if (week) week.value = valueOf(kpi, totalsOf(columns, row));
    }
    return spark;
  };
}
