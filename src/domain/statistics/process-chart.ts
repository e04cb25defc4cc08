import type { Counted } from "./counted.ts";

/** A centre line, and how far a point of a given sample may stray from it by the process's own nature; raw units. */
export interface ProcessChart {
  readonly mean: number;
  readonly reach: (sample: number) => number;
}

/** The mean moving range of two, in standard deviations of a normal (any table of control chart constants, n = 2). */
const D2 = 1.128;

/**
 * The chart of a baseline of at least two points, oldest first: one formula for every kind of KPI.
 *
 * Deviations from the centre are standardised by the root of their sample, zᵢ = √nᵢ·(rᵢ − r̄); the limits at a sample n
 * are r̄ ± 3 · mean|zᵢ − zᵢ₋₁| ÷ d₂ ÷ √n.
 *
 * For a proportion or rate this is Laney's p′ or u′ chart (D. B. Laney, Quality Engineering 14(4), 2002), in which the
 * binomial or Poisson deviation that he divides by and multiplies with again cancels out. Where all samples are equal it is the XmR
 * chart: 3 ÷ d₂ is the familiar 2.66 (D. J. Wheeler, Understanding Variation). A mean takes the samples into account as
 * well: under the constant limits of an XmR chart a week of three contacts stands out two times in three, for nothing, and
 * widens the limits of all other weeks.
 */
export function chartOf(baseline: readonly Counted[]): ProcessChart {
  let [numerators, denominators] = [0, 0];
  for (const { numerator, denominator } of baseline) {
    numerators += numerator;
    denominators += denominator;
  }
  const mean = numerators / denominators;
  const standardised = baseline.map(
    ({ numerator, denominator }) => (numerator / denominator - mean) * Math.sqrt(denominator),
  );
  const deviation = meanMovingRange(standardised) / D2;
  return { mean, reach: (sample) => (3 * deviation) / Math.sqrt(sample) };
}

function meanMovingRange(values: readonly number[]): number {
  let sum = 0;
  for (const [i, value] of values.entries()) sum += Math.abs(value - (values[i - 1] ?? value));
  return sum / (values.length - 1);
}
