import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MessageId } from "#src/domain/message-patterns.ts";
import { learnSentences } from "./sentence-book.ts";

type ChangeMessageId = Extract<MessageId, `${"change" | "cause"}.${string}` | "period.lengthened">;

/** What is said of changes and of what may have caused them. */
const CHANGE_SENTENCES: Readonly<Record<ChangeMessageId, MessageDescriptor>> = {
  "change.improved": msg({ message: "Improved by {delta}, more than chance explains." }),
  "change.declined": msg({ message: "Declined by {delta}, more than chance explains." }),
  "change.no-clear-change": msg({
    message: "No clear change: {delta} is within what chance explains.",
  }),
  "change.improved-by-weeks": msg({
    message: "Improved by {delta}, more than weeks differ anyway (known from {span}).",
  }),
  "change.declined-by-weeks": msg({
    message: "Declined by {delta}, more than weeks differ anyway (known from {span}).",
  }),
  "change.no-clear-change-by-weeks": msg({
    message: "No clear change: {delta} is within what weeks differ anyway (known from {span}).",
  }),
  "change.not-enough-data": msg({
    message: "Not enough data in one of the two periods to tell a change.",
  }),
  "change.moved": msg({
    message:
      "Moved by {delta}, more than chance explains; without a goal nobody can say whether for the better.",
  }),
  "change.mostly-own": msg({
    message: "Mostly a change of the people’s own: {part} of {delta}.",
  }),
  "change.mostly-who": msg({
    message: "Mostly other people doing the work: {part} of {delta}.",
  }),
  "change.mostly-queues": msg({
    message: "Mostly another mix of queues: {part} of {delta}.",
  }),
  "change.mixed": msg({
    message:
      "Of several causes: people’s own change {own}, who does the work {who}, the mix of queues {queues}.",
  }),

  "cause.newcomers": msg({
    message: "{share} of the work is done by people who were not here before.",
  }),
  "cause.carried": msg({ message: "{name} alone accounts for most of it." }),
  "cause.wider": msg({ message: "All of {name} moved the same way." }),
  "cause.inside": msg({
    message: "{times} of {judged} parts moved the same way by themselves.",
  }),
  "period.lengthened": msg({
    message: "A few days cannot show a change: these are the seven from {from} to {to}.",
  }),
};

learnSentences(CHANGE_SENTENCES);
