import type { Level, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Totals } from "#src/domain/totals.ts";
import type { WatchWindow } from "#src/domain/watch-window.ts";
import type { Condition, GroupKey, Watermark } from "../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import type { ScopedSums } from "../scope.ts";
import { everyOne, goalsInForce, type GoalLookup } from "./goals-in-force.ts";
import { askableKpis } from "./shown-kpis.ts";
import type { TimeAxis } from "./time-axis.ts";

/** What is asked of a level: all of its units within a unit, or that unit itself. */
export interface LevelQuestion {
  readonly level: Level;
  /** The unit itself; null for all units of the level. */
  readonly only: Subject | null;
  readonly window: WatchWindow;
  /** The weeks of the window. */
  readonly axis: TimeAxis;
  readonly where: readonly Condition[];
}

/** The sums of one level's units over a window. */
export interface WatchedUnits {
  readonly level: Level;
  readonly ids: readonly string[];
  /** Units that the policy withholds in the period or in any week. */
  readonly withheld: ReadonlySet<string>;
  readonly kpis: readonly Kpi[];
  /** The period's. */
  readonly now: (id: string, kpi: Kpi) => Totals;
  /** Week by week; nothing where a unit was not there. */
  readonly weeks: (id: string, kpi: Kpi) => readonly Totals[];
  /** The goal of a range, which says which way is better; null for every other KPI. */
  readonly rangeGoal: (id: string, kpi: Kpi) => ReturnType<GoalLookup>;
}

/** Asks for a level: its sums of the period, and those of the weeks. */
export async function askWatched(
  context: RouteContext,
  { level, only, window, axis, where }: LevelQuestion,
  watermark: Watermark,
): Promise<WatchedUnits> {
  const { definitions, metrics, signal } = context;
  const kpis = askableKpis(definitions.kpis.values(), level, where, watermark);
  const of = sumsFor(kpis, "interval");
  const unit: GroupKey[] = only || level === "organisation" ? [] : [level];
  const { period, weeks } = window;
  const ranges = kpis.filter(({ direction }) => direction === "range");
  const holders = everyOne(level);
  const [now, weekly, goals] = await Promise.all([
    metrics.sums({ of, by: unit, period, where }, signal),
    metrics.sums({ of, by: [...unit, "week"], period: weeks, where }, signal),
    goalsInForce(
      context,
      { kpis: ranges, period, axis: null, where, latest: false },
      [holders],
      watermark,
    ),
  ]);
  const rows = rowsOf(now, only);
  const weekRows = rowsByWeek(weekly, only, axis);
  const withheld = [...withheldIn(now, only), ...withheldIn(weekly, only)];
  return {
    level,
    ids: [...rows.keys()],
    withheld: new Set(withheld),
    kpis,
    now: (id, kpi) => totalsOf(columnsIn(now, kpi), rows.get(id) ?? -1),
    weeks: (id, kpi) => {
      const columns = columnsIn(weekly, kpi);
      const own = weekRows.get(id);
      return axis.buckets.map((_, at) => totalsOf(columns, own?.[at] ?? -1));
    },
    rangeGoal: (id, kpi) => goals.get(holders)?.get(kpi)?.[0]?.(id) ?? null,
  };
}

/** Whose a row is; null where the facts lack the level. */
function idAt({ keys }: ScopedSums, only: Subject | null, row: number): string | null {
  return only ? only.id : (keys[0]?.[row] ?? null);
}

function rowsOf(table: ScopedSums, only: Subject | null): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < table.length; row += 1) {
    const id = idAt(table, only, row);
    if (id !== null) rows.set(id, row);
  }
  return rows;
}

function rowsByWeek(
  table: ScopedSums,
  only: Subject | null,
  axis: TimeAxis,
): ReadonlyMap<string, readonly number[]> {
  const weeks = table.keys.at(-1) ?? [];
  const rows = new Map<string, number[]>();
  for (let row = 0; row < table.length; row += 1) {
    const id = idAt(table, only, row);
    const at = axis.placeOf(weeks[row]);
    if (id === null || at < 0) continue;
    const own = rows.get(id) ?? axis.buckets.map(() => -1);
    own[at] = row;
    rows.set(id, own);
  }
  return rows;
}

function withheldIn(table: ScopedSums, only: Subject | null): string[] {
  return Array.from({ length: table.length }, (_, row) =>
    table.withheld(row) ? idAt(table, only, row) : null,
  ).filter((id) => id !== null);
}
