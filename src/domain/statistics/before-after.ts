import type { Kpi } from "../kpi.ts";
import { sumTotals, type Totals } from "../totals.ts";
import { testAgainstBaseline, type Change } from "./change.ts";
import { MINIMUM_POINTS } from "./process.ts";

/** As many stretches on either side are looked at, at the most: a quarter of a year of weeks. */
const MOST = 13;

/**
 * Tests what is different after an event from what was before it, by how much stretches of time (weeks, say) vary: up to 13
 * complete ones on either side, oldest first, the nearest to the event. With fewer than a process needs (six) with data on either side nothing is
 * tested: a first good week is no effect. It says that something changed, not why.
 */
export function testBeforeAfter(
  kpi: Kpi,
  before: readonly Totals[],
  after: readonly Totals[],
  level: number,
): Change {
  const known = ({ denominator }: Totals) => (denominator ?? 0) > 0;
  const [earlier, later] = [before.filter(known).slice(-MOST), after.filter(known).slice(0, MOST)];
  const change = testAgainstBaseline(kpi, sumTotals(later), earlier, level);
  return later.length >= MINIMUM_POINTS ? change : { ...change, interval: null, pValue: null };
}
