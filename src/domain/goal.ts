import type { Day, DimensionId, KpiId } from "./ids.ts";

/** How a value is held against the target. Stored, never implied; applied to the unrounded value. */
export type GoalComparison = "<" | "<=" | ">" | ">=";

/**
 * The declared anchors of a KPI, in its own unit. For `higher` they rise from floor to stretch, for `lower` they fall.
 * Score anchors: floor 0, threshold 40, target 70, stretch 100.
 */
export interface LinearAnchors {
  readonly shape: "linear";
  readonly floor: number;
  readonly threshold: number;
  readonly target: number;
  readonly stretch: number;
}

/** The anchors of a range KPI: each a [low, high] pair, each pair inside the one before it. */
export interface RangeAnchors {
  readonly shape: "range";
  readonly floor: readonly [low: number, high: number];
  readonly threshold: readonly [low: number, high: number];
  readonly target: readonly [low: number, high: number];
  readonly stretch: readonly [low: number, high: number];
}

export type Anchors = LinearAnchors | RangeAnchors;

/** Whom a goal applies to. The most specific wins: a person, then a dimension value, then the organisation. */
export type GoalScope =
  | { readonly kind: "organisation" }
  | { readonly kind: "dimension"; readonly dimension: DimensionId; readonly value: string }
  | { readonly kind: "person"; readonly agent: string };

/** A goal in force from a day until the next one for the same KPI and scope. */
export interface Goal {
  readonly kpi: KpiId;
  readonly appliesTo: GoalScope;
  readonly from: Day;
  readonly anchors: Anchors;
  readonly comparison: GoalComparison;
  /** Weight in the composite, 0 or more. 0 shows the KPI without counting it. */
  readonly weight: number;
}
