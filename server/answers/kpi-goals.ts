import { AGENT } from "#src/domain/dimensions.ts";
import type { Goal } from "#src/domain/goal.ts";
import { goalChanges, goalFor } from "#src/domain/goals.ts";
import type { Day, DimensionId, Level } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";

/** The goals of one KPI as they bear on the subjects of one level. */
export interface KpiGoals {
  readonly kpi: Kpi;
  readonly level: Level;
  readonly goals: readonly Goal[];
  /** Dimensions other than the level's own that a goal depends on: facts must be told apart by them. */
  readonly dimensions: readonly DimensionId[];
  /** Whether subjects of the level can have goals of their own, by their id. */
  readonly differById: boolean;
}

/**
 * The goals of a KPI that can apply at a level. A person's own goal binds that person alone: a unit is held to the goals of
 * units and dimensions, so that its goal does not depend on who may be seen one by one.
 */
export function goalsOf(
  kpi: Kpi,
  level: Level,
  goals: readonly Goal[],
  known: readonly DimensionId[],
): KpiGoals {
  const own = goals.filter(
    (goal) => goal.kpi === kpi.id && (goal.appliesTo.kind !== "person" || level === AGENT),
  );
  const named = new Set<Level>(
    own.flatMap(({ appliesTo }) => (appliesTo.kind === "dimension" ? [appliesTo.dimension] : [])),
  );
  return {
    kpi,
    level,
    goals: own,
    dimensions: known.filter((one) => one !== level && named.has(one)),
    differById: named.has(level) || own.some(({ appliesTo }) => appliesTo.kind === "person"),
  };
}

/** The days within a period, after its first, on which one of the goals begins. */
export function changesWithin({ kpi, goals }: KpiGoals, period: Period): Day[] {
  return goalChanges(goals, kpi.id, period);
}

/** Facts that are all under one goal: whose, of which day, and with which dimensions besides the level's own. */
export interface GoalPlace {
  readonly id: string;
  readonly day: Day;
  readonly dimensions: ReadonlyMap<DimensionId, string>;
}

/** The goal that facts are under; null when none is in force for them. */
export function goalOn(
  { kpi, level, goals }: KpiGoals,
  { id, day, dimensions }: GoalPlace,
): Goal | null {
  const own =
    level === AGENT || level === "organisation" ? dimensions : new Map(dimensions).set(level, id);
  return goalFor(goals, kpi.id, day, { agent: level === AGENT ? id : null, dimensions: own });
}
