import { addDays, startOfWeek } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Totals } from "#src/domain/totals.ts";
import type { SumsTable } from "../../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf, type Depth } from "../../questions.ts";
import type { RouteContext } from "../../route.ts";
import type { AskedAbout } from "../asked-about.ts";
import { rowsByAgent } from "./agent-rows.ts";

/** Half a year: long enough that what began in it does not yet make its own baseline. */
const BASELINE_WEEKS = 26;

/** The weeks before the one in which a period begins, at most 26, of which there are data: what somebody is held against. */
export type WeeksBefore = (agent: string, kpi: Kpi) => readonly Totals[];

/**
 * Asks for everybody's. They are over, and so kept until the facts change: who tries out criteria asks for them again and again.
 * How days vary is known of means, of the KPIs `asMeans`, and of counts that once fell below zero, which are judged as means too
 * (see `kindFor`).
 */
export async function weeksBefore(
  { metrics }: RouteContext,
  kpis: readonly Kpi[],
  { period, where, calendar }: AskedAbout,
  asMeans: ReadonlySet<Kpi>,
): Promise<WeeksBefore> {
  const begins = startOfWeek(period.from, calendar.weekStart);
  const before = { from: addDays(begins, -7 * BASELINE_WEEKS), to: addDays(begins, -1) };
  const ask = async (some: readonly Kpi[], depth: Depth) => {
    const of = sumsFor(some, depth);
    const table = await metrics.standing({ of, by: [AGENT, "week"], period: before, where });
    return { table, rows: rowsByAgent(table) };
  };
  const all = await ask(kpis, "interval");
  const unusual = kpis.filter((kpi) => asMeans.has(kpi) || fellBelowZero(all.table, kpi));
  const varied = unusual.length === 0 ? all : await ask(unusual, "variation");
  return (agent, kpi) => {
    const { table, rows } = unusual.includes(kpi) ? varied : all;
    const sums = columnsIn(table, kpi);
    return (rows.get(agent) ?? []).map((row) => totalsOf(sums, row));
  };
}

function fellBelowZero(table: SumsTable, kpi: Kpi): boolean {
  return kpi.kind !== "mean" && (columnsIn(table, kpi)?.numerator.some((sum) => sum < 0) ?? false);
}
