import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MessageId } from "#src/domain/message-patterns.ts";
import { learnSentences } from "./sentence-book.ts";

/** What is said of who the peers are, and of why they are not shown. */
const COHORT_SENTENCES: Readonly<
  Record<Extract<MessageId, `cohort.${string}`>, MessageDescriptor>
> = {
  "cohort.everyone": msg({ message: "Everyone else with data" }),
  "cohort.shared": msg({ message: "People with the same {dimensions}" }),
  "cohort.units": msg({ message: "Other units of the same level" }),
  "cohort.too-small": msg({
    message: "Fewer than {minimum} peers: not shown, so that nobody can be singled out.",
  }),
  "cohort.closed-period": msg({
    message:
      "Peers from {from} to {to}: they are shown over closed weeks and months only, so that two views cannot be subtracted.",
  }),
  "cohort.closed-grain": msg({
    message:
      "Peers are shown by week and month: a single day could be told from the days around it.",
  }),
  "cohort.not-permitted": msg({ message: "Peers are not shown at this level." }),
  "cohort.queues": msg({
    message: "Their mix of queues matches this one by {share}.",
  }),
};

learnSentences(COHORT_SENTENCES);
