import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MessageId } from "#src/domain/message-patterns.ts";
import type { FELLOWSHIP_MESSAGES } from "#src/domain/recognition/fellowship-messages.ts";
import type { RECOGNITION_MESSAGES } from "#src/domain/recognition/recognition-messages.ts";
import { COMPOSITE_SENTENCES } from "./composite-sentences.ts";

/** Sentences that come with the pages that say them. */
type Elsewhere =
  | keyof typeof RECOGNITION_MESSAGES
  | keyof typeof FELLOWSHIP_MESSAGES
  | Extract<MessageId, `${"cohort" | "peers" | "coaching" | "compare" | "next"}.${string}`>
  | Extract<MessageId, `${"opportunity" | "trend" | "event" | "change" | "cause"}.${string}`>
  | "period.lengthened";

/**
 * The sentences that any page may be told, handed to the translators. A new sentence of the domain does not compile until it
 * stands here or among those of its page, and a test holds the English against the domain's own.
 */
export const SENTENCES: Readonly<Record<Exclude<MessageId, Elsewhere>, MessageDescriptor>> = {
  "kpi.exceeds": msg({ message: "Better than the stretch goal of {stretch}, on {sample}." }),
  "kpi.meets": msg({ message: "Meets the goal of {target}, on {sample}." }),
  "kpi.below": msg({ message: "{gap} short of the goal of {target}, on {sample}." }),
  "kpi.too-close-better": msg({
    message: "{gap} better than the goal of {target}, but too close to call on {sample}.",
  }),
  "kpi.too-close-short": msg({
    message: "{gap} short of the goal of {target}, but too close to call on {sample}.",
  }),
  "kpi.too-close-at": msg({ message: "At the goal of {target}; too close to call on {sample}." }),
  "kpi.range-exceeds": msg({
    message: "Well inside the goal range of {low} to {high}, on {sample}.",
  }),
  "kpi.range-meets": msg({ message: "Inside the goal range of {low} to {high}, on {sample}." }),
  "kpi.range-under": msg({
    message: "{gap} under the goal range of {low} to {high}, on {sample}.",
  }),
  "kpi.range-over": msg({ message: "{gap} over the goal range of {low} to {high}, on {sample}." }),
  "kpi.range-too-close": msg({
    message: "Too close to the edge of {low} to {high} to call on {sample}.",
  }),
  "kpi.no-data": msg({ message: "No data in this period." }),
  "kpi.small-sample": msg({
    message: "Only {sample}: at least {minimumSample} are needed for a judgement.",
  }),
  "kpi.unknown-spread": msg({
    message: "One day alone does not show how much the value varies: no judgement.",
  }),
  "kpi.no-goal": msg({ message: "No goal is set; known from {sample}." }),
  "kpi.not-permitted": msg({ message: "Not shown at this level: it is not a personal score." }),
  "kpi.too-few": msg({
    message: "Not shown: too few people stand behind it, and nobody shall be singled out.",
  }),
  "kpi.held": msg({
    message:
      "Held for review: a guardrail went from {before} to {value} on {sample}, more than chance and the peers’ own change explain.",
  }),
  "kpi.held-alone": msg({
    message:
      "Held for review: a guardrail went from {before} to {value} on {sample}, more than chance explains.",
  }),

  ...COMPOSITE_SENTENCES,

  "evidence.not-permitted": msg({
    message: "The policy keeps the rows behind a value from your role.",
  }),
  "evidence.too-few": msg({
    message:
      "On some of these days too few people worked here: their rows are not shown, so that nobody can be singled out.",
  }),

  "problem.finer-than-week": msg({
    message:
      "The policy shows executives nothing finer than a week: choose a longer period or wider columns.",
  }),
  "problem.finer-than-month": msg({
    message:
      "The policy shows executives nothing finer than a month: choose a longer period or wider columns.",
  }),
  "problem.nobodys-score": msg({
    message: "This KPI is nobody’s personal score: look at it for a team or a larger unit.",
  }),
  "problem.too-many-cells": msg({
    message:
      "These are {cells} cells, more than {most}: ask for fewer rows, a shorter period or wider columns.",
  }),
  "problem.too-many-people": msg({
    message:
      "These are {people} people, more than the {most} that one list looks at: choose a site or a team.",
  }),
  "problem.disputed-already": msg({
    message: "You have said already that this figure looks wrong, and it is still open.",
  }),
  "problem.no-such-row": msg({
    message:
      "There is no such row behind this figure: open its rows again, they may have been corrected meanwhile.",
  }),
  "problem.disputes-open": msg({
    message:
      "{most} of your disputes are open: wait for an answer to one of them before you send another.",
  }),
};
