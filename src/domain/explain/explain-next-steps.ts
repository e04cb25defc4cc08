import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import type { NextStep, NextSteps } from "../next-steps/next-steps.ts";
import { amounts } from "./amounts.ts";

/** Why a KPI is named: how far its value is from the goal, how sure it is that the goal is missed, and on how much. */
export function explainNextStep({ kpi, goal, gap, probability, sample }: NextStep): Message {
  const on = { ...amounts(kpi), gap, probability, sample, sampleUnit: kpi.sampleUnit };
  const { anchors } = goal;
  switch (anchors.shape) {
    case "linear":
      return message("next.short", { ...on, target: anchors.target });
    case "range": {
      const [low, high] = anchors.target;
      return message("next.range-short", { ...on, low, high });
    }
  }
}

/** What reaching the goal, or what a quarter of the peers reach, would add to the whole score. */
export function explainNextGain({ kpi, goal: { anchors }, reach, points }: NextStep): Message {
  const about = { ...amounts(kpi), points };
  if (reach.by === "peers") return message("next.peers", { ...about, value: reach.value });
  switch (anchors.shape) {
    case "linear":
      return message("next.goal", { ...about, target: anchors.target });
    case "range": {
      const [low, high] = anchors.target;
      return message("next.goal-range", { ...about, low, high });
    }
  }
}

/** How the gain is reckoned, with the real numbers. */
export function explainNextArithmetic(step: NextStep): Message {
  const { kpi, expected, adjusted, score, reached, weight, weights, points } = step;
  const values = { ...amounts(kpi), expected, score, reached, weight, weights, points };
  return message(adjusted ? "next.arithmetic-adjusted" : "next.arithmetic", values);
}

/** Why nothing is named. */
export function explainNoNextStep({ kind }: Exclude<NextSteps, { kind: "steps" }>): Message {
  return message(`next.${kind}`, {});
}
