import type { Day } from "#src/domain/ids.ts";

/** Days since 1970-01-01: what the generator counts with. */
export type DayNumber = number;

/** A day with all that the generator asks of it, worked out once for everybody. */
export interface CalendarDay {
  readonly number: DayNumber;
  readonly day: Day;
  /** 0 Monday … 6 Sunday. */
  readonly weekday: number;
  /** Weeks from Monday to Sunday, counted from the one that holds 1970-01-01. */
  readonly week: number;
  /** 1 January … 12 December. */
  readonly month: number;
  /**
   * By how many hours the day is longer than 24: -1 on the last Sunday of March, +1 on the last Sunday of October, when
   * European clocks change.
   */
  readonly extraHours: number;
  /** Whether it is the Monday or Tuesday after the clocks went forward. */
  readonly followsShortNight: boolean;
}

const millisecondsPerDay = 86_400_000;

export function dayNumber(day: Day): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

export function dayOf(number: DayNumber): Day {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10) as Day;
}

export function calendarDay(number: DayNumber): CalendarDay {
  return {
    number,
    day: dayOf(number),
    weekday: weekdayOf(number),
    week: Math.floor((number + 3) / 7),
    month: new Date(number * millisecondsPerDay).getUTCMonth() + 1,
    extraHours: extraHours(number),
    followsShortNight: extraHours(number - 1) < 0 || extraHours(number - 2) < 0,
  };
}

function weekdayOf(number: DayNumber): number {
  return (number + 3) % 7;
}

function extraHours(number: DayNumber): number {
  if (weekdayOf(number) !== 6) return 0;
  const date = new Date(number * millisecondsPerDay);
  if (date.getUTCDate() < 25) return 0;
  if (date.getUTCMonth() === 2) return -1;
  return date.getUTCMonth() === 9 ? 1 : 0;
}
