import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MessageId } from "#src/domain/message-patterns.ts";
import { learnSentences } from "./sentence-book.ts";

/** What is said of what to work on next. */
const NEXT_STEP_SENTENCES: Readonly<
  Record<Extract<MessageId, `${"next"}.${string}`>, MessageDescriptor>
> = {
  "next.short": msg({
    message: "{gap} short of the goal of {target}: {probability} sure, on {sample}.",
  }),
  "next.range-short": msg({
    message: "{gap} outside the goal range of {low} to {high}: {probability} sure, on {sample}.",
  }),
  "next.goal": msg({
    message: "At the goal of {target}: {points} more points on the whole score.",
  }),
  "next.goal-range": msg({
    message: "Inside the goal range of {low} to {high}: {points} more points on the whole score.",
  }),
  "next.peers": msg({
    message:
      "At {value}, which a quarter of the peers reach: {points} more points on the whole score.",
  }),
  "next.arithmetic": msg({
    message:
      "From the value of {expected}: ({reached} − {score}) × weight {weight} ÷ {weights} = {points}.",
  }),
  "next.arithmetic-adjusted": msg({
    message:
      "From the adjusted value of {expected}, which leaves luck out: ({reached} − {score}) × weight {weight} ÷ {weights} = {points}.",
  }),
  "next.nothing": msg({ message: "No goal is probably missed: keep doing what you do." }),
  "next.unsure": msg({
    message:
      "What is marked as below goal is probably missed, but with so many KPIs chance could put one there: none is sure enough to work on yet.",
  }),
  "next.out-of-reach": msg({
    message:
      "The goals that are missed are hardly reached by anybody, or not in one person’s hands: that is a matter of the work.",
  }),
  "next.too-little-data": msg({
    message: "Too little of the weight has enough data to say what matters most.",
  }),
};

learnSentences(NEXT_STEP_SENTENCES);
