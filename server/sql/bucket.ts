import type { Grain } from "#src/domain/period.ts";

/** A whole multiple of 7 that makes every day number of the calendar positive: year 1 begins at -719,162. */
const WEEKS_TO_POSITIVE = 721_000;

/** SQL for the number of the first day of the bucket that holds a day, given as SQL for its number. */
export function bucketSql(grain: Grain, day: string, weekStart: number): string {
  switch (grain) {
    case "day":
      return day;
    case "week":
      // Day 0, 1970-01-01, was a Thursday: ISO weekday 4.
      return `${day} - (${day} + ${WEEKS_TO_POSITIVE + 4 - weekStart}) % 7`;
    case "month":
      return monthSql(day);
  }
}

/** SQL for the number of the first day of the month that holds a day. */
export function monthSql(day: string): string {
  return `date_diff('day', DATE '1970-01-01', date_trunc('month', DATE '1970-01-01' + ${day}))::INTEGER`;
}
