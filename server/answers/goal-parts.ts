import { addDays } from "#src/domain/calendar.ts";
import type { Goal } from "#src/domain/goal.ts";
import { ORGANISATION, type DimensionId, type Level } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import type { Condition, SumsTable } from "../metrics-store.ts";
import { columnsIn, sumsFor } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import { goalOn, type KpiGoals } from "./kpi-goals.ts";

/** Which goals are asked for: those of these KPIs for every subject of a level among the facts of a question. */
export interface GoalsAsked {
  readonly kpis: readonly Kpi[];
  readonly level: Level;
  readonly period: Period;
  /** Parts of the period, in order, each with a goal of its own. */
  readonly slices: readonly Period[];
  readonly where: readonly Condition[];
}

/** By subject, the Σ denominator under each goal within one slice; the goal of the last day comes last. */
export type SliceParts = ReadonlyMap<string, ReadonlyMap<Goal, number>>;

type GrowingParts = Map<string, Map<Goal, number>>;

/** Asks, day by day, how much of each subject's facts fell under which goal. Asks nothing when no goals are given. */
export async function askGoalParts(
  { metrics, signal }: RouteContext,
  { level, period, slices, where }: GoalsAsked,
  unsettled: readonly KpiGoals[],
): Promise<ReadonlyMap<KpiGoals, readonly SliceParts[]>> {
  if (unsettled.length === 0) return new Map();
  const kpis = unsettled.map(({ kpi }) => kpi);
  const dimensions = [...new Set(unsettled.flatMap((one) => one.dimensions))];
  const subject = level === "organisation" ? [] : [level];
  const table = await metrics.sums(
    { of: sumsFor(kpis, "ratio"), by: [...subject, "day", ...dimensions], period, where },
    signal,
  );
  return new Map(unsettled.map((goals) => [goals, partsIn(table, goals, dimensions, slices)]));
}

/** Reads a table grouped by subject (unless it is the organisation), day and dimensions. */
function partsIn(
  table: SumsTable,
  goals: KpiGoals,
  dimensions: readonly DimensionId[],
  slices: readonly Period[],
): SliceParts[] {
  const parts = slices.map((): GrowingParts => new Map());
  const partsOfDay = new Map(
    slices.flatMap((slice, at) =>
      daysOf(slice).map((day) => [day as string, { day, parts: parts[at] }]),
    ),
  );
  const whole = goals.level === "organisation";
  const days = table.keys[whole ? 0 : 1];
  const denominator = columnsIn(table, goals.kpi)?.denominator;
  for (let row = 0; row < table.length; row += 1) {
    const known = partsOfDay.get(days?.[row] ?? "");
    const id = whole ? ORGANISATION.id : table.keys[0]?.[row];
    const amount = denominator?.[row] ?? Number.NaN;
    if (!known?.parts || !id || Number.isNaN(amount)) continue;
    const goal = goalOn(goals, known.day, id, dimensionsAt(table, row, dimensions));
    if (goal) add(known.parts, id, goal, amount);
  }
  return parts;
}

function add(parts: GrowingParts, id: string, goal: Goal, amount: number): void {
  const own = parts.get(id) ?? new Map<Goal, number>();
  parts.set(id, own);
  const before = own.get(goal) ?? 0;
  // Taken out and put back, so that the goal met last stands last.
  own.delete(goal);
  own.set(goal, before + amount);
}

/** The dimensions are the last keys of the table. */
function dimensionsAt(
  table: SumsTable,
  row: number,
  dimensions: readonly DimensionId[],
): Map<DimensionId, string> {
  const first = table.keys.length - dimensions.length;
  return new Map(
    dimensions.flatMap((dimension, at) => {
      const value = table.keys[first + at]?.[row];
      return value ? [[dimension, value] as const] : [];
    }),
  );
}

function daysOf({ from, to }: Period): Period["from"][] {
  const days = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
