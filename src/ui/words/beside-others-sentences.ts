import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MessageId } from "#src/domain/message-patterns.ts";
import type { FELLOWSHIP_MESSAGES } from "#src/domain/recognition/fellowship-messages.ts";
import { learnSentences } from "./sentence-book.ts";

/** What is said of somebody or something beside peers, colleagues or others that were chosen. */
const BESIDE_OTHERS_SENTENCES: Readonly<
  Record<
    Extract<
      Exclude<MessageId, keyof typeof FELLOWSHIP_MESSAGES>,
      `${"peers" | "coaching" | "compare"}.${string}`
    >,
    MessageDescriptor
  >
> = {
  "peers.better": msg({
    message: "Better than {size} peers together, more than chance explains on {sample}.",
  }),
  "peers.worse": msg({
    message: "Behind {size} peers together, more than chance explains on {sample}.",
  }),
  "peers.differs": msg({
    message: "Different from {size} peers together, more than chance explains on {sample}.",
  }),
  "peers.alike": msg({
    message: "No different from {size} peers together beyond chance, on {sample}.",
  }),
  "peers.no-data": msg({ message: "No own data in this period to set beside the peers." }),
  "compare.better": msg({ message: "Better than {name} by {delta}, more than chance explains." }),
  "compare.worse": msg({ message: "Behind {name} by {delta}, more than chance explains." }),
  "compare.too-close": msg({ message: "{delta} apart from {name}: too close to call." }),
  "compare.not-enough-data": msg({
    message: "Not enough data to tell a difference from {name}.",
  }),
  "coaching.improved": msg({
    message:
      "{delta} better than comparable colleagues since the coaching, more than chance explains.",
  }),
  "coaching.declined": msg({
    message:
      "{delta} worse than comparable colleagues since the coaching, more than chance explains.",
  }),
  "coaching.moved": msg({
    message:
      "{delta} apart from comparable colleagues since the coaching, more than chance explains.",
  }),
  "coaching.no-measurable-change": msg({
    message:
      "No measurable change yet: {delta} beside comparable colleagues is within what chance explains.",
  }),
  "coaching.not-enough-data": msg({
    message: "Not enough data, or too few comparable colleagues, to tell.",
  }),
  "peers.mix-adjusted": msg({
    message:
      "On the same queues the peers would have {expected}; adjusted for the mix of queues, this is {value}.",
  }),
  "peers.mix-adjusted-part": msg({
    message:
      "On the same queues the peers would have {expected}; adjusted for the mix of queues, this is {value}, known for {coverage} of the sample.",
  }),
  "peers.above-but-below-in-every": msg({
    message:
      "Above the peers in total, but below them in every queue: the mix of queues makes the difference.",
  }),
  "peers.below-but-above-in-every": msg({
    message:
      "Below the peers in total, but above them in every queue: the mix of queues makes the difference.",
  }),
  "peers.above-but-below-in-most": msg({
    message:
      "Above the peers in total, but below them in most of the work: the mix of queues makes the difference.",
  }),
  "peers.below-but-above-in-most": msg({
    message:
      "Below the peers in total, but above them in most of the work: the mix of queues makes the difference.",
  }),
};

learnSentences(BESIDE_OTHERS_SENTENCES);
