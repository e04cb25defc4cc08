import type { Kpi } from "../kpi.ts";
import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import type { MixAdjusted, Reversal } from "../statistics/queue-mix.ts";
import { amounts } from "./amounts.ts";

/** What a value is on like work, and on how much of it that rests. */
export function explainMix(kpi: Kpi, { value, expected, covered }: MixAdjusted): Message {
  const values = { ...amounts(kpi), value, expected };
  return covered < 1
    ? message("peers.mix-adjusted-part", { ...values, coverage: covered })
    : message("peers.mix-adjusted", values);
}

/** The warning that a blended comparison turns round in the queues it is made of. */
export function explainReversal(kpi: Kpi, { inTotal, strata }: Reversal): Message {
  const about = amounts(kpi);
  switch (strata) {
    case "every":
      return inTotal === "above"
        ? message("peers.above-but-below-in-every", about)
        : message("peers.below-but-above-in-every", about);
    case "most":
      return inTotal === "above"
        ? message("peers.above-but-below-in-most", about)
        : message("peers.below-but-above-in-most", about);
  }
}
