import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import type { Policy } from "../policy.ts";
import type { Composite } from "../scoring/composite.ts";
import { MINIMUM_POINTS, type Process } from "../statistics/process.ts";

/** The sentence under the headline score. */
export function explainComposite(composite: Composite, policy: Policy): Message {
  const { score, coverage, band } = composite;
  if (band === "no-goal") return message("composite.no-goal", {});
  if (band === "not-permitted") return message("composite.too-few", {});
  if (score === null || band === "not-enough-data") {
    return message("composite.withheld", { coverage, minimumCoverage: policy.minimumCoverage });
  }
  switch (band) {
    case "exceeds":
      return message("composite.exceeds", { score, coverage });
    case "meets":
      return message("composite.meets", { score, coverage });
    case "below":
      return message("composite.below", { score, coverage, target: policy.compositeTarget });
    case "too-close":
      return message("composite.too-close", { score, coverage, target: policy.compositeTarget });
  }
}

/** How many points are held for review, from the contributions that are; null when none is. */
export function explainHeldPoints(
  contributions: readonly (number | null)[],
): { readonly points: number; readonly sentence: Message } | null {
  if (contributions.length === 0) return null;
  const points = contributions.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return { points, sentence: message("composite.held", { held: points }) };
}

/** The sentence of a composite through the weeks. */
export function explainCompositeProcess({ judged, mean, signals }: Process): Message {
  const span = { span: judged, grain: "week" };
  if (mean === null) {
    return message("composite.few-weeks", { ...span, minimumSpan: MINIMUM_POINTS });
  }
  const outstanding = signals.filter((signal) => signal !== null).length;
  return outstanding > 0
    ? message("composite.unsteady", { ...span, signals: outstanding })
    : message("composite.steady", { ...span, score: mean });
}
