import type { Anchors, Goal, GoalComparison } from "./goal.ts";

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
