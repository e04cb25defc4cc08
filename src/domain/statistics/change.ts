import type { Anchors } from "../goal.ts";
import type { Direction, Kpi } from "../kpi.ts";
import { gainOf } from "../scoring/gain.ts";
import { valueOf } from "../scoring/value.ts";
import { sumTotals, type Totals } from "../totals.ts";
import { counted, type Counted } from "./counted.ts";
import {
  differenceByDays,
  differenceByStretches,
  intervalOfDifference,
  probabilityOf,
  type Difference,
} from "./difference.ts";
import type { Interval } from "./interval.ts";
import { MINIMUM_POINTS } from "./process.ts";

/** A KPI in one period against the same KPI in another. */
export interface Change {
  /** The values, in the KPI's unit; null where unknown. */
  readonly now: number | null;
  readonly before: number | null;
  /** Value now − value before, in the KPI's unit; null when either is unknown. */
  readonly delta: number | null;
  /** Of the true difference; null where the p-value is, and where no level was asked for. */
  readonly interval: Interval | null;
  /**
   * How often two periods without any difference would lie this far apart or farther, 0–1. Null when either sample is
   * under the KPI's minimum or the variation is unknown.
   */
  readonly pValue: number | null;
}

export type ChangeVerdict = "improved" | "declined" | "no-clear-change" | "not-enough-data";

/**
 * Tests a change between two periods, two-sided, by how much days vary within them (known when the totals carry squares).
 * `level` is that of the interval, null where nobody asks for one; `worth` the share of its sample that the earlier period is worth (see `differenceByDays`).
 */
export function testChange(
  kpi: Kpi,
  now: Totals,
  before: Totals,
  level: number | null,
  worth = 1,
): Change {
  return changeOf(kpi, now, before, level, (a, b) => differenceByDays(kpi.kind, a, b, worth));
}

/**
 * Tests a change from a baseline of stretches of time (weeks, say), by how much those vary: what changes from week to week,
 * such as the mix of work, is then no news, which the days of one week could not show. The latest stretch or stretches,
 * added up, are `now`, and taken for one: they vary as much as a single stretch does. Fewer stretches with data than a
 * process needs (six) are not tested.
 */
export function testAgainstBaseline(
  kpi: Kpi,
  now: Totals,
  baseline: readonly Totals[],
  level: number | null,
): Change {
  const stretches = baseline.map(counted).filter((stretch) => stretch !== null);
  return changeOf(kpi, now, sumTotals(baseline), level, (a, b) => {
    if (stretches.length < MINIMUM_POINTS) return null;
    const squared = stretches.reduce((sum, { denominator }) => sum + denominator ** 2, 0);
    const left = { now: 1, before: squared / b.denominator ** 2 };
    return differenceByStretches(kpi, a, b, stretches, left);
  });
}

/** The values of two periods, and what a test that `compare` chooses says of their difference. */
export function changeOf(
  kpi: Kpi,
  now: Totals,
  before: Totals,
  level: number | null,
  compare: (now: Counted, before: Counted) => Difference | null,
): Change {
  const values = { now: valueOf(kpi, now), before: valueOf(kpi, before) };
  if (values.now === null || values.before === null)
    return { ...values, delta: null, interval: null, pValue: null };
  const delta = values.now - values.before;
  const [a, b] = [counted(now), counted(before)];
  const enough = a && b && Math.min(a.denominator, b.denominator) >= kpi.minimumSample;
  const difference = enough ? compare(a, b) : null;
  if (!difference) return { ...values, delta, interval: null, pValue: null };
  const interval = level === null ? null : scaled(kpi, intervalOfDifference(difference, level));
  return { ...values, delta, interval, pValue: probabilityOf(difference) };
}

function scaled({ scale }: Pick<Kpi, "scale">, { low, high }: Interval): Interval {
  return { low: scale * low, high: scale * high };
}

/**
 * The verdict on a change that did (`survives`) or did not survive the noise test of its list. For a range KPI, better means
 * closer to the goal's target range; without a goal nobody can say which way is better.
 */
export function changeVerdict({
  change,
  survives,
  direction,
  anchors,
}: {
  readonly change: Change;
  readonly survives: boolean;
  readonly direction: Direction;
  /** Of the goal now; null without one. */
  readonly anchors: Anchors | null;
}): ChangeVerdict {
  if (change.pValue === null) return "not-enough-data";
  const { now, before } = change;
  const known = survives && now !== null && before !== null;
  const gain = known ? gainOf(before, now, direction, anchors) : 0;
  if (gain === 0) return "no-clear-change";
  return gain > 0 ? "improved" : "declined";
}
