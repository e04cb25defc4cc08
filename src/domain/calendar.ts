import type { Day } from "./ids.ts";
import type { Grain } from "./period.ts";

/** ISO weekday number: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days from 0000-03-01, the start of the era that the arithmetic below counts in, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;
const DAYS_PER_ERA = 146_097;

/**
 * Checks and brands a business day: `YYYY-MM-DD` in the proleptic Gregorian calendar, years 0001 to 9999.
 * Throws a RangeError that states the rule for text of another form and for dates that do not exist (2026-02-29).
 */
export function day(text: string): Day {
  const match = PATTERN.exec(text);
  if (!match) throw new RangeError(`“${text}” is not a day: write it as YYYY-MM-DD`);
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) {
    throw new RangeError(`“${text}” is not a day: there is no such date in the calendar`);
  }
  return text as Day;
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  try {
    return day(text) === text;
  } catch {
    return false;
  }
}

/** Days since 1970-01-01, negative before it; whole-number arithmetic, no time zone involved. */
export function dayNumber(of: Day): number {
  const month = monthOf(of);
  // Years are counted from March, so that a leap day is the last day of its year (H. Hinnant, “chrono-Compatible
  // Low-Level Date Algorithms”, days_from_civil).
  const year = month > 2 ? yearOf(of) : yearOf(of) - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dateOf(of) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The day that lies a whole number of days after 1970-01-01 (before it when negative); the inverse of `dayNumber`. */
export function dayOf(number: number): Day {
  const shifted = number + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return civil(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

/** The day that many days later; earlier for a negative count. */
export function addDays(from: Day, count: number): Day {
  return dayOf(dayNumber(from) + count);
}

/** How many days `to` lies after `from`: 0 for the same day, negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The ISO weekday. */
export function weekdayOf(of: Day): Weekday {
  // 1970-01-01 was a Thursday, the fourth day of the ISO week.
  return (((((dayNumber(of) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The first day of the week that holds the day, for weeks that start on `weekStart`. */
export function startOfWeek(of: Day, weekStart: Weekday): Day {
  return addDays(of, -((weekdayOf(of) - weekStart + 7) % 7));
}

/** The first day of the day's month. */
export function startOfMonth(of: Day): Day {
  return civil(yearOf(of), monthOf(of), 1);
}

/** The last day of the day's month. */
export function endOfMonth(of: Day): Day {
  return civil(yearOf(of), monthOf(of), daysInMonth(yearOf(of), monthOf(of)));
}

/** The first day of the day's calendar quarter. */
export function startOfQuarter(of: Day): Day {
  return civil(yearOf(of), monthOf(of) - ((monthOf(of) - 1) % 3), 1);
}

/**
 * The same date that many months later (earlier for a negative count), or the month's last day where it is too short:
 * 2024-02-29 less 12 months is 2023-02-28.
 */
export function addMonths(from: Day, count: number): Day {
  const months = yearOf(from) * 12 + monthOf(from) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return civil(year, month, Math.min(dateOf(from), daysInMonth(year, month)));
}

/** The first day of the day, week or month that holds the day. */
export function firstDayOfGrain(of: Day, grain: Grain, weekStart: Weekday): Day {
  switch (grain) {
    case "day":
      return of;
    case "week":
      return startOfWeek(of, weekStart);
    case "month":
      return startOfMonth(of);
  }
}

/** The last day that a fact of a grain covers, given the first: a week is seven days, a month ends with its month. */
export function lastDayOfGrain(first: Day, grain: Grain): Day {
  switch (grain) {
    case "day":
      return first;
    case "week":
      return addDays(first, 6);
    case "month":
      return endOfMonth(first);
  }
}

function civil(year: number, month: number, date: number): Day {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}

function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

function monthOf(of: Day): number {
  return Number(of.slice(5, 7));
}

function dateOf(of: Day): number {
  return Number(of.slice(8, 10));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
