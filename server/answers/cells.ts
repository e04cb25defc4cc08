import type { Band } from "#src/domain/band.ts";
import type { Judgement } from "#src/domain/scoring/judge.ts";
import type { Totals } from "#src/domain/totals.ts";

type Numbers = (number | null)[];

/** Judged cells as columns of equal length, in the order in which they were put. */
export interface Cells {
  readonly value: Numbers;
  readonly numerator: Numbers;
  readonly sample: Numbers;
  readonly low: Numbers;
  readonly high: Numbers;
  readonly score: Numbers;
  readonly band: Band[];
  readonly probability: Numbers;
}

export function noCells(): Cells {
  return {
    value: [],
    numerator: [],
    sample: [],
    low: [],
    high: [],
    score: [],
    band: [],
    probability: [],
  };
}

/** Appends one cell. What may not be shown leaves no sums behind either. */
export function putCell(cells: Cells, totals: Totals, judgement: Judgement): void {
  const { value, sample, interval, score, band, probability } = judgement;
  cells.value.push(value);
  cells.numerator.push(band === "not-permitted" ? null : totals.numerator);
  cells.sample.push(sample);
  cells.low.push(estimate(interval?.low));
  cells.high.push(estimate(interval?.high));
  cells.score.push(score);
  cells.band.push(band);
  cells.probability.push(estimate(probability?.target));
}

/** An estimate is not known beyond four decimals; all seventeen digits of it would be half of what a grid sends. */
export function estimate(figure: number | null | undefined): number | null {
  return figure === null || figure === undefined ? null : Math.round(figure * 10_000) / 10_000;
}
