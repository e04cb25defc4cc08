import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MessageId } from "#src/domain/message-patterns.ts";

type CompositeMessageId = Extract<MessageId, `composite.${string}`>;

/** What is said of a whole score, and of how it has changed. */
export const COMPOSITE_SENTENCES: Readonly<Record<CompositeMessageId, MessageDescriptor>> = {
  "composite.exceeds": msg({
    message: "Clearly above target: {score} of 100 points, on {coverage} of the weight.",
  }),
  "composite.meets": msg({
    message: "On target: {score} of 100 points, on {coverage} of the weight.",
  }),
  "composite.too-close": msg({
    message:
      "{score} of 100 points, on {coverage} of the weight: too close to the target of {target} to call.",
  }),
  "composite.below": msg({
    message: "{score} of 100 points, on {coverage} of the weight: below the target of {target}.",
  }),
  "composite.withheld": msg({
    message:
      "No score: only {coverage} of the weight has enough data, {minimumCoverage} is needed.",
  }),
  "composite.no-goal": msg({ message: "No score: no KPI with a weighted goal." }),
  "composite.too-few": msg({
    message: "No score is shown: too few people stand behind it, and nobody shall be singled out.",
  }),
  "composite.steady": msg({ message: "Steady for {span}, around {score}." }),
  "composite.unsteady": msg({
    message: "Unsteady: {signals} of {span} stand out from the usual variation.",
  }),
  "composite.few-weeks": msg({
    message: "Only {span} with a score: {minimumSpan} are needed to know the usual variation.",
  }),
  "composite.held": msg({
    message:
      "{held} of these points are held for review: they count, and somebody should look at how they came about.",
  }),
  "composite.improved": msg({
    message: "{points} points more than the {reached} before, more than chance explains.",
  }),
  "composite.declined": msg({
    message: "{points} points less than the {reached} before, more than chance explains.",
  }),
  "composite.no-clear-change": msg({
    message: "{reached} points before: no clear change beyond chance.",
  }),
  "composite.improved-in-common": msg({
    message:
      "{points} points more than before on what both periods have, by the goals of now: more than chance explains.",
  }),
  "composite.declined-in-common": msg({
    message:
      "{points} points less than before on what both periods have, by the goals of now: more than chance explains.",
  }),
  "composite.no-clear-change-in-common": msg({
    message: "No clear change beyond chance on what both periods have, by the goals of now.",
  }),
  "composite.not-comparable": msg({
    message: "Too little of this score had enough data before to compare it.",
  }),
};
