import type { Weekday } from "#src/domain/calendar.ts";

/** Weekdays by name, in ISO order. */
export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** The ISO number of a weekday by name. */
export function weekdayOf(name: (typeof WEEKDAYS)[number]): Weekday {
  switch (name) {
    case "monday":
      return 1;
    case "tuesday":
      return 2;
    case "wednesday":
      return 3;
    case "thursday":
      return 4;
    case "friday":
      return 5;
    case "saturday":
      return 6;
    case "sunday":
      return 7;
  }
}
