import {
  addDays,
  addMonths,
  day,
  daysBetween,
  endOfMonth,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
} from "./calendar.ts";
import type { Day } from "./ids.ts";
import {
  NAMED_PERIODS,
  type Calendar,
  type Comparison,
  type NamedPeriod,
  type Period,
} from "./period.ts";

/** The longest custom period, so that a mistyped year does not ask for a million days. */
const MAXIMUM_DAYS = 3_660;

/**
 * Custom periods lie within these days. A time axis is laid out until a day after the period, and a comparison looks back
 * before it: at the very ends of the calendar there is no such day.
 */
const EARLIEST = day("1900-01-01");
const LATEST = day("2999-12-31");

/** A period as the calendar sees it: its full extent, even while it is still filling, and what steps it moves by. */
interface Extent {
  readonly from: Day;
  /** The last day when it is over; `to` of the period may be earlier while it fills. */
  readonly end: Day;
  readonly step: "days" | "months";
}

/**
 * The days a period's text stands for: one of NAMED_PERIODS, or `from..to` (both inclusive, at most ten years, from 1900 to 2999).
 *
 * `last-7-days` and `last-28-days` end yesterday, and `last-13-weeks` with the last finished week: they hold whole days
 * only, so that they can be compared. `this-…` ends today, because nothing is known of the days after.
 * Throws a RangeError that names the rule.
 */
export function resolvePeriod(text: string, calendar: Calendar): Period {
  const { from, end } = extentOf(text, calendar);
  return isNamed(text) && end > calendar.today ? { from, to: calendar.today } : { from, to: end };
}

/**
 * The period to hold another one against; null for `none`.
 *
 * `previous` is the calendar neighbour: the week before a week, the month before a month, the quarter before a quarter,
 * otherwise the same number of days just before. `year` goes back 364 days, so that weekdays meet weekdays, or for whole
 * months to the same months of the year before. While the period is still filling, the one it is compared with is cut to
 * the same elapsed part. A custom period of whole months counts as months. Throws like `resolvePeriod`.
 */
export function comparisonPeriod(
  text: string,
  comparison: Comparison,
  calendar: Calendar,
): Period | null {
  if (comparison === "none") return null;
  const extent = extentOf(text, calendar);
  const back =
    extent.step === "days" ? daysBack(extent, comparison) : monthsBack(extent, comparison);
  const filling = extent.from <= calendar.today && calendar.today < extent.end;
  if (!filling) return back;
  const cut =
    extent.step === "months" && comparison === "year"
      ? addMonths(calendar.today, -12)
      : addDays(back.from, daysBetween(extent.from, calendar.today));
  return { from: back.from, to: cut < back.to ? cut : back.to };
}

function daysBack({ from, end }: Extent, comparison: "previous" | "year"): Period {
  const days = comparison === "year" ? 364 : daysBetween(from, end) + 1;
  return { from: addDays(from, -days), to: addDays(end, -days) };
}

function monthsBack({ from, end }: Extent, comparison: "previous" | "year"): Period {
  const months = comparison === "year" ? 12 : monthsBetween(from, end) + 1;
  return { from: addMonths(from, -months), to: endOfMonth(addMonths(startOfMonth(end), -months)) };
}

function monthsBetween(from: Day, to: Day): number {
  const months = (of: Day) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
  return months(to) - months(from);
}

function isNamed(text: string): text is NamedPeriod {
  return (NAMED_PERIODS as readonly string[]).includes(text);
}

function extentOf(text: string, calendar: Calendar): Extent {
  return isNamed(text) ? namedExtent(text, calendar) : customExtent(text);
}

function customExtent(text: string): Extent {
  const [first, last, ...rest] = text.split("..");
  if (first === undefined || last === undefined || rest.length > 0) {
    throw new RangeError(
      `“${text}” is not a period: use one of ${NAMED_PERIODS.join(", ")}, or two days as in 2026-01-01..2026-01-31`,
    );
  }
  const [from, end] = [day(first), day(last)];
  if (from > end)
    throw new RangeError(`“${text}” is not a period: its first day is after its last`);
  if (from < EARLIEST || end > LATEST) {
    throw new RangeError(`“${text}” is not a period: its days lie from ${EARLIEST} to ${LATEST}`);
  }
  if (daysBetween(from, end) >= MAXIMUM_DAYS) {
    throw new RangeError(`“${text}” is too long a period: at most ${MAXIMUM_DAYS} days`);
  }
  const wholeMonths = from === startOfMonth(from) && end === endOfMonth(end);
  return { from, end, step: wholeMonths ? "months" : "days" };
}

function namedExtent(name: NamedPeriod, { today, weekStart }: Calendar): Extent {
  const week = startOfWeek(today, weekStart);
  const month = startOfMonth(today);
  const quarter = startOfQuarter(today);
  const days = (from: Day, end: Day): Extent => ({ from, end, step: "days" });
  const months = (from: Day, count: number): Extent => ({
    from,
    end: endOfMonth(addMonths(from, count - 1)),
    step: "months",
  });
  switch (name) {
    case "today":
      return days(today, today);
    case "yesterday":
      return days(addDays(today, -1), addDays(today, -1));
    case "last-7-days":
      return days(addDays(today, -7), addDays(today, -1));
    case "last-28-days":
      return days(addDays(today, -28), addDays(today, -1));
    case "this-week":
      return days(week, addDays(week, 6));
    case "last-week":
      return days(addDays(week, -7), addDays(week, -1));
    case "this-month":
      return months(month, 1);
    case "last-month":
      return months(addMonths(month, -1), 1);
    case "this-quarter":
      return months(quarter, 3);
    case "last-quarter":
      return months(addMonths(quarter, -3), 3);
    case "last-13-weeks":
      return days(addDays(week, -91), addDays(week, -1));
  }
}
