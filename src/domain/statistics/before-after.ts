import type { Kpi } from "../kpi.ts";
import { sumTotals, type Totals } from "../totals.ts";
import { changeOf, type Change } from "./change.ts";
import { counted, type Counted } from "./counted.ts";
import { differenceByStretches } from "./difference.ts";
import { MINIMUM_POINTS } from "./process.ts";

/** As many stretches on either side are looked at, at the most: a quarter of a year of weeks. */
const MOST = 13;

/**
 * Tests what is different after an event from what was before it, by how much the stretches of time (weeks, say) before it vary:
 * up to 13 complete ones on either side, oldest first, the nearest to the event. With fewer than a process needs (six) with
 * data on either side nothing is tested: a first good week is no effect. It says that something changed, not why.
 */
export function testBeforeAfter(
  kpi: Kpi,
  before: readonly Totals[],
  after: readonly Totals[],
  level: number,
): Change {
  const [earlier, later] = [withData(before).slice(-MOST), withData(after).slice(0, MOST)];
  const enough = Math.min(earlier.length, later.length) >= MINIMUM_POINTS;
  const left = { now: leftOf(later), before: leftOf(earlier) };
  return changeOf(kpi, sumTotals(later), sumTotals(earlier), level, (now, then) =>
    enough ? differenceByStretches(kpi, now, then, earlier, left) : null,
  );
}

function withData(stretches: readonly Totals[]): Counted[] {
  return stretches.map(counted).filter((sums) => sums !== null);
}

/** What is left of the variance from one stretch to another in the sum of several: 1 ÷ their number, where all weigh the same. */
function leftOf(stretches: readonly Counted[]): number {
  const whole = stretches.reduce((sum, { denominator }) => sum + denominator, 0);
  const squared = stretches.reduce((sum, { denominator }) => sum + denominator ** 2, 0);
  return squared / whole ** 2;
}
