import { shifted, type Ability } from "./ability.ts";
import type { Queue } from "./queues.ts";
import type { RandomStream } from "./random.ts";
import { TIME_MEASURES, timeFact, type WorkTime } from "./work-time.ts";

/** What the telephony feed reports: contacts, their times and outcomes, and the schedule. */
export const CONTACT_MEASURES = [
  "contacts_offered",
  "contacts_handled",
  "contacts_abandoned_ringing",
  "contacts_abandoned",
  "answered_in_target",
  "talk_seconds",
  "hold_seconds",
  "acw_seconds",
  "handle_seconds_squared",
  "wait_seconds",
  "transfers",
  "contacts_resolved",
  "contacts_short",
  "agent_disconnects",
  "resolved_first",
  "resolution_checked",
  "repeat_within_7d",
  "sentiment_points",
  "sentiment_scored",
  "sales",
  "sales_eligible",
  "revenue_minor",
  "cancellations",
  "replies_first",
  "replies_first_seconds",
  "solved",
  "reopened",
  "busy_seconds",
  ...TIME_MEASURES,
  "days_expected",
  "days_reported",
] as const;

export type ContactFact = Partial<Record<(typeof CONTACT_MEASURES)[number], number>>;

/** Standard deviation of single handle times as a share of their mean. */
const HANDLE_TIME_VARIATION = 0.6;
const MEAN_REPLY_SECONDS = 4.2 * 3_600;
const MEAN_SALE_MINOR = 4_900;

/** The contacts one person had in one queue in some working time, at an occupancy of 0 to 1. */
export function contactFact(
  queue: Queue,
  time: WorkTime,
  ability: Ability,
  occupancy: number,
  random: RandomStream,
): ContactFact & { readonly contacts_handled: number } {
  const meanHandleSeconds = queue.handleSeconds * Math.exp(ability.pace);
  const room = (time.onQueue * occupancy) / meanHandleSeconds;
  const handled = Math.max(
    0,
    Math.round(room + Math.sqrt(room) * HANDLE_TIME_VARIATION * random.normal()),
  );
  const busy = handled === 0 ? 0 : Math.round(time.onQueue * occupancy);
  const missed = random.binomial(handled, shifted(0.025, ability.missing));
  const abandonedRinging = random.binomial(handled, 0.01);
  const checked = random.binomial(handled, 0.6);
  const resolving = shifted(queue.resolvedFirst, ability.resolving);
  const repeating = ability.repeating - 0.5 * ability.resolving;
  return {
    contacts_offered: handled + missed + abandonedRinging,
    contacts_handled: handled,
    contacts_abandoned_ringing: abandonedRinging,
    transfers: random.binomial(handled, shifted(queue.transferred, ability.transferring)),
    contacts_resolved: random.binomial(handled, 0.5 + 0.5 * resolving),
    resolution_checked: checked,
    resolved_first: random.binomial(checked, resolving),
    repeat_within_7d: random.binomial(handled, shifted(0.11, repeating)),
    ...(queue.channel === "email"
      ? writtenFact(handled, ability, random)
      : spokenFact(queue, handled, busy, ability, random)),
    ...(queue.name === "Sales" ? salesFact(handled, ability, random) : {}),
    ...timeFact(time),
    busy_seconds: busy,
  };
}

function spokenFact(
  queue: Queue,
  handled: number,
  busy: number,
  ability: Ability,
  random: RandomStream,
): ContactFact {
  const wrapUpShare = queue.wrapUpShare * Math.exp(ability.wrapUp + 0.15 * random.normal());
  const holdShare = queue.holdShare * Math.exp(ability.holding + 0.25 * random.normal());
  const wrapUp = Math.round(busy * Math.min(0.5, wrapUpShare));
  const hold = Math.round(busy * Math.min(0.3, holdShare));
  const scored = random.binomial(handled, 0.6);
  const sentiment =
    scored * (18 + 20 * ability.pleasing) + Math.sqrt(scored) * 35 * random.normal();
  return {
    talk_seconds: busy - wrapUp - hold,
    hold_seconds: hold,
    acw_seconds: wrapUp,
    handle_seconds_squared: squares(handled, busy, random),
    wait_seconds: Math.round(handled * 26 * Math.exp(0.4 * random.normal())),
    answered_in_target: random.binomial(handled, 0.83),
    contacts_abandoned: random.binomial(handled, 0.04),
    contacts_short: random.binomial(handled, shifted(0.012, ability.cutting)),
    agent_disconnects: random.binomial(handled, shifted(0.008, ability.cutting)),
    sentiment_scored: scored,
    sentiment_points: Math.round(Math.max(-100 * scored, Math.min(100 * scored, sentiment))),
  };
}

/** Σ of squared handle times: what the mean alone would give, and the spread around it. */
function squares(handled: number, busy: number, random: RandomStream): number {
  if (handled === 0) return 0;
  const spread = HANDLE_TIME_VARIATION * (busy / handled) * Math.exp(0.15 * random.normal());
  return Math.ceil(busy ** 2 / handled + (handled - 1) * spread ** 2);
}

function writtenFact(handled: number, ability: Ability, random: RandomStream): ContactFact {
  const replies = random.binomial(handled, 0.7);
  const solved = random.binomial(handled, 0.82);
  const pace = Math.exp(0.5 * ability.pace + 0.3 * random.normal());
  return {
    replies_first: replies,
    replies_first_seconds: Math.round(replies * MEAN_REPLY_SECONDS * pace),
    solved,
    reopened: random.binomial(solved, shifted(0.06, -ability.resolving)),
  };
}

function salesFact(handled: number, ability: Ability, random: RandomStream): ContactFact {
  const eligible = random.binomial(handled, 0.75);
  const sales = random.binomial(eligible, shifted(0.17, ability.selling));
  return {
    sales_eligible: eligible,
    sales,
    revenue_minor: Math.round(sales * MEAN_SALE_MINOR * Math.exp(0.25 * random.normal())),
    cancellations: random.binomial(sales, 0.07),
  };
}
