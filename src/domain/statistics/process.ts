import { meetsGoal, type EffectiveGoal } from "../goals.ts";
import type { Kpi, KpiKind } from "../kpi.ts";
import type { Totals } from "../totals.ts";
import { counted, type Counted } from "./counted.ts";
import { naturalRange } from "./evidence.ts";
import type { Interval } from "./interval.ts";

/** The sums of one step of a process. */
export interface ProcessPoint {
  readonly totals: Totals;
  /** Still filling or cut: shown, never judged, and no part of the baseline. */
  readonly partial: boolean;
}

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

/** Fewer points than this make limits too loose to be of use (D. J. Wheeler, Understanding Variation, 2nd ed., ch. 4). */
export const MINIMUM_POINTS = 6;

/** Points on one side of the centre that make a signal (Wheeler's second detection rule). */
export const RUN_LENGTH = 8;

/** Three standard deviations of a normal by the mean moving range: 3 ÷ d₂, d₂ = 1.128 for ranges of two. */
const XMR_FACTOR = 2.66;
const D2 = 1.128;

/**
 * Judges a series as a process: mean, natural limits, signals, verdict. Points oldest first.
 *
 * A mean has the limits of an XmR chart, mean ± 2.66 × mean moving range. Proportions and rates have samples of uneven
 * size, so their limits widen and narrow with the sample and are inflated by how much points really move: Laney's p′ and
 * u′ charts (D. B. Laney, Quality Engineering 14(4), 2002). Limits stop where values cannot lie.
 */
export function processOf({
  kpi,
  points,
  goal,
}: {
  readonly kpi: Pick<Kpi, "kind" | "scale" | "unit">;
  readonly points: readonly ProcessPoint[];
  readonly goal: EffectiveGoal | null;
}): Process {
  const sums = points.map(({ totals }) => counted(totals));
  const baseline = sums.filter((sum, i): sum is Counted => sum !== null && !points[i]?.partial);
  if (baseline.length < MINIMUM_POINTS) {
    const none = points.map(() => null);
    return {
      mean: null,
      limits: none,
      signals: none,
      verdict: "not-enough-data",
      judged: baseline.length,
    };
  }
  const chart = chartOf(kpi.kind, baseline);
  const range = naturalRange(kpi);
  const limits = sums.map((sum) => {
    if (!sum) return null;
    const reach = chart.reach(sum.denominator);
    return {
      low: Math.max(kpi.scale * (chart.mean - reach), range.low),
      high: Math.min(kpi.scale * (chart.mean + reach), range.high),
    };
  });
  const judgedRatios = sums.map((sum, i) =>
    sum && !points[i]?.partial ? sum.numerator / sum.denominator : null,
  );
  const signals = signalsOf(
    judgedRatios,
    chart.mean,
    sums.map((sum) => (sum ? chart.reach(sum.denominator) : 0)),
  );
  const mean = kpi.scale * chart.mean;
  return {
    mean,
    limits,
    signals,
    verdict: verdictOf(signals, mean, goal),
    judged: baseline.length,
  };
}

/** A centre line and how far from it a point of a given sample may stray; raw units. */
interface Chart {
  readonly mean: number;
  readonly reach: (sample: number) => number;
}

function chartOf(kind: KpiKind, baseline: readonly Counted[]): Chart {
  switch (kind) {
    case "proportion":
      return laneyChart(baseline, (mean) => mean * (1 - mean));
    case "rate":
      return laneyChart(baseline, (mean) => mean);
    case "mean":
      return xmrChart(baseline);
  }
}

function xmrChart(baseline: readonly Counted[]): Chart {
  const ratios = baseline.map(({ numerator, denominator }) => numerator / denominator);
  const mean = average(ratios);
  const reach = XMR_FACTOR * meanMovingRange(ratios);
  return { mean, reach: () => reach };
}

function laneyChart(baseline: readonly Counted[], varianceAt: (mean: number) => number): Chart {
  let [numerators, denominators] = [0, 0];
  for (const { numerator, denominator } of baseline) {
    numerators += numerator;
    denominators += denominator;
  }
  const mean = numerators / denominators;
  const deviation = (sample: number) => Math.sqrt(Math.max(varianceAt(mean), 0) / sample);
  const standardised = baseline.map(({ numerator, denominator }) => {
    const expected = deviation(denominator);
    return expected > 0 ? (numerator / denominator - mean) / expected : 0;
  });
  const inflation = meanMovingRange(standardised) / D2;
  return { mean, reach: (sample) => 3 * deviation(sample) * inflation };
}

function average(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function meanMovingRange(values: readonly number[]): number {
  return average(values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value))));
}

/** A point outside its limits, or one that ends eight or more in a row on one side of the mean. */
function signalsOf(
  ratios: readonly (number | null)[],
  mean: number,
  reaches: readonly number[],
): (Signal | null)[] {
  // The mean of equal numbers can differ from them in the last bit, which must not look like a side.
  const tolerance = 1e-9 * Math.max(Math.abs(mean), Number.MIN_VALUE);
  let [side, run] = [0, 0];
  return ratios.map((ratio, i) => {
    if (ratio === null) return null;
    const off = ratio - mean;
    const here = Math.abs(off) <= tolerance ? 0 : Math.sign(off);
    run = here !== 0 && here === side ? run + 1 : 1;
    side = here;
    if (Math.abs(off) > (reaches[i] ?? 0) + tolerance) return "outside";
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
