import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Anchors } from "../goal.ts";
import type { Direction, Kpi } from "../kpi.ts";
import { gainOf } from "../scoring/gain.ts";
import { valueOf } from "../scoring/value.ts";
import type { Totals } from "../totals.ts";
import { counted, kindFor, type Counted } from "./counted.ts";
import { ratioError, studentBelow } from "./mean.ts";

/** A KPI in one period against the same KPI in another. */
export interface Change {
  /** The values, in the KPI's unit; null where unknown. */
  readonly now: number | null;
  readonly before: number | null;
  /** Value now − value before, in the KPI's unit; null when either is unknown. */
  readonly delta: number | null;
  /**
   * How often two periods without any difference would lie this far apart or farther, 0–1. Null when either sample is
   * under the KPI's minimum or the variation is unknown.
   */
  readonly pValue: number | null;
}

export type ChangeVerdict = "improved" | "declined" | "no-clear-change" | "not-enough-data";

/**
 * Tests a change between two periods, two-sided.
 *
 * Proportions and rates: the difference over its standard error under one common ratio, inflated where days vary more than
 * chance alone would have them (known when the totals carry squares). Means: Welch's t with ratio errors.
 */
export function testChange(kpi: Kpi, now: Totals, before: Totals): Change {
  const values = { now: valueOf(kpi, now), before: valueOf(kpi, before) };
  if (values.now === null || values.before === null)
    return { ...values, delta: null, pValue: null };
  const delta = values.now - values.before;
  const [a, b] = [counted(now), counted(before)];
  const enough = a && b && Math.min(a.denominator, b.denominator) >= kpi.minimumSample;
  return { ...values, delta, pValue: enough ? pValueOf(kpi, a, b) : null };
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

function pValueOf(kpi: Kpi, now: Counted, before: Counted): number | null {
  const kinds = [kindFor(kpi.kind, now), kindFor(kpi.kind, before)];
  if (kinds.includes("mean")) return welch(now, before);
  const pooled = (now.numerator + before.numerator) / (now.denominator + before.denominator);
  const unitVariance = kinds.includes("rate") ? pooled : pooled * (1 - pooled);
  const difference = now.numerator / now.denominator - before.numerator / before.denominator;
  if (unitVariance <= 0) return 1;
  const inflation = Math.max(
    overDispersion(now, unitVariance),
    overDispersion(before, unitVariance),
  );
  const variance = inflation * unitVariance * (1 / now.denominator + 1 / before.denominator);
  return 2 * normalCdf(-Math.abs(difference) / Math.sqrt(variance), 0, 1);
}

/** How many times the days' variance exceeds what chance alone gives, at least 1; 1 when the days are not known. */
function overDispersion(sums: Counted, unitVariance: number): number {
  const error = ratioError(sums.numerator, sums.denominator, sums.days, sums.squares);
  return error === null ? 1 : Math.max((error * error * sums.denominator) / unitVariance, 1);
}

function welch(now: Counted, before: Counted): number | null {
  const [a, b] = [now, before].map((sums) =>
    ratioError(sums.numerator, sums.denominator, sums.days, sums.squares),
  );
  if (a === null || b === null || a === undefined || b === undefined) return null;
  const difference = now.numerator / now.denominator - before.numerator / before.denominator;
  const variance = a * a + b * b;
  const degrees = variance ** 2 / (a ** 4 / (now.days - 1) + b ** 4 / (before.days - 1));
  return 2 * studentBelow(-Math.abs(difference) / Math.sqrt(variance), degrees);
}
