import type { Band } from "#src/domain/band.ts";
import { addDays, startOfWeek } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { MOST_WEEKS } from "#src/domain/opportunities/criteria.ts";
import { bandFor } from "#src/domain/scoring/judge.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import type { Prior } from "#src/domain/statistics/prior.ts";
import type { Totals } from "#src/domain/totals.ts";
import type { SumsTable } from "../../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../../questions.ts";
import type { RouteContext } from "../../route.ts";
import type { AskedAbout } from "../asked-about.ts";
import { askScored, type ScoredColumn } from "../scored-sums.ts";
import { timeAxis } from "../time-axis.ts";

/** Half a year: long enough that what began in it does not yet make its own baseline. */
const BASELINE_WEEKS = 26;

/** One week of a spark. */
interface SparkWeek {
  day: string;
  value: number | null;
  partial: boolean;
}

/** What is known of people week by week. */
export interface WeeklyHistory {
  /** The weeks before the one in which the period begins, at most 26, that have data. */
  readonly baselineOf: (agent: string, kpi: Kpi) => readonly Totals[];
  /** Bands of the last complete weeks of the period, oldest first; weeks without data are not enough of it. */
  readonly bandsOf: (agent: string, kpi: Kpi, weeks: number) => readonly Band[];
  /** Values of the 13 weeks up to the period's end, oldest first. */
  readonly sparkOf: (agent: string, kpi: Kpi) => SparkWeek[];
}

/**
 * Asks for weeks: those before the period, to hold it against, and those up to its end, each judged by the goals of its own
 * days. `priors` lend a mean known from one day its variation.
 */
export async function weeklyHistory(
  context: RouteContext,
  kpis: readonly Kpi[],
  { period, where, calendar, watermark }: AskedAbout,
  priors: ReadonlyMap<Kpi, Prior | null>,
): Promise<WeeklyHistory> {
  const { metrics, services, signal } = context;
  const begins = startOfWeek(period.from, calendar.weekStart);
  const before = { from: addDays(begins, -7 * BASELINE_WEEKS), to: addDays(begins, -1) };
  const ends = startOfWeek(period.to, calendar.weekStart);
  const recent = { from: addDays(ends, -7 * MOST_WEEKS), to: period.to };
  const axis = timeAxis(recent, "week", calendar);
  const complete = axis.buckets.flatMap(({ partial }, slice) => (partial ? [] : [slice]));
  const by = [AGENT, "week"] as const;
  const [baseline, scored] = await Promise.all([
    metrics.sums({ of: sumsFor(kpis, "variation"), by, period: before, where }, signal),
    askScored(
      context,
      { kpis, level: AGENT, by, period: recent, axis, where, depth: "interval" },
      watermark,
    ),
  ]);
  const rowsBefore = rowsByAgent(baseline);
  const rows = rowsByAgent(scored.table);
  const weeks = scored.table.keys[1] ?? [];
  const columns = new Map(scored.columns.map((column) => [column.kpi, column]));
  /** By week, the row of somebody; undefined where there is none. */
  const rowsOf = (agent: string) => {
    const found: (number | undefined)[] = axis.buckets.map(() => undefined);
    for (const row of rows.get(agent) ?? []) found[axis.placeOf(weeks[row])] = row;
    return found;
  };
  const bandOf = (column: ScoredColumn, agent: string, slice: number, row: number): Band => {
    const { kpi, totalsAt, goals } = column;
    const totals = totalsAt(row);
    const goal = goals[slice]?.(agent) ?? null;
    return bandFor({ kpi, totals, goal, policy: services.policy, prior: priors.get(kpi) ?? null });
  };

  return {
    baselineOf(agent, kpi) {
      const sums = columnsIn(baseline, kpi);
      return (rowsBefore.get(agent) ?? []).map((row) => totalsOf(sums, row));
    },
    bandsOf(agent, kpi, count) {
      const column = columns.get(kpi);
      const own = rowsOf(agent);
      return complete.slice(-count).map((slice) => {
        const row = own[slice];
        return column && row !== undefined ? bandOf(column, agent, slice, row) : "not-enough-data";
      });
    },
    sparkOf(agent, kpi) {
      const column = columns.get(kpi);
      const own = rowsOf(agent);
      return axis.buckets.map(({ from, partial }, slice) => {
        const row = own[slice];
        const totals = row === undefined ? undefined : column?.totalsAt(row);
        return { day: from, value: totals ? valueOf(kpi, totals) : null, partial };
      });
    },
  };
}

/** Where each agent's rows are in a table whose first key is the agent. */
function rowsByAgent({ keys }: SumsTable): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, agent] of (keys[0] ?? []).entries()) {
    if (agent === null) continue;
    const own = rows.get(agent);
    if (own) own.push(row);
    else rows.set(agent, [row]);
  }
  return rows;
}
