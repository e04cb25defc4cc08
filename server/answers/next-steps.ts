import type { Scorecard } from "#src/contract/scorecard.ts";
import {
  explainNextArithmetic,
  explainNextGain,
  explainNextStep,
  explainNoNextStep,
} from "#src/domain/explain/explain-next-steps.ts";
import { nextSteps, type NextStepCase } from "#src/domain/next-steps/next-steps.ts";
import type { Policy } from "#src/domain/policy.ts";

/** What a person may work on next, as the scorecard carries it. */
export function nextAnswer(cases: readonly NextStepCase[], policy: Policy): Scorecard["next"] {
  const next = nextSteps(cases, policy);
  if (next.kind !== "steps") return { steps: [], nothing: explainNoNextStep(next) };
  return {
    steps: next.steps.map((step) => ({
      kpi: step.kpi.id,
      sentence: explainNextStep(step),
      gain: explainNextGain(step),
      arithmetic: explainNextArithmetic(step),
    })),
    nothing: null,
  };
}
