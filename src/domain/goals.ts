import {
  LINE_OF_BUSINESS,
  QUEUE,
  ROLE,
  SITE,
  SUPERVISOR,
  TEAM,
  TENURE_BAND,
} from "./dimensions.ts";
import type { Anchors, Goal, GoalComparison, GoalScope } from "./goal.ts";
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

/** The goals of a period's days made into one. */
export interface EffectiveGoal {
  readonly anchors: Anchors;
  readonly comparison: GoalComparison;
  /** Weight in the composite, 0 or more. */
  readonly weight: number;
  /** The goal in force in the last part: when it began and whom it applies to. */
  readonly latest: Goal;
  /** Whether another goal was in force during part of the period. */
  readonly changedInPeriod: boolean;
}

/** A stretch of a period under one goal, with the KPI's Σ denominator in it. */
export interface GoalPart {
  readonly goal: Goal;
  /** 0 when unknown or none. */
  readonly denominator: number;
}

/**
 * One goal for a period in which several were in force, oldest part first: each anchor, and the weight, is their mean
 * weighted by the denominator. A value is the same mean of the parts' values, so meeting each part's target exactly gives
 * exactly the blended target. Without any denominator the last part's goal stands. Null without parts.
 * Parts of another shape than the last are left out: a range and a line have no mean.
 */
export function blendGoals(parts: readonly GoalPart[]): EffectiveGoal | null {
  const last = parts.at(-1)?.goal;
  if (!last) return null;
  const changedInPeriod = parts.some((part) => part.goal !== last);
  const counted = parts.filter(
    ({ goal, denominator }) => denominator > 0 && goal.anchors.shape === last.anchors.shape,
  );
  const mixed = counted.some(({ goal }) => goal !== counted[0]?.goal);
  const only = counted[0]?.goal ?? last;
  return {
    anchors: mixed ? blendAnchors(last.anchors, counted) : only.anchors,
    comparison: last.comparison,
    weight: mixed ? blend(counted, (goal) => goal.weight) : only.weight,
    latest: last,
    changedInPeriod,
  };
}

/** Whether an unrounded value holds its target under the goal's comparison; a range is met inside its target band. */
export function meetsGoal(
  value: number,
  goal: Pick<EffectiveGoal, "anchors" | "comparison">,
): boolean {
  const { anchors, comparison } = goal;
  switch (anchors.shape) {
    case "linear":
      return compares(value, comparison, anchors.target);
    case "range": {
      const [low, high] = anchors.target;
      const strict = comparison === "<" || comparison === ">";
      return strict ? low < value && value < high : low <= value && value <= high;
    }
  }
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

function compares(value: number, comparison: GoalComparison, target: number): boolean {
  switch (comparison) {
    case "<":
      return value < target;
    case "<=":
      return value <= target;
    case ">":
      return value > target;
    case ">=":
      return value >= target;
  }
}

function blend(parts: readonly GoalPart[], of: (goal: Goal) => number): number {
  let weighted = 0;
  let total = 0;
  for (const { goal, denominator } of parts) {
    weighted += of(goal) * denominator;
    total += denominator;
  }
  return weighted / total;
}

function blendAnchors(shape: Anchors, parts: readonly GoalPart[]): Anchors {
  switch (shape.shape) {
    case "linear": {
      const mean = (anchor: "floor" | "threshold" | "target" | "stretch") =>
        blend(parts, ({ anchors }) => (anchors.shape === "linear" ? anchors[anchor] : 0));
      return {
        shape: "linear",
        floor: mean("floor"),
        threshold: mean("threshold"),
        target: mean("target"),
        stretch: mean("stretch"),
      };
    }
    case "range": {
      const edge = (anchor: "floor" | "threshold" | "target" | "stretch", side: 0 | 1) =>
        blend(parts, ({ anchors }) => (anchors.shape === "range" ? anchors[anchor][side] : 0));
      const mean = (anchor: "floor" | "threshold" | "target" | "stretch") =>
        [edge(anchor, 0), edge(anchor, 1)] as const;
      return {
        shape: "range",
        floor: mean("floor"),
        threshold: mean("threshold"),
        target: mean("target"),
        stretch: mean("stretch"),
      };
    }
  }
}
