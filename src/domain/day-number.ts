import type { Day } from "./ids.ts";
import type { Grain } from "./period.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since 1970-01-01, negative before. Throws a RangeError for text that is not a date of the calendar. */
export function dayNumber(day: Day): number {
  const number = Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY;
  if (!Number.isInteger(number) || dayFromNumber(number) !== day) {
    throw new RangeError(`“${day}” is not a date of the calendar, written YYYY-MM-DD`);
  }
  return number;
}

/** The day that many days after 1970-01-01; the inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  return new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/**
 * The first day of the day, week or month that holds a day, both as day numbers.
 * `weekStart` is the ISO weekday a week begins on: 1 Monday … 7 Sunday.
 */
export function bucketStart(number: number, grain: Grain, weekStart: number): number {
  switch (grain) {
    case "day":
      return number;
    case "week":
      // Day 0, 1970-01-01, was a Thursday: ISO weekday 4.
      return number - ((((number + 4 - weekStart) % 7) + 7) % 7);
    case "month":
      return number - new Date(number * MILLISECONDS_PER_DAY).getUTCDate() + 1;
  }
}

/** The last day of the day, week or month that begins on a day, both as day numbers. */
export function bucketEnd(start: number, grain: Grain): number {
  switch (grain) {
    case "day":
      return start;
    case "week":
      return start + 6;
    case "month":
      // No month is longer than 31 days, so 31 days on is always the next month.
      return bucketStart(start + 31, "month", 1) - 1;
  }
}
