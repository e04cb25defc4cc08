import { shifted, type Ability } from "./ability.ts";
import type { Queue } from "./queues.ts";
import type { RandomStream } from "./random.ts";
import { TIME_MEASURES, timeFact, type WorkTime } from "./work-time.ts";

/** What the back-office feed reports: work items, and the schedule of those who work on them. */
export const CASE_MEASURES = [
  "items_completed",
  "items_standard_seconds",
  "items_returned",
  "items_due",
  "items_in_time",
  "busy_seconds",
  ...TIME_MEASURES,
  "days_expected",
  "days_reported",
] as const;

export type CaseFact = Partial<Record<(typeof CASE_MEASURES)[number], number>>;

/** The items one person completed in some working time. */
export function caseFact(
  queue: Queue,
  time: WorkTime,
  ability: Ability,
  occupancy: number,
  random: RandomStream,
): CaseFact {
  const busy = Math.round(time.onQueue * occupancy);
  const completed = random.poisson(busy / (queue.handleSeconds * Math.exp(ability.pace)));
  const due = random.poisson(completed * 0.95);
  return {
    items_completed: completed,
    items_standard_seconds: completed * queue.handleSeconds,
    items_returned: random.binomial(completed, shifted(0.045, ability.erring)),
    items_due: due,
    items_in_time: random.binomial(due, shifted(0.92, -2 * ability.pace)),
    ...timeFact(time),
    busy_seconds: busy,
  };
}
