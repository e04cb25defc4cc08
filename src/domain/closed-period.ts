import { addDays, addMonths, endOfMonth, startOfMonth, startOfWeek } from "./calendar.ts";
import type { Day } from "./ids.ts";
import type { Calendar, Period } from "./period.ts";

/**
 * The closed calendar period that stands for a period where figures of others may be shown over closed ones only: the same
 * few periods for everybody, whatever days are asked for, so that no two of them differ by a day.
 *
 * A period that begins with a month stands for the whole months in it, any other for the whole weeks in it; where there is
 * none, for the last week that closed by its end. A week or month is closed when its last day is over and `lateDays` more,
 * in which late data may still come.
 */
export function closedPeriod(period: Period, calendar: Calendar, lateDays: number): Period {
  const { today, weekStart } = calendar;
  const over = addDays(today, -1 - lateDays);
  const last = period.to < over ? period.to : over;
  const months = { from: period.from, to: lastMonthEnd(last) };
  if (period.from === startOfMonth(period.from) && months.to > months.from) return months;

  const weekEnd = addDays(startOfWeek(addDays(last, 1), weekStart), -1);
  const begun = startOfWeek(period.from, weekStart);
  const first = begun === period.from ? begun : addDays(begun, 7);
  return { from: first < weekEnd ? first : addDays(weekEnd, -6), to: weekEnd };
}

/** The last day by which a whole month had ended. */
function lastMonthEnd(by: Day): Day {
  return by === endOfMonth(by) ? by : endOfMonth(addMonths(startOfMonth(by), -1));
}
