import { addDays, daysBetween } from "./calendar.ts";
import type { Day } from "./ids.ts";
import type { Period } from "./period.ts";

/**
 * As many days as a period has, ending with the last day of which anything is known. Null where the period reaches back to that
 * day or further, so that something may be known of it, and where nothing is known of any day (`lastDay` null).
 */
export function knownDays(period: Period, lastDay: Day | null): Period | null {
  if (lastDay === null || period.from <= lastDay) return null;
  return { from: addDays(lastDay, -daysBetween(period.from, period.to)), to: lastDay };
}
