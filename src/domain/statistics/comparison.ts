import type { Kpi } from "../kpi.ts";
import type { Totals } from "../totals.ts";
import { changeOf, type Change } from "./change.ts";
import { counted } from "./counted.ts";
import { differenceByDays, differenceByStretches } from "./difference.ts";
import { MINIMUM_POINTS } from "./process.ts";

/** A period that is set beside another: its sums, and how long it is in weeks (days ÷ 7). */
export interface ComparedPeriod {
  readonly totals: Totals;
  readonly weeks: number;
}

/** A change between two periods, and what it was tested by. */
export interface Comparison extends Change {
  /** How many earlier weeks showed how much weeks vary; 0 where too few did, and the days of the two periods had to. */
  readonly weeksKnown: number;
}

/**
 * Tests a change between two periods, two-sided, by how much earlier weeks vary: what makes weeks differ (the mix of work, who was
 * away) moves all days of a week together, so that thousands of contacts look far surer than they are by their days. A period
 * of several weeks evens it out; one of a few days is taken to have all of it. Where fewer weeks than a process needs (six) are
 * known, and for a mean of a single day in less than a week, the days decide as in `testChange`.
 */
export function compareByWeeks(
  kpi: Kpi,
  now: ComparedPeriod,
  before: ComparedPeriod,
  weeks: readonly Totals[],
  level: number,
): Comparison {
  const stretches = weeks.map(counted).filter((week) => week !== null);
  const weeksKnown = stretches.length >= MINIMUM_POINTS ? stretches.length : 0;
  const left = { now: 1 / now.weeks, before: 1 / before.weeks };
  const isShort = Math.min(now.weeks, before.weeks) < 1;
  const change = changeOf(kpi, now.totals, before.totals, level, (a, b) => {
    const byDays = differenceByDays(kpi.kind, a, b);
    const untested = byDays === null && isShort;
    return weeksKnown === 0 || untested
      ? byDays
      : differenceByStretches(kpi, a, b, stretches, left);
  });
  return { ...change, weeksKnown };
}
