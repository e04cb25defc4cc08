import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Anchors } from "../goal.ts";
import { inHundredths } from "../hundredths.ts";
import type { Direction, Kpi } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import type { Totals } from "../totals.ts";
import { counted, kindFor, type Counted } from "./counted.ts";
import type { Interval } from "./interval.ts";
import { meanInterval, ratioError } from "./mean.ts";
import { cutToRange, rangeAround } from "./natural-range.ts";
import { shrink, type Prior } from "./prior.ts";
import { proportionInterval } from "./proportion.ts";
import { rateInterval } from "./rate.ts";
import { ROUGH_ERROR, ROUGH_TAILS } from "./rough-tails.ts";
import { EXACT_TAILS, type Tails } from "./tails.ts";
import { reachOf } from "./reach.ts";

type Definition = Pick<Kpi, "kind" | "scale" | "unit" | "bounds">;

/**
 * The interval of a KPI's true value in its own unit, from its own data alone; null when nothing was counted or the
 * variation is unknown. A mean known from a single day borrows the day-to-day variation of the peer group when a prior
 * gives it.
 */
export function intervalOf(
  kpi: Definition,
  totals: Totals,
  level: number,
  prior: Prior | null,
): Interval | null {
  const sums = counted(totals);
  const raw = sums && rawInterval(kpi, sums, level, prior);
  if (!raw) return null;
  return cutToRange(
    kpi,
    { low: kpi.scale * raw.low, high: kpi.scale * raw.high },
    (kpi.scale * sums.numerator) / sums.denominator,
  );
}

/**
 * P(true value < x), x in the KPI's unit; null where `intervalOf` is, NaN where rough tails cannot tell. What a mean's tails
 * hold beyond the bounds of its KPI is taken to lie at the bound, as the interval has it: that keeps the coverage of both.
 */
export function probabilityBelow(
  kpi: Definition,
  totals: Totals,
  x: number,
  prior: Prior | null,
  tails = EXACT_TAILS,
): number | null {
  const sums = counted(totals);
  if (!sums) return null;
  const raw = x / kpi.scale;
  switch (kindFor(kpi.kind, sums)) {
    case "proportion":
      return tails.proportionBelow(sums.numerator, sums.denominator, raw);
    case "rate":
      return tails.rateBelow(sums.numerator, sums.denominator, raw);
    case "mean": {
      const below = meanBelow(sums, raw, prior, tails);
      if (below === null) return null;
      const range = rangeAround(kpi, (kpi.scale * sums.numerator) / sums.denominator);
      if (x <= range.low) return 0;
      return x >= range.high ? 1 : below;
    }
  }
}

function meanBelow(sums: Counted, raw: number, prior: Prior | null, tails: Tails): number | null {
  const mean = sums.numerator / sums.denominator;
  const error = ratioError(sums.numerator, sums.denominator, sums.days, sums.squares);
  if (error !== null) return tails.studentBelow((raw - mean) / error, sums.days - 1);
  const borrowed = borrowedError(sums, prior);
  return borrowed === null ? null : normalCdf(raw, mean, borrowed);
}

/** P(true value is better than an anchor of the goal): above it, below it, or inside its band, as the direction has it. */
export function probabilityBetter(
  kpi: Definition & { readonly direction: Direction },
  totals: Totals,
  anchors: Anchors,
  anchor: "target" | "stretch",
  prior: Prior | null,
  tails = EXACT_TAILS,
): number | null {
  switch (anchors.shape) {
    case "linear": {
      const below = probabilityBelow(kpi, totals, anchors[anchor], prior, tails);
      return below === null || kpi.direction === "lower" ? below : 1 - below;
    }
    case "range": {
      const [low, high] = anchors[anchor];
      const underLow = probabilityBelow(kpi, totals, low, prior, tails);
      const underHigh = probabilityBelow(kpi, totals, high, prior, tails);
      return underLow === null || underHigh === null ? null : Math.max(underHigh - underLow, 0);
    }
  }
}

/** The bars of a policy that a probability is held against. */
export type ProbabilityBars = Pick<Policy, "bandProbability" | "belowProbability">;

/**
 * `probabilityBetter` as near as it takes to know on which side of both bars it lies: rough where that is beyond doubt, else
 * exact. A band made of it is the band of the exact one.
 */
export function probabilityForBars(
  kpi: Definition & { readonly direction: Direction },
  totals: Totals,
  anchors: Anchors,
  anchor: "target" | "stretch",
  prior: Prior | null,
  bars: ProbabilityBars,
): number | null {
  const rough = probabilityBetter(kpi, totals, anchors, anchor, prior, ROUGH_TAILS);
  if (rough === null || isClearOf(bars, rough, roughErrorFor(anchors))) return rough;
  return probabilityBetter(kpi, totals, anchors, anchor, prior);
}

/**
 * The probability of being better than target as near as it takes to know its side of both bars, and its hundredths too: what
 * a grid shows of it is what it shows of the exact one.
 */
export function probabilityForGrid(
  kpi: Definition & { readonly direction: Direction },
  totals: Totals,
  anchors: Anchors,
  prior: Prior | null,
  bars: ProbabilityBars,
): number | null {
  const rough = probabilityBetter(kpi, totals, anchors, "target", prior, ROUGH_TAILS);
  if (rough === null) return null;
  const error = roughErrorFor(anchors);
  const isShown = inHundredths(rough - error) === inHundredths(rough + error);
  if (isShown && isClearOf(bars, rough, error)) return rough;
  return probabilityBetter(kpi, totals, anchors, "target", prior);
}

/** How far the probability of rough tails may lie from the exact one: a range has two tails, each with an error of its own. */
function roughErrorFor({ shape }: Anchors): number {
  return shape === "range" ? 2 * ROUGH_ERROR : ROUGH_ERROR;
}

/** Whether what lies so close to a probability lies on the same side of both bars; never of NaN. */
function isClearOf(bars: ProbabilityBars, probability: number, error: number): boolean {
  return (
    Math.abs(probability - bars.bandProbability) > error &&
    Math.abs(probability - bars.belowProbability) > error
  );
}

/** The value pulled towards the peer group by evidence, in the KPI's unit; null without data or prior. */
export function adjustedValue(kpi: Definition, totals: Totals, prior: Prior | null): number | null {
  const sums = counted(totals);
  return sums && prior ? kpi.scale * shrink(sums, prior) : null;
}

function rawInterval(
  { kind }: Definition,
  sums: Counted,
  level: number,
  prior: Prior | null,
): Interval | null {
  const { numerator, denominator, days, squares } = sums;
  switch (kindFor(kind, sums)) {
    case "proportion":
      return proportionInterval(numerator, denominator, level);
    case "rate":
      return rateInterval(numerator, denominator, level);
    case "mean": {
      const mean = numerator / denominator;
      const error = ratioError(numerator, denominator, days, squares);
      if (error !== null) return meanInterval(mean, error, days - 1, level);
      const borrowed = borrowedError(sums, prior);
      if (borrowed === null) return null;
      const reach = reachOf(level) * borrowed;
      return { low: mean - reach, high: mean + reach };
    }
  }
}

/** The error of a mean when the day-to-day variation is taken from the peer group. */
function borrowedError({ denominator }: Counted, prior: Prior | null): number | null {
  return prior && prior.within > 0 ? Math.sqrt(prior.within / denominator) : null;
}
