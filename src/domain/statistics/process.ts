import { meetsGoal, type EffectiveGoal } from "../effective-goal.ts";
import type { Kpi } from "../kpi.ts";
import type { Totals } from "../totals.ts";
import { counted, type Counted } from "./counted.ts";
import type { Interval } from "./interval.ts";
import { cutToRange } from "./natural-range.ts";
import { chartOf } from "./process-chart.ts";

/** The sums of one step of a process. */
export interface ProcessPoint {
  readonly totals: Totals;
  /** Still filling or cut: shown, never judged, and no part of the baseline. */
  readonly partial: boolean;
}

/** Why a point stands out: outside its natural limits, or one of many in a row on one side of the mean. */
export type Signal = "outside" | "run";

/** Whether a process is predictable, and where it stands. */
export type ProcessVerdict =
  | "steady-at-goal"
  | "steady-short-of-goal"
  | "steady"
  | "unsteady"
  | "not-enough-data";

export interface Process {
  /** The centre line in the KPI's unit; null without enough data. */
  readonly mean: number | null;
  /** Natural limits at each point, in the KPI's unit; null where the point has no sample, and without enough data. */
  readonly limits: readonly (Interval | null)[];
  /** Why each point is a signal; null where it is none. */
  readonly signals: readonly (Signal | null)[];
  readonly verdict: ProcessVerdict;
  /** Points that were judged: complete and with data. */
  readonly judged: number;
}

/** Fewer points than this make limits too loose to be of use (D. J. Wheeler, Understanding Variation, appendix). */
export const MINIMUM_POINTS = 6;

/** Points on one side of the centre that make a signal (Wheeler's second detection rule). */
const RUN_LENGTH = 8;

/**
 * Judges a series as a process: mean, natural limits, signals, verdict. Points oldest first. A point without data is
 * skipped: it neither makes nor breaks a run. Limits stop where values cannot lie.
 */
export function processOf({
  kpi,
  points,
  goal,
}: {
  readonly kpi: Pick<Kpi, "kind" | "scale" | "unit" | "bounds">;
  readonly points: readonly ProcessPoint[];
  readonly goal: EffectiveGoal | null;
}): Process {
  const sums = points.map(({ totals }) => counted(totals));
  const judged = sums.map((sum, i) => (points[i]?.partial ? null : sum));
  const baseline = judged.filter((sum): sum is Counted => sum !== null);
  if (baseline.length < MINIMUM_POINTS) {
    const none = points.map(() => null);
    const verdict = "not-enough-data";
    return { mean: null, limits: none, signals: none, verdict, judged: baseline.length };
  }
  const chart = chartOf(baseline);
  const mean = kpi.scale * chart.mean;
  const limits = sums.map((sum) => {
    if (!sum) return null;
    const reach = kpi.scale * chart.reach(sum.denominator);
    return cutToRange(kpi, { low: mean - reach, high: mean + reach }, mean);
  });
  const values = judged.map((sum) => sum && (kpi.scale * sum.numerator) / sum.denominator);
  const signals = signalsOf(values, mean, limits);
  return {
    mean,
    limits,
    signals,
    verdict: verdictOf(signals, mean, goal),
    judged: baseline.length,
  };
}

function signalsOf(
  values: readonly (number | null)[],
  mean: number,
  limits: readonly (Interval | null)[],
): (Signal | null)[] {
  // The mean of equal numbers can differ from them in the last bit, which must be neither a side nor outside.
  const tolerance = 1e-9 * Math.abs(mean);
  let side = 0;
  let run = 0;
  return values.map((value, i) => {
    const limit = limits[i];
    if (value === null || !limit) return null;
    const here = Math.abs(value - mean) <= tolerance ? 0 : Math.sign(value - mean);
    run = here === side ? run + 1 : 1;
    side = here;
    if (value < limit.low - tolerance || value > limit.high + tolerance) return "outside";
    return here !== 0 && run >= RUN_LENGTH ? "run" : null;
  });
}

function verdictOf(
  signals: readonly (Signal | null)[],
  mean: number,
  goal: EffectiveGoal | null,
): ProcessVerdict {
  if (signals.some((signal) => signal !== null)) return "unsteady";
  if (goal === null) return "steady";
  return meetsGoal(mean, goal) ? "steady-at-goal" : "steady-short-of-goal";
}
