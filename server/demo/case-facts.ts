import { shifted, type Ability } from "./ability.ts";
import type { Queue } from "./queues.ts";
import type { RandomStream } from "./random.ts";
import { UNKNOWN_TIME, writeTime, type WorkTime } from "./work-time.ts";

/** What is known of work items, and the schedule of those who work on them. Nothing is known at first. */
const UNKNOWN = {
  items_completed: NaN,
  items_standard_seconds: NaN,
  items_returned: NaN,
  items_due: NaN,
  items_in_time: NaN,
  busy_seconds: NaN,
  ...UNKNOWN_TIME,
};

export type CaseFact = typeof UNKNOWN;

export const CASE_MEASURES = Object.keys(UNKNOWN) as (keyof CaseFact)[];

/** The standard allows for all the time worked, the handle time only for the item itself. */
const STANDARD_SECONDS = 840;

/** The items one person completed in some working time, at an occupancy of 0 to 1. */
export function caseFact(
  queue: Queue,
  time: WorkTime,
  ability: Ability,
  occupancy: number,
  random: RandomStream,
): CaseFact {
  const fact = { ...UNKNOWN };
  writeTime(fact, time);
  const busy = Math.round(time.onQueue * occupancy);
  const completed = random.poisson(busy / (queue.handleSeconds * Math.exp(ability.pace)));
  fact.busy_seconds = busy;
  fact.items_completed = completed;
  fact.items_standard_seconds = completed * STANDARD_SECONDS;
  fact.items_returned = random.binomial(completed, shifted(0.045, ability.erring));
  fact.items_due = random.poisson(completed * 0.95);
  fact.items_in_time = random.binomial(fact.items_due, shifted(0.92, -2 * ability.pace));
  return fact;
}
