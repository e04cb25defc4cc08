import type { KpiKind } from "../kpi.ts";
import type { Counted } from "./counted.ts";

/** A centre line, and how far a point of a given sample may stray from it by the process's own nature; raw units. */
export interface ProcessChart {
  readonly mean: number;
  readonly reach: (sample: number) => number;
}

/** Three standard deviations of a normal by the mean moving range: 3 ÷ d₂, d₂ = 1.128 for ranges of two. */
const XMR_FACTOR = 2.66;
const D2 = 1.128;

/**
 * The chart of a baseline of at least two points, oldest first.
 *
 * A mean has the limits of an XmR chart, mean ± 2.66 × mean moving range (D. J. Wheeler, Understanding Variation).
 * Proportions and rates have samples of uneven size, so their limits widen and narrow with the sample and are inflated by
 * how much points really move: Laney's p′ and u′ charts (D. B. Laney, Quality Engineering 14(4), 2002).
 */
export function chartOf(kind: KpiKind, baseline: readonly Counted[]): ProcessChart {
  switch (kind) {
    case "proportion":
      return laneyChart(baseline, (mean) => mean * (1 - mean));
    case "rate":
      return laneyChart(baseline, (mean) => mean);
    case "mean":
      return xmrChart(baseline);
  }
}

function xmrChart(baseline: readonly Counted[]): ProcessChart {
  const ratios = baseline.map(({ numerator, denominator }) => numerator / denominator);
  const reach = XMR_FACTOR * meanMovingRange(ratios);
  return { mean: average(ratios), reach: () => reach };
}

function laneyChart(
  baseline: readonly Counted[],
  varianceAt: (mean: number) => number,
): ProcessChart {
  let [numerators, denominators] = [0, 0];
  for (const { numerator, denominator } of baseline) {
    numerators += numerator;
    denominators += denominator;
  }
  const mean = numerators / denominators;
  const variance = Math.max(varianceAt(mean), 0);
  const deviation = (sample: number) => Math.sqrt(variance / sample);
  const standardised = baseline.map(({ numerator, denominator }) =>
    variance > 0 ? (numerator / denominator - mean) / deviation(denominator) : 0,
  );
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
