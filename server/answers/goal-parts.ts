import { addDays } from "#src/domain/calendar.ts";
import type { GoalPart } from "#src/domain/effective-goal.ts";
import type { Goal } from "#src/domain/goal.ts";
import { ORGANISATION, type Day, type DimensionId, type Level } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Grain, Period } from "#src/domain/period.ts";
import type { Condition, GroupKey, SumsTable } from "../metrics-store.ts";
import { columnsIn, sumsFor } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import { changesWithin, goalOn, type KpiGoals } from "./kpi-goals.ts";
import type { TimeAxis } from "./time-axis.ts";

/** Which goals are asked for: those of these KPIs for every subject of a level among the facts of a question. */
export interface GoalsAsked {
  readonly kpis: readonly Kpi[];
  readonly level: Level;
  readonly period: Period;
  /** Cuts the period into slices, each with its own goals; null: the period is one slice. */
  readonly axis: TimeAxis | null;
  readonly where: readonly Condition[];
  /** Whether it matters which goal was in force last, which only the facts of single days can tell. */
  readonly latest: boolean;
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

/** Where a row's facts belong. Equal moments and equal dimensions are the same object in every place of a table. */
interface Place {
  readonly id: string;
  readonly moment: Moment;
  readonly dimensions: ReadonlyMap<DimensionId, string>;
}

/** The slices of a question about goals. */
export function slicesOf({ axis, period }: GoalsAsked): readonly Period[] {
  return axis?.buckets ?? [period];
}

/** Asks how much of each subject's facts fell under which goal. Asks nothing when no goals are given. */
export async function askGoalParts(
  { metrics, signal }: RouteContext,
  asked: GoalsAsked,
  unsettled: readonly KpiGoals[],
): Promise<ReadonlyMap<KpiGoals, readonly SliceParts[]>> {
  if (unsettled.length === 0) return new Map();
  const { level, period, where } = asked;
  const dimensions = [...new Set(unsettled.flatMap((one) => one.dimensions))];
  const time = timeKey(asked, unsettled);
  const by: GroupKey[] = [
    ...(level === "organisation" ? [] : [level]),
    ...(time ? [time] : []),
    ...dimensions,
  ];
  const of = sumsFor(
    unsettled.map(({ kpi }) => kpi),
    "ratio",
  );
  const table = await metrics.weights({ of, by, period, where }, signal);
  const places = placesOf(table, asked, time, dimensions);
  const slices = slicesOf(asked).length;
  return new Map(unsettled.map((goals) => [goals, partsIn(table, places, goals, slices)]));
}

/** Days where a goal begins within a slice, or the last one matters; otherwise no finer than the slices. */
function timeKey(asked: GoalsAsked, unsettled: readonly KpiGoals[]): Grain | null {
  const changes = unsettled.some((one) =>
    slicesOf(asked).some((slice) => changesWithin(one, slice).length > 0),
  );
  return changes || asked.latest ? "day" : (asked.axis?.grain ?? null);
}

/** Reads a table's keys: the subject unless it is the organisation, the time if it was asked for, the dimensions. */
function placesOf(
  table: SumsTable,
  asked: GoalsAsked,
  time: Grain | null,
  dimensions: readonly DimensionId[],
): (Place | null)[] {
  const whole = asked.level === "organisation";
  const ids = whole ? null : table.keys[0];
  const times = time ? table.keys[whole ? 0 : 1] : null;
  const others = table.keys.slice(table.keys.length - dimensions.length);
  const momentOf = momentsBy(time, asked);
  const combinations = new Map<string, ReadonlyMap<DimensionId, string>>();
  return Array.from({ length: table.length }, (_, row) => {
    const id = ids ? ids[row] : ORGANISATION.id;
    const moment = momentOf(times?.[row] ?? "");
    if (!id || !moment) return null;
    const values = others.map((column) => column[row] ?? "").join("\n");
    const known = combinations.get(values) ?? combinationAt(dimensions, others, row);
    combinations.set(values, known);
    return { id, moment, dimensions: known };
  });
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

function combinationAt(
  dimensions: readonly DimensionId[],
  columns: SumsTable["keys"],
  row: number,
): ReadonlyMap<DimensionId, string> {
  return new Map(
    dimensions.flatMap((dimension, at) => {
      const value = columns[at]?.[row];
      return value ? [[dimension, value] as const] : [];
    }),
  );
}

function partsIn(
  table: SumsTable,
  places: readonly (Place | null)[],
  goals: KpiGoals,
  slices: number,
): SliceParts[] {
  const parts = Array.from({ length: slices }, (): GrowingParts => new Map());
  const denominator = columnsIn(table, goals.kpi)?.denominator;
  const goalAt = goalReader(goals);
  for (const [row, place] of places.entries()) {
    const amount = denominator?.[row] ?? Number.NaN;
    const slice = place && parts[place.moment.slice];
    if (!slice || Number.isNaN(amount)) continue;
    const goal = goalAt(place);
    if (goal) add(slice, place.id, goal, amount);
  }
  return parts;
}

/** Looks each goal up once per moment and combination of dimensions, unless it differs by subject. */
function goalReader(goals: KpiGoals): (place: Place) => Goal | null {
  const read = ({ id, moment, dimensions }: Place) =>
    goalOn(goals, { id, day: moment.day, dimensions });
  if (goals.differById) return read;
  const known = new Map<Moment, Map<Place["dimensions"], Goal | null>>();
  return (place) => {
    const ofMoment = known.get(place.moment) ?? new Map<Place["dimensions"], Goal | null>();
    known.set(place.moment, ofMoment);
    const before = ofMoment.get(place.dimensions);
    if (before !== undefined) return before;
    const goal = read(place);
    ofMoment.set(place.dimensions, goal);
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
