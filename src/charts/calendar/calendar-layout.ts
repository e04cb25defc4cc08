import { day, daysBetween, startOfWeek, weekdayOf, type Weekday } from "#src/domain/calendar.ts";

/** Where a day stands: weeks are columns, weekdays are rows. */
export interface CalendarPlace {
  readonly week: number;
  /** 0 for the first day of the week. */
  readonly weekday: number;
}

/** A month's name stands over the first week that begins in it. */
export interface CalendarMonth {
  readonly week: number;
  readonly firstDay: string;
}

export interface CalendarLayout {
  readonly places: readonly CalendarPlace[];
  readonly weeks: number;
  readonly months: readonly CalendarMonth[];
}

/** Lays out days (`YYYY-MM-DD`, ascending; gaps are allowed) in weeks that start on a weekday. */
export function layOutCalendar(days: readonly string[], weekStart: Weekday): CalendarLayout {
  const [first] = days;
  if (first === undefined) return { places: [], weeks: 0, months: [] };
  const origin = startOfWeek(day(first), weekStart);
  const places = days.map((each) => ({
    week: Math.floor(daysBetween(origin, day(each)) / 7),
    weekday: (weekdayOf(day(each)) - weekStart + 7) % 7,
  }));
  const months: CalendarMonth[] = [];
  for (const [at, firstDay] of days.entries()) {
    const { week, weekday } = places[at] ?? { week: 0, weekday: 0 };
    const known = months.at(-1);
    const newMonth = known?.firstDay.slice(0, 7) !== firstDay.slice(0, 7);
    // A month that begins in the middle of a week is named over its first whole week.
    if (newMonth) months.push({ week: weekday === 0 || at === 0 ? week : week + 1, firstDay });
  }
  return { places, weeks: (places.at(-1)?.week ?? 0) + 1, months };
}

/** The day under a column and a row of the calendar; null where there is none. */
export function dayAt(places: readonly CalendarPlace[], week: number, weekday: number) {
  const at = places.findIndex((place) => place.week === week && place.weekday === weekday);
  return at === -1 ? null : at;
}
