import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import type {
  PersonOpportunity,
  Reason,
  SystemIssue,
} from "../opportunities/find-opportunities.ts";
import type { Shortfall } from "../opportunities/shortfall.ts";
import { amounts } from "./amounts.ts";

/** Why help is due, how sure that is and on how much: the first reason that holds says it. */
export function explainOpportunity({ shortfall, reasons }: PersonOpportunity): Message {
  const { of, goal, gap, probability, sample } = shortfall;
  const on = { ...amounts(of.kpi), gap, probability, sample, sampleUnit: of.kpi.sampleUnit };
  const [reason] = reasons;
  const { anchors } = goal;
  switch (anchors.shape) {
    case "linear":
      return explainShort({ ...on, target: anchors.target }, reason);
    case "range": {
      const [low, high] = anchors.target;
      return explainOutside({ ...on, low, high }, reason);
    }
  }
}

/** What most of a team has in common. */
export function explainSystemIssue({ kpi, team, people, judged }: SystemIssue): Message {
  return message("opportunity.system", { ...amounts(kpi), team, people: people.length, judged });
}

/**
 * What reaching the goal would be worth over the same sample: time for a duration that should fall, cases for a share of
 * cases, else points of the score. From the adjusted gap, so that it promises no more than is likely.
 */
export function explainGain({ of: { kpi }, goal, gap, sample, points }: Shortfall): Message {
  const about = amounts(kpi);
  const on = { ...about, sample, sampleUnit: kpi.sampleUnit };
  const total = (gap * sample) / kpi.scale;
  const whole = Math.round(total);
  if (goal.anchors.shape === "linear" && whole > 0) {
    if (kpi.unit === "seconds" && kpi.direction === "lower" && kpi.sampleUnit !== "seconds") {
      return message("opportunity.gain-time", { ...on, time: total });
    }
    if (kpi.kind === "proportion" && kpi.sampleUnit !== "seconds") {
      return message("opportunity.gain-count", { ...on, size: whole });
    }
  }
  return message("opportunity.gain-points", { ...about, score: points });
}

type Values = Parameters<typeof message<"opportunity.short">>[1];
type RangeValues = Parameters<typeof message<"opportunity.range-short">>[1];

function explainShort(values: Values, reason: Reason | undefined): Message {
  switch (reason?.kind) {
    case "declining":
      return message("opportunity.declining", values);
    case "repeated":
      return message("opportunity.repeated", {
        ...values,
        times: reason.times,
        periods: reason.of,
      });
    case "lowest":
      return message("opportunity.lowest", { ...values, share: reason.share });
    case undefined:
      return message("opportunity.short", values);
  }
}

function explainOutside(values: RangeValues, reason: Reason | undefined): Message {
  switch (reason?.kind) {
    case "declining":
      return message("opportunity.range-declining", values);
    case "repeated":
      return message("opportunity.range-repeated", {
        ...values,
        times: reason.times,
        periods: reason.of,
      });
    case "lowest":
      return message("opportunity.range-lowest", { ...values, share: reason.share });
    case undefined:
      return message("opportunity.range-short", values);
  }
}
