import { dayNumber, dayOf, firstDayOfGrain } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Grain } from "#src/domain/period.ts";
import { integersOf } from "./pick.ts";
import { remembered } from "./remembered.ts";
import type { WeekStart } from "../metrics-store.ts";

/** Numbers of many days, few of which differ. */
export function dayNumbers(days: readonly Day[]): Int32Array {
  return integersOf(days, remembered(dayNumber));
}

/** Tells the bucket of a day: the number of the bucket's first day. */
export function bucketNumber(grain: Grain, weekStart: WeekStart): (day: number) => number {
  return remembered((day: number) => dayNumber(firstDayOfGrain(dayOf(day), grain, weekStart)));
}

/** The grain of a fact that covers these days, as day numbers. */
export function grainOf(day: number, lastDay: number): Grain {
  if (day === lastDay) return "day";
  return lastDay - day === 6 ? "week" : "month";
}
