import { addDays, firstDayOfGrain, lastDayOfGrain } from "./calendar.ts";
import type { Bucket, Calendar, Grain, Period } from "./period.ts";

/** Whether facts still come into a bucket: its day, week or month, whole as it is, has not ended before today. */
export function isFilling(
  { from }: Pick<Bucket, "from">,
  grain: Grain,
  calendar: Calendar,
): boolean {
  return lastDayOfGrain(firstDayOfGrain(from, grain, calendar.weekStart), grain) >= calendar.today;
}

/**
 * The steps of a period's time axis, oldest first. They tile the period: the first and last are cut at its edges.
 * A bucket is partial when it is cut, or when it holds today or later days and so is still filling.
 */
export function buckets(period: Period, grain: Grain, calendar: Calendar): Bucket[] {
  const found: Bucket[] = [];
  for (let first = firstDayOfGrain(period.from, grain, calendar.weekStart); first <= period.to;) {
    const last = lastDayOfGrain(first, grain);
    const from = first < period.from ? period.from : first;
    const to = last > period.to ? period.to : last;
    const partial = from !== first || to !== last || isFilling({ from }, grain, calendar);
    found.push({ from, to, partial });
    first = addDays(last, 1);
  }
  return found;
}
