import type { EffectiveGoal } from "#src/domain/effective-goal.ts";
import { blendGoals } from "#src/domain/effective-goal.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { sampleGoal } from "#tests/sample-goal.ts";

/** A goal with its threshold, stretch and floor at 12.5 % and 25 % around the target. */
export function goalAt(kpi: Kpi, target: number): EffectiveGoal {
  const better = kpi.direction === "lower" ? -1 : 1;
  const anchors = {
    shape: "linear",
    floor: target * (1 - 0.25 * better),
    threshold: target * (1 - 0.125 * better),
    target,
    stretch: target * (1 + 0.125 * better),
  } as const;
  const comparison = better < 0 ? "<=" : ">=";
  const blended = blendGoals([
    { goal: sampleGoal({ kpi: kpi.id, comparison, anchors }), denominator: 1 },
  ]);
  if (!blended) throw new Error("one goal blends to itself");
  return blended;
}
