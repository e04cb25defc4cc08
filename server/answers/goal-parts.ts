import { addDays } from "#src/domain/calendar.ts";
import type { GoalPart } from "#src/domain/effective-goal.ts";
import type { Goal } from "#src/domain/goal.ts";
import type { Day, DimensionId, Level } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Grain, Period } from "#src/domain/period.ts";
import type { Condition, GroupKey, SumsTable } from "../metrics-store.ts";
import { denominatorIn, denominatorsFor } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import { changesWithin, goalOn, type KpiGoals } from "./kpi-goals.ts";
import type { TimeAxis } from "./time-axis.ts";

/** Which goals are asked for: those of these KPIs among the facts of a question. */
export interface GoalsAsked {
  readonly kpis: readonly Kpi[];
  readonly period: Period;
  /** Cuts the period into slices, each with its own goals; null: the period is one slice. */
  readonly axis: TimeAxis | null;
  readonly where: readonly Condition[];
  /** Whether it matters which goal was in force last, which only the facts of single days can tell. */
  readonly latest: boolean;
}

/** Whose goals: those of every subject of a level, or of the only one there is: all the facts are its own. */
export interface Holders {
  readonly level: Level;
  readonly only: string | null;
}

/** Goals of some holders whose parts must be asked for. */
export interface Unsettled {
  readonly holders: Holders;
  readonly goals: readonly KpiGoals[];
}

/** By subject, its facts of one slice under one goal each. Read from days, the goal of the last day comes last. */
export type SliceParts = ReadonlyMap<string, readonly GoalPart[]>;

type GrowingParts = Map<string, GrowingPart[]>;

interface GrowingPart extends GoalPart {
  denominator: number;
}

/** Where a row's facts belong in time: a slice, and a day of it under whose goals all of them are. */
interface Moment {
  readonly slice: number;
  readonly day: Day;
}

type Dimensions = ReadonlyMap<DimensionId, string>;

/** Where the facts of each row of a table belong. Equal moments and equal dimensions are the same object in all rows. */
interface Places {
  /** Null outside the slices. */
  readonly moments: readonly (Moment | null)[];
  readonly dimensions: readonly Dimensions[];
}

/** The slices of a question about goals. */
export function slicesOf({ axis, period }: GoalsAsked): readonly Period[] {
  return axis?.buckets ?? [period];
}

/** Asks how much of each subject's facts fell under which goal: once for all holders, and nothing when no goals are given. */
export async function askGoalParts(
  { metrics, signal }: RouteContext,
  asked: GoalsAsked,
  unsettled: readonly Unsettled[],
): Promise<ReadonlyMap<KpiGoals, readonly SliceParts[]>> {
  const all = unsettled.flatMap(({ goals }) => goals);
  if (all.length === 0) return new Map();
  const { period, where } = asked;
  const dimensions = [...new Set(all.flatMap((one) => one.dimensions))];
  const time = timeKey(asked, all);
  const levels = unsettled.flatMap(({ holders: { level, only }, goals }) =>
    level === "organisation" || only !== null || goals.length === 0 ? [] : [level],
  );
  // The rows come in the order of their keys: days first, so that everybody's last goal comes last.
  const by = [...new Set<GroupKey>([...(time ? [time] : []), ...dimensions, ...levels])];
  const of = denominatorsFor(all.map(({ kpi }) => kpi));
  const table = await metrics.weights({ of, by, period, where }, signal);
  const columnOf = (key: Level | Grain) => table.keys[by.findIndex((one) => one === key)];
  const times = (time && columnOf(time)) ?? everywhere(table, "");
  const momentOf = momentsBy(time, asked);
  const places: Places = {
    moments: times.map((key) => momentOf(key ?? "")),
    dimensions: combinations(dimensions, dimensions.map(columnOf), table.length),
  };
  return new Map(
    unsettled.flatMap(({ holders: { level, only }, goals }) => {
      const ids = only === null ? (columnOf(level) ?? []) : everywhere(table, only);
      return goals.map((one) => [one, partsIn(table, ids, places, one, asked)] as const);
    }),
  );
}

function everywhere<Value>({ length }: SumsTable, value: Value): Value[] {
  return Array.from({ length }, () => value);
}

