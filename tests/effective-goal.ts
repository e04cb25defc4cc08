import type { Anchors, Goal } from "#src/domain/goal.ts";
import { blendGoals, type EffectiveGoal } from "#src/domain/effective-goal.ts";
import { sampleGoal } from "./sample-goal.ts";

/** The goal of a period in which only this one was in force, for everybody. */
export function effectiveGoal(
  anchors: Anchors,
  comparison: Goal["comparison"] = ">=",
): EffectiveGoal {
  const goal = sampleGoal({ anchors, comparison });
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
