import { addDays, daysBetween } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { blendGoals, type EffectiveGoal, type GoalPart } from "#src/domain/effective-goal.ts";
import type { Goal } from "#src/domain/goal.ts";
import { ORGANISATION, type DimensionId, type Level } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import type { Watermark } from "../metrics-store.ts";
import type { RouteContext } from "../route.ts";
import {
  askGoalParts,
  slicesOf,
  type GoalsAsked,
  type Holders,
  type SliceParts,
} from "./goal-parts.ts";
import { knowableKpis } from "./shown-kpis.ts";
import { changesWithin, goalOn, goalsOf, type KpiGoals } from "./kpi-goals.ts";

/** The goal that a subject's facts of one slice are judged by; null when none is in force. */
export type GoalLookup = (id: string) => EffectiveGoal | null;

/** The goals of each KPI, slice by slice. */
export type GoalsInForce = ReadonlyMap<Kpi, readonly GoalLookup[]>;

const NO_DIMENSIONS: ReadonlyMap<DimensionId, string> = new Map();

/**
 * The goals in force, evaluated per day. Most need no question, because one goal holds for every fact of a slice. Where a
 * goal begins within a slice, or depends on a dimension of the facts (a ramp by tenure), the denominators under each goal
 * are asked for, and the goals blended by them.
 */
export async function goalsInForce(
  context: RouteContext,
  asked: GoalsAsked,
  holders: readonly Holders[],
  watermark: Watermark,
): Promise<ReadonlyMap<Holders, GoalsInForce>> {
  const slices = slicesOf(asked);
  const knowable = new Set(knowableKpis(asked.kpis, watermark));
  const isUnsettled = (one: KpiGoals) =>
    knowable.has(one.kpi) &&
    (one.dimensions.length > 0 || slices.some((slice) => changesWithin(one, slice).length > 0));
  const held = holders.map((one) => {
    const goals = asked.kpis.map((kpi) =>
      goalsOf(kpi, one.level, context.definitions.goals, watermark.dimensions),
    );
    return { holders: one, goals };
  });
  const unsettled = held.map((one) => ({ ...one, goals: one.goals.filter(isUnsettled) }));
  const parts = await askGoalParts(context, asked, unsettled);
  const inForce = (one: KpiGoals) => {
    const sole = soleGoals();
    const found = parts.get(one);
    return slices.map((slice, at) => lookup(one, slice, found?.[at] ?? null, sole));
  };
  return new Map(
    held.map(({ holders: one, goals }) => [
      one,
      new Map(goals.map((ofKpi) => [ofKpi.kpi, inForce(ofKpi)])),
    ]),
  );
}

/** Every subject of a level. */
export function everyOne(level: Level): Holders {
  return { level, only: level === ORGANISATION.level ? ORGANISATION.id : null };
}

type SoleGoal = (goal: Goal) => EffectiveGoal | null;

/** Most facts of a slice are under one goal: what it comes to is worked out once. */
function soleGoals(): SoleGoal {
  const known = new Map<Goal, EffectiveGoal | null>();
  return (goal) => {
    const before = known.get(goal);
    if (before !== undefined) return before;
    const made = blendGoals([{ goal, denominator: 1 }]);
    known.set(goal, made);
    return made;
  };
}

function lookup(
  goals: KpiGoals,
  slice: Period,
  parts: SliceParts | null,
  sole: SoleGoal,
): GoalLookup {
  if (!parts && !goals.differById) {
    const everybodys = goalByDays(goals, slice, "");
    return () => everybodys;
  }
  return (id) => {
    const own = parts?.get(id);
    if (!own) return goalByDays(goals, slice, id);
    const [only, another] = own;
    return only && !another ? sole(only.goal) : goalByFacts(goals, slice, own);
  };
}

/** Without facts that tell how much fell under which goal, each goal counts for its days. */
function goalByDays(goals: KpiGoals, slice: Period, id: string): EffectiveGoal | null {
  const starts = [slice.from, ...changesWithin(goals, slice)];
  return blendGoals(
    starts.flatMap((from, at): GoalPart[] => {
      const goal = goalOn(goals, { id, day: from, dimensions: NO_DIMENSIONS });
      const next = starts[at + 1] ?? addDays(slice.to, 1);
      return goal ? [{ goal, denominator: daysBetween(from, next) }] : [];
    }),
  );
}

function goalByFacts(
  goals: KpiGoals,
  slice: Period,
  parts: readonly GoalPart[],
): EffectiveGoal | null {
  const goal = blendGoals(parts);
  if (!goal || goals.level === AGENT) return goal;
  // The people of a unit are under several goals at once, which is no change.
  return { ...goal, changedInPeriod: changesWithin(goals, slice).length > 0 };
}
