import { day } from "#src/domain/calendar.ts";
import type { Anchors, Goal } from "#src/domain/goal.ts";
import { blendGoals, type EffectiveGoal } from "#src/domain/goals.ts";
import { kpiId } from "#src/domain/ids.ts";

/** The goal of a period in which only this one was in force, for everybody. */
export function effectiveGoal(
  anchors: Anchors,
  comparison: Goal["comparison"] = ">=",
): EffectiveGoal {
  const goal: Goal = {
    kpi: kpiId("csat"),
    appliesTo: { kind: "organisation" },
    from: day("2026-01-01"),
    anchors,
    comparison,
    weight: 10,
  };
  const blended = blendGoals([{ goal, denominator: 1 }]);
  if (!blended) throw new Error("one goal always makes an effective goal");
  return blended;
}

/** Higher is better, unless the anchors fall. */
export function linear(
  floor: number,
  threshold: number,
  target: number,
  stretch: number,
): EffectiveGoal {
  return effectiveGoal(
    { shape: "linear", floor, threshold, target, stretch },
    stretch < floor ? "<=" : ">=",
  );
}
