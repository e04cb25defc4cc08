import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MessageId } from "#src/domain/message-patterns.ts";
import { learnSentences } from "./sentence-book.ts";

/** What is said of a value through time, and of what happened meanwhile. */
const PROCESS_SENTENCES: Readonly<
  Record<Extract<MessageId, `${"trend" | "event"}.${string}`>, MessageDescriptor>
> = {
  "trend.steady": msg({ message: "Steady for {span}." }),
  "trend.steady-at-goal": msg({ message: "Steady for {span} and at goal." }),
  "trend.steady-short-of-goal": msg({
    message: "Steady for {span}, {gap} short of goal: only a change of the work will move it.",
  }),
  "trend.steady-outside-goal": msg({
    message:
      "Steady for {span}, {gap} outside the goal range: only a change of the work will move it.",
  }),
  "trend.unsteady": msg({
    message: "Unsteady: {signals} of {span} stand out from the usual variation.",
  }),
  "trend.not-enough-data": msg({
    message: "Only {span} with data: {minimumSpan} are needed to know the usual variation.",
  }),
  "trend.too-short": msg({
    message:
      "Only {span} since the change on {day}: {minimumSpan} are needed to know the new usual variation.",
  }),
  "event.goal": msg({ message: "The goal changes to {target}." }),
  "event.goal-range": msg({ message: "The goal range changes to {low} to {high}." }),
  "event.team": msg({ message: "Moves to {team}." }),
  "event.definition": msg({ message: "The definition changes." }),
  "event.coaching": msg({ message: "Coaching." }),
  "event.feed": msg({ message: "The feed {source} delivers nothing after {day}." }),
};

learnSentences(PROCESS_SENTENCES);
