import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MessageId } from "#src/domain/message-patterns.ts";
import { learnSentences } from "./sentence-book.ts";

/** What is said of where help is due, and of what it would be worth. */
const OPPORTUNITY_SENTENCES: Readonly<
  Record<Extract<MessageId, `opportunity.${string}`>, MessageDescriptor>
> = {
  "opportunity.declining": msg({
    message:
      "Likely {gap} short of the goal of {target} and declining: {probability} sure, on {sample}.",
  }),
  "opportunity.repeated": msg({
    message:
      "Likely {gap} short of the goal of {target}, and below it in {times} of the last {periods} weeks: {probability} sure, on {sample}.",
  }),
  "opportunity.lowest": msg({
    message:
      "Likely {gap} short of the goal of {target} and among the lowest {share} of peers: {probability} sure, on {sample}.",
  }),
  "opportunity.short": msg({
    message: "Likely {gap} short of the goal of {target}: {probability} sure, on {sample}.",
  }),
  "opportunity.range-declining": msg({
    message:
      "Likely {gap} outside the goal range of {low} to {high} and getting farther: {probability} sure, on {sample}.",
  }),
  "opportunity.range-repeated": msg({
    message:
      "Likely {gap} outside the goal range of {low} to {high}, also in {times} of the last {periods} weeks: {probability} sure, on {sample}.",
  }),
  "opportunity.range-lowest": msg({
    message:
      "Likely {gap} outside the goal range of {low} to {high} and among the farthest {share} of peers: {probability} sure, on {sample}.",
  }),
  "opportunity.range-short": msg({
    message:
      "Likely {gap} outside the goal range of {low} to {high}: {probability} sure, on {sample}.",
  }),
  "opportunity.system": msg({
    message: "{people} of {judged} in {team} miss this goal: look at the work before the people.",
  }),
  "opportunity.gain-time": msg({ message: "At the goal, {time} less over {sample}." }),
  "opportunity.gain-count": msg({ message: "At the goal, {size} of {sample} would go better." }),
  "opportunity.gain-points": msg({ message: "At the goal, {score} more points on this KPI." }),
};

learnSentences(OPPORTUNITY_SENTENCES);
