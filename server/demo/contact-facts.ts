import { shifted, type Ability } from "./ability.ts";
import type { Queue } from "./queues.ts";
import type { RandomStream } from "./random.ts";
import { UNKNOWN_TIME, writeTime, type WorkTime } from "./work-time.ts";

/** What is known of contacts: their times and outcomes, and the schedule. Nothing is known at first. */
const UNKNOWN = {
  contacts_offered: NaN,
  contacts_handled: NaN,
  contacts_abandoned_ringing: NaN,
  contacts_abandoned: NaN,
  answered_in_target: NaN,
  talk_seconds: NaN,
  hold_seconds: NaN,
  acw_seconds: NaN,
  handle_seconds_squared: NaN,
  wait_seconds: NaN,
  transfers: NaN,
  contacts_resolved: NaN,
  contacts_short: NaN,
  agent_disconnects: NaN,
  resolved_first: NaN,
  resolution_checked: NaN,
  repeat_within_7d: NaN,
  surveys_offered: NaN,
  sentiment_points: NaN,
  sentiment_scored: NaN,
  sales: NaN,
  sales_eligible: NaN,
  revenue_minor: NaN,
  cancellations: NaN,
  replies_first: NaN,
  replies_first_seconds: NaN,
  solved: NaN,
  reopened: NaN,
  busy_seconds: NaN,
  days_expected: NaN,
  days_reported: NaN,
  ...UNKNOWN_TIME,
};

export type ContactFact = typeof UNKNOWN;

export const CONTACT_MEASURES = Object.keys(UNKNOWN) as (keyof ContactFact)[];

/** Standard deviation of single handle times as a share of their mean. */
const HANDLE_TIME_VARIATION = 0.6;
const SURVEYS_OFFERED = 0.92;
const MEAN_REPLY_SECONDS = 4.2 * 3_600;
const MEAN_SALE_MINOR = 4_900;

/** The contacts one person had in one queue in some working time, at an occupancy of 0 to 1. */
export function contactFact(
  queue: Queue,
  time: WorkTime,
  ability: Ability,
  occupancy: number,
  random: RandomStream,
): ContactFact {
  const fact = { ...UNKNOWN };
  writeTime(fact, time);
  const room = (time.onQueue * occupancy) / (queue.handleSeconds * Math.exp(ability.pace));
  const noise = Math.sqrt(room) * HANDLE_TIME_VARIATION * random.normal();
  const handled = Math.max(0, Math.round(room + noise));
  const resolving = shifted(queue.resolvedFirst, ability.resolving);
  fact.contacts_handled = handled;
  fact.busy_seconds = handled === 0 ? 0 : Math.round(time.onQueue * occupancy);
  fact.contacts_abandoned_ringing = random.binomial(handled, 0.01);
  fact.contacts_offered =
    handled +
    fact.contacts_abandoned_ringing +
    random.binomial(handled, shifted(0.025, ability.missing));
  fact.transfers = random.binomial(handled, shifted(queue.transferred, ability.transferring));
  fact.contacts_resolved = random.binomial(handled, 0.5 + 0.5 * resolving);
  fact.resolution_checked = random.binomial(handled, 0.6);
  fact.resolved_first = random.binomial(fact.resolution_checked, resolving);
  fact.repeat_within_7d = random.binomial(
    handled,
    shifted(0.11, ability.repeating - 0.5 * ability.resolving),
  );
  fact.surveys_offered = random.binomial(handled, SURVEYS_OFFERED);
  if (queue.channel === "email") addReplies(fact, ability, random);
  else addConversations(fact, queue, ability, random);
  if (queue.name === "Sales") addSales(fact, ability, random);
  return fact;
}

function addConversations(
  fact: ContactFact,
  queue: Queue,
  ability: Ability,
  random: RandomStream,
): void {
  const { contacts_handled: handled, busy_seconds: busy } = fact;
  const wrapUpShare = queue.wrapUpShare * Math.exp(ability.wrapUp + 0.15 * random.normal());
  const holdShare = queue.holdShare * Math.exp(ability.holding + 0.25 * random.normal());
  fact.acw_seconds = Math.round(busy * Math.min(0.5, wrapUpShare));
  fact.hold_seconds = Math.round(busy * Math.min(0.3, holdShare));
  fact.talk_seconds = busy - fact.acw_seconds - fact.hold_seconds;
  fact.handle_seconds_squared = squares(handled, busy, random);
  fact.wait_seconds = Math.round(handled * 26 * Math.exp(0.4 * random.normal()));
  fact.answered_in_target = random.binomial(handled, 0.83);
  fact.contacts_abandoned = random.binomial(handled, 0.04);
  fact.contacts_short = random.binomial(handled, shifted(0.012, ability.cutting));
  fact.agent_disconnects = random.binomial(handled, shifted(0.008, ability.cutting));
  const scored = random.binomial(handled, 0.6);
  const mood = scored * (18 + 20 * ability.pleasing) + Math.sqrt(scored) * 35 * random.normal();
  fact.sentiment_scored = scored;
  fact.sentiment_points = Math.round(Math.max(-100 * scored, Math.min(100 * scored, mood)));
}

/** Σ of squared handle times: what the mean alone would give, and the spread around it. */
function squares(handled: number, busy: number, random: RandomStream): number {
  if (handled === 0) return 0;
  const spread = HANDLE_TIME_VARIATION * (busy / handled) * Math.exp(0.15 * random.normal());
  return Math.ceil(busy ** 2 / handled + (handled - 1) * spread ** 2);
}

function addReplies(fact: ContactFact, ability: Ability, random: RandomStream): void {
  const pace = Math.exp(ability.pace + 0.3 * random.normal());
  fact.replies_first = random.binomial(fact.contacts_handled, 0.7);
  fact.replies_first_seconds = Math.round(fact.replies_first * MEAN_REPLY_SECONDS * pace);
  fact.solved = random.binomial(fact.contacts_handled, 0.82);
  fact.reopened = random.binomial(fact.solved, shifted(0.06, -ability.resolving));
}

function addSales(fact: ContactFact, ability: Ability, random: RandomStream): void {
  fact.sales_eligible = random.binomial(fact.contacts_handled, 0.75);
  fact.sales = random.binomial(fact.sales_eligible, shifted(0.17, ability.selling));
  const price = MEAN_SALE_MINOR * Math.exp(0.25 * random.normal());
  fact.revenue_minor = Math.round(fact.sales * price);
  fact.cancellations = random.binomial(fact.sales, 0.07);
}
