import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Band } from "../band.ts";
import type { KpiId, MeasureId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import type { Interval } from "../statistics/interval.ts";
import { bandOf } from "./judge.ts";
import { errorsTogether } from "./kinship.ts";
import { reachOf } from "../statistics/reach.ts";

/** One KPI's part of a composite. */
export interface CompositePart {
  readonly kpi: KpiId;
  /** The goal's weight; 0 without a goal. */
  readonly weight: number;
  /** Null where there is not enough data. */
  readonly score: number | null;
  readonly scoreInterval: Interval | null;
  /** What the KPI's value moves with; see `movingMeasures`. */
  readonly moving: readonly MeasureId[];
}

/** A composite without what each part brought to it: what a grid shows. */
export interface CompositeScore {
  /** Σ weight × score ÷ Σ weight over the parts with a score; null when withheld. */
  readonly score: number | null;
  readonly interval: Interval | null;
  readonly band: Band;
  /** Share of the weight that has a score, 0–1; 0 without any weight. */
  readonly coverage: number;
}

export interface Composite extends CompositeScore {
  /** Each part's points, in the order of the parts; null where a part does not count or the composite is withheld. */
  readonly contributions: readonly (number | null)[];
}

/**
 * Points are dealt out in units of 2⁻²⁰ (about a millionth of a point). Sums of such units are exact in binary arithmetic
 * in any order, so contributions add up to the composite to the last bit.
 */
const UNITS_PER_POINT = 2 ** 20;

/**
 * The weighted mean of the scores, with contributions that add up to it exactly: the composite is rounded to whole units,
 * each part gets its whole units, and the few left over go to the largest remainders (ties by KPI id).
 */
export function compositeOf(parts: readonly CompositePart[], policy: Policy): Composite {
  const composite = compositeScore(parts, policy);
  const { score } = composite;
  const shares = score === null ? null : deal(byId(parts).filter(counts), score);
  return { ...composite, contributions: parts.map(({ kpi }) => shares?.get(kpi) ?? null) };
}

/**
 * The weighted mean of the scores, in whole units. Withheld under the policy's coverage.
 *
 * The interval follows from those of the scores, of which kin err together (see `errorsTogether`). The band is by probability from that interval, against the policy's composite target and
 * stretch.
 */
export function compositeScore(parts: readonly CompositePart[], policy: Policy): CompositeScore {
  const withheld = { score: null, interval: null };
  const ordered = byId(parts);
  const total = sumOf(ordered, ({ weight }) => weight);
  if (total === 0) return { ...withheld, band: "no-goal", coverage: 0 };
  const scored = ordered.filter(counts);
  const weight = weightOf(scored);
  const coverage = weight / total;
  if (scored.length === 0 || coverage < policy.minimumCoverage) {
    return { ...withheld, band: "not-enough-data", coverage };
  }
  const units = Math.round(sumOf(scored, (part) => unitsOf(part, weight)));
  const score = units / UNITS_PER_POINT;
  const interval = intervalAround(score, scored, weight);
  return { score, interval, band: compositeBand(score, interval, policy), coverage };
}

type Scored = CompositePart & { readonly score: number };

/** By id: sums of fractions depend on their order, and the same parts in another order must give the same bytes. */
function byId(parts: readonly CompositePart[]): CompositePart[] {
  return parts.toSorted((a, b) => (a.kpi < b.kpi ? -1 : 1));
}

function counts(part: CompositePart): part is Scored {
  return part.weight > 0 && part.score !== null;
}

function weightOf(scored: readonly Scored[]): number {
  return sumOf(scored, ({ weight }) => weight);
}

/** A part's points before they are rounded to whole units. */
function unitsOf({ weight, score }: Scored, total: number): number {
  return (UNITS_PER_POINT * weight * score) / total;
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}

function deal(scored: readonly Scored[], score: number): ReadonlyMap<KpiId, number> {
  const weight = weightOf(scored);
  const exact = scored.map((part) => ({ kpi: part.kpi, units: unitsOf(part, weight) }));
  const left = UNITS_PER_POINT * score - sumOf(exact, ({ units }) => Math.floor(units));
  const remainder = (units: number) => units - Math.floor(units);
  return new Map(
    exact
      .toSorted((a, b) => remainder(b.units) - remainder(a.units))
      .map(({ kpi, units }, i) => [
        kpi,
        (Math.floor(units) + (i < left ? 1 : 0)) / UNITS_PER_POINT,
      ]),
  );
}

function intervalAround(score: number, scored: readonly Scored[], weight: number): Interval {
  const { down, up } = errorsTogether(
    scored.map(({ weight: own, score: value, scoreInterval, moving }) => ({
      share: own / weight,
      down: scoreInterval ? value - scoreInterval.low : 0,
      up: scoreInterval ? scoreInterval.high - value : 0,
      moving,
    })),
  );
  return { low: Math.max(score - down, 0), high: Math.min(score + up, 100) };
}

function compositeBand(score: number, interval: Interval, policy: Policy): Band {
  const z = reachOf(policy.intervalLevel);
  const above = (bar: number): number => {
    const error = (score < bar ? interval.high - score : score - interval.low) / z;
    if (error > 0) return normalCdf((score - bar) / error, 0, 1);
    return score >= bar ? 1 : 0;
  };
  return bandOf(above(policy.compositeTarget), above(policy.compositeStretch), policy);
}
