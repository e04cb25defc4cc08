import { day } from "#src/domain/calendar.ts";
import { knownDays } from "#src/domain/known-days.ts";
import type { Calendar, Period } from "#src/domain/period.ts";
import { resolvePeriod } from "#src/domain/resolve-period.ts";

/** The known days to show in place of an address's period, where the data end before it begins; null where they do not. */
export function daysInstead(
  period: string,
  calendar: Calendar,
  lastDay: string | null,
): Period | null {
  return knownDays(resolvePeriod(period, calendar), lastDay === null ? null : day(lastDay));
}
