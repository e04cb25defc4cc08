import { businessDayAt } from "#src/domain/business-day.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Moment } from "./date-format.ts";

/** What cuts business days, and the zone that times without an offset are written in. */
export interface DayCut {
  readonly zone: string;
  readonly dayStartHour: number;
  /** Null: written in `zone` itself. */
  readonly writtenIn: string | null;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Milliseconds that a zone's clocks are ahead of UTC at an instant. */
function aheadAt(instant: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant))
    part[type] = Number(value);
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, date, hour, minute, second) - instant;
}

/** The instant of a wall clock's time. A time that the clocks show twice is the first of the two. */
function firstInstant(wall: number, zone: string): number {
  const dayBefore = wall - aheadAt(wall - 86_400_000, zone);
  return dayBefore + aheadAt(dayBefore, zone) === wall ? dayBefore : wall - aheadAt(wall, zone);
}

/** Whether a text names a time zone. */
export function isZone(zone: string): boolean {
  try {
    return formatterOf(zone) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

function wallOf({ year, month, day: date, hour, minute, second }: Moment): number {
  return Date.UTC(year, month - 1, date, hour, minute, second);
}

/** The instant of a moment in milliseconds since 1970; without an offset of its own it is local to the zone. */
export function instantOf(moment: Moment, zone: string): number {
  const wall = wallOf(moment);
  return moment.offset === null ? firstInstant(wall, zone) : wall - moment.offset * 60_000;
}

/** The date of a moment as it was written. */
export function writtenDay({ year, month, day: date }: Moment): Day {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return day(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
}

/**
 * The business day of a moment. A date without a time is that day. A local time before the day's first hour belongs to
 * the day before, by the wall clock, so that days of 23 and 25 hours are days.
 */
export function businessDayOf(moment: Moment, cut: DayCut): Day {
  const date = writtenDay(moment);
  if (!moment.hasTime) return date;
  if (moment.offset !== null || (cut.writtenIn !== null && cut.writtenIn !== cut.zone)) {
    return businessDayAt(new Date(instantOf(moment, cut.writtenIn ?? cut.zone)), cut);
  }
  return moment.hour < cut.dayStartHour ? addDays(date, -1) : date;
}
