import type { CalendarDay } from "./calendar-day.ts";
import type { Queue } from "./queues.ts";
import { hash, RandomStream } from "./random.ts";

const DEMAND_STREAM = 6;
const PERSONAL_STREAM = 7;
/** Mondays are the busiest days, Sundays the quietest. */
const BY_WEEKDAY = [0.87, 0.84, 0.82, 0.81, 0.8, 0.75, 0.7];
const HIGHEST = 0.95;
const LOWEST = 0.4;

/** The share of the time on queue that contacts fill for one person: by weekday, season and chance. */
export function occupancyOn(
  queue: Queue,
  date: CalendarDay,
  { seed, person }: { readonly seed: number; readonly person: number },
): number {
  const shared = new RandomStream(
    hash(seed, queue.handleSeconds, date.number, DEMAND_STREAM),
  ).normal();
  const own = new RandomStream(hash(seed, person, date.number, PERSONAL_STREAM)).normal();
  const midwinter = Math.cos(((date.month - 1) / 6) * Math.PI);
  const usual = (BY_WEEKDAY[date.weekday - 1] ?? HIGHEST) * (1 + queue.winter * midwinter);
  return Math.max(LOWEST, Math.min(HIGHEST, usual + 0.02 * shared + 0.035 * own));
}
