import { dayNumber, dayOf, weekdayOf, type Weekday } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";

/** Days since 1970-01-01: what the generator counts with. */
export type DayNumber = number;

/** A day with all that the generator asks of it, worked out once for everybody. */
export interface CalendarDay {
  readonly number: DayNumber;
  readonly day: Day;
  readonly weekday: Weekday;
  /** Weeks from Monday to Sunday, counted from the one that holds 1970-01-01. */
  readonly week: number;
  /** 1 January … 12 December. */
  readonly month: number;
  /** By how many hours the day is longer than 24 in Europe: -1, 0 or 1. */
  readonly extraHours: number;
  /** Whether it is the Monday or Tuesday after the clocks went forward. */
  readonly followsShortNight: boolean;
}

export function calendarDay(day: Day): CalendarDay {
  const number = dayNumber(day);
  return {
    number,
    day,
    weekday: weekdayOf(day),
    week: Math.floor((number + 3) / 7),
    month: Number(day.slice(5, 7)),
    extraHours: extraHours(day),
    followsShortNight: extraHours(dayOf(number - 1)) < 0 || extraHours(dayOf(number - 2)) < 0,
  };
}

/** European clocks go forward on the last Sunday of March and back on the last Sunday of October. */
function extraHours(day: Day): number {
  const isLastSunday = weekdayOf(day) === 7 && Number(day.slice(8)) > 31 - 7;
  if (!isLastSunday) return 0;
  const month = day.slice(5, 7);
  if (month === "03") return -1;
  return month === "10" ? 1 : 0;
}
