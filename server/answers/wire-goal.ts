import type * as z from "zod/mini";
import type { goalSchema } from "#src/contract/common.ts";
import type { Anchors, GoalScope } from "#src/domain/goal.ts";
import type { EffectiveGoal } from "#src/domain/effective-goal.ts";

type WireGoal = z.infer<typeof goalSchema>;

/** A goal as an answer carries it. */
export function wireGoal(goal: EffectiveGoal): WireGoal {
  const { anchors, comparison, weight, latest, changedInPeriod } = goal;
  return {
    anchors: wireAnchors(anchors),
    comparison,
    weight,
    from: latest.from,
    appliesTo: wireScope(latest.appliesTo),
    changedInPeriod,
  };
}

function wireAnchors(anchors: Anchors): WireGoal["anchors"] {
  switch (anchors.shape) {
    case "linear":
      return anchors;
    case "range": {
      const { shape, floor, threshold, target, stretch } = anchors;
      return {
        shape,
        floor: [...floor],
        threshold: [...threshold],
        target: [...target],
        stretch: [...stretch],
      };
    }
  }
}

function wireScope(scope: GoalScope): string {
  switch (scope.kind) {
    case "organisation":
      return "organisation";
    case "dimension":
      return `${scope.dimension}:${scope.value}`;
    case "person":
      return `agent:${scope.agent}`;
  }
}
