import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import type { Policy } from "../policy.ts";
import type { Composite } from "../scoring/composite.ts";

/** The sentence under the headline score. */
export function explainComposite(composite: Composite, policy: Policy): Message {
  const { score, coverage, band } = composite;
  if (band === "no-goal") return message("composite.no-goal", {});
  if (score === null || band === "not-enough-data" || band === "not-permitted") {
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