/** Days where a goal begins within a slice, or the last one matters; otherwise no finer than the slices. */
function timeKey(asked: GoalsAsked, unsettled: readonly KpiGoals[]): Grain | null {
  const changes = unsettled.some((one) =>
    slicesOf(asked).some((slice) => changesWithin(one, slice).length > 0),
  );
  return changes || asked.latest ? "day" : (asked.axis?.grain ?? null);
}

/** From a table's time key to the moment it stands for; null for one outside the slices. */
function momentsBy(time: Grain | null, asked: GoalsAsked): (key: string) => Moment | null {
  const { axis } = asked;
  const starts = slicesOf(asked).map(({ from }, slice): Moment => ({ slice, day: from }));
  if (time === null) return () => starts[0] ?? null;
  if (time === axis?.grain) return (key) => starts[axis.placeOf(key)] ?? null;
  const days = new Map<string, Moment>(
    slicesOf(asked).flatMap((of, slice) => daysOf(of).map((day) => [day, { slice, day }] as const)),
  );
  return (key) => days.get(key) ?? null;
}

function daysOf({ from, to }: Period): Day[] {
  const days = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** What the rows so far have in some dimensions, and by what they have in the next, the same with it. */
interface Combination {
  readonly values: Dimensions;
  readonly further: Map<string | null, Combination>;
}

/** What each row has in the dimensions, each of which is a column. */
function combinations(
  dimensions: readonly DimensionId[],
  columns: readonly (SumsTable["keys"][number] | undefined)[],
  length: number,
): Dimensions[] {
  const none: Combination = { values: new Map(), further: new Map() };
  let found = Array.from({ length }, () => none);
  for (const [at, dimension] of dimensions.entries()) {
    const column = columns[at] ?? [];
    found = found.map((before, row) => {
      const value = column[row] ?? null;
      const known = before.further.get(value);
      if (known) return known;
      const values = value ? new Map(before.values).set(dimension, value) : before.values;
      const made: Combination = { values, further: new Map() };
      before.further.set(value, made);
      return made;
    });
  }
  return found.map(({ values }) => values);
}

function partsIn(
  table: SumsTable,
  ids: SumsTable["keys"][number],
  { moments, dimensions }: Places,
  goals: KpiGoals,
  asked: GoalsAsked,
): SliceParts[] {
  const parts = slicesOf(asked).map((): GrowingParts => new Map());
  const denominator = denominatorIn(table, goals.kpi);
  const goalAt = goalReader(goals, asked.period);
  for (const [row, id] of ids.entries()) {
    const amount = denominator?.[row] ?? Number.NaN;
    const moment = moments[row];
    const own = dimensions[row];
    if (!id || !moment || !own || Number.isNaN(amount)) continue;
    const slice = parts[moment.slice];
    const goal = goalAt(id, moment, own);
    if (slice && goal) add(slice, id, goal, amount);
  }
  return parts;
}

type GoalReader = (id: string, moment: Moment, dimensions: Dimensions) => Goal | null;

/** Looks a goal up once per combination of dimensions and days between which none begins, unless it differs by subject. */
function goalReader(goals: KpiGoals, period: Period): GoalReader {
  const read: GoalReader = (id, { day }, dimensions) => goalOn(goals, { id, day, dimensions });
  if (goals.differById) return read;
  const begins = [period.from, ...changesWithin(goals, period)];
  const known = begins.map(() => new Map<Dimensions, Goal | null>());
  return (id, moment, dimensions) => {
    const sinceThen = known[begins.findLastIndex((from) => from <= moment.day)];
    const before = sinceThen?.get(dimensions);
    if (before !== undefined) return before;
    const goal = read(id, moment, dimensions);
    sinceThen?.set(dimensions, goal);
    return goal;
  };
}

/** The goal met last stands last. */
function add(parts: GrowingParts, id: string, goal: Goal, amount: number): void {
  const own = parts.get(id);
  if (!own) {
    parts.set(id, [{ goal, denominator: amount }]);
    return;
  }
  const at = own.findIndex((part) => part.goal === goal);
  const [part = { goal, denominator: 0 }] = at < 0 ? [] : own.splice(at, 1);
  part.denominator += amount;
  own.push(part);
}
