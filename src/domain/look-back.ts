import { addDays, day } from "./calendar.ts";
import type { Grain } from "./period.ts";

/** How far a process strip reaches back, so that its usual variation can be known: some 6 weeks, 26 weeks, 13 months. */
const DAYS: Readonly<Record<Grain, number>> = { day: 42, week: 26 * 7, month: 13 * 30.4 };

/**
 * The days a process strip shows: to the end of the chosen period, and back to its beginning or as far as the grain
 * needs, whichever is longer. As the API takes it: `from..to`.
 */
export function lookBack(
  { from, to }: { readonly from: string; readonly to: string },
  grain: Grain,
): string {
  const start = addDays(day(to), 1 - Math.round(DAYS[grain]));
  return `${from < start ? from : start}..${to}`;
}
