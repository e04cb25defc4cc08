import {
  LINE_OF_BUSINESS,
  QUEUE,
  ROLE,
  SITE,
  SUPERVISOR,
  TEAM,
  TENURE_BAND,
} from "./dimensions.ts";
import type { Goal, GoalScope } from "./goal.ts";
import type { Day, DimensionId, KpiId } from "./ids.ts";
import type { Period } from "./period.ts";

/** Whom a goal is looked up for: a person with the dimensions of that day, or a unit with the dimension it is a value of. */
export interface GoalHolder {
  /** Null for a unit. */
  readonly agent: string | null;
  readonly dimensions: ReadonlyMap<DimensionId, string>;
}

/** Dimensions from the closest to a person to the widest; any other dimension stands between role and site. */
const CLOSEST_FIRST: readonly DimensionId[] = [TEAM, SUPERVISOR, QUEUE, TENURE_BAND, ROLE];
const WIDEST_LAST: readonly DimensionId[] = [SITE, LINE_OF_BUSINESS];

/**
 * The goal in force for someone on a day: among those begun by then, the most specific, in the order person, team,
 * supervisor, queue, tenure band, role, other dimensions by name, site, line of business, organisation; among equals the
 * one begun last. Null when there is none.
 */
export function goalFor(
  goals: readonly Goal[],
  kpi: KpiId,
  on: Day,
  holder: GoalHolder,
): Goal | null {
  let best: Goal | null = null;
  for (const goal of goals) {
    if (goal.kpi !== kpi || goal.from > on || !appliesTo(goal.appliesTo, holder)) continue;
    if (best === null || isCloser(goal, best)) best = goal;
  }
  return best;
}

/** The days within a period, after its first, on which a goal of the KPI begins for anybody; ascending, each once. */
export function goalChanges(goals: readonly Goal[], kpi: KpiId, period: Period): Day[] {
  const days = goals
    .filter((goal) => goal.kpi === kpi && goal.from > period.from && goal.from <= period.to)
    .map((goal) => goal.from);
  return [...new Set(days)].toSorted();
}

function appliesTo(scope: GoalScope, { agent, dimensions }: GoalHolder): boolean {
  switch (scope.kind) {
    case "organisation":
      return true;
    case "dimension":
      return dimensions.get(scope.dimension) === scope.value;
    case "person":
      return scope.agent === agent;
  }
}

function isCloser(a: Goal, b: Goal): boolean {
  const [rankA, rankB] = [rankOf(a.appliesTo), rankOf(b.appliesTo)];
  if (rankA !== rankB) return rankA < rankB;
  const [nameA, nameB] = [dimensionOf(a.appliesTo), dimensionOf(b.appliesTo)];
  return nameA === nameB ? a.from > b.from : nameA < nameB;
}

function rankOf(scope: GoalScope): number {
  switch (scope.kind) {
    case "person":
      return 0;
    case "dimension": {
      const close = CLOSEST_FIRST.indexOf(scope.dimension);
      if (close >= 0) return 1 + close;
      const wide = WIDEST_LAST.indexOf(scope.dimension);
      return 1 + CLOSEST_FIRST.length + (wide >= 0 ? 1 + wide : 0);
    }
    case "organisation":
      return Number.POSITIVE_INFINITY;
  }
}

function dimensionOf(scope: GoalScope): string {
  return scope.kind === "dimension" ? scope.dimension : "";
}
