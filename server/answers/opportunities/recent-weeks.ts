import { addDays, startOfWeek } from "#src/domain/calendar.ts";
import { MOST_WEEKS } from "#src/domain/opportunities/criteria.ts";
import type { AskedAbout } from "../asked-about.ts";
import { timeAxis, type TimeAxis } from "../time-axis.ts";

/** The weeks up to a period's end: the one that it ends in, and as many before it as criteria can look back to. */
export function recentWeeks({
  period,
  calendar,
}: Pick<AskedAbout, "period" | "calendar">): TimeAxis {
  const ends = startOfWeek(period.to, calendar.weekStart);
  return timeAxis({ from: addDays(ends, -7 * MOST_WEEKS), to: period.to }, "week", calendar);
}
