import { counted, type Counted } from "../statistics/counted.ts";
import type { KpiKind } from "../kpi.ts";
import { shrink, withinVariance, type Prior } from "../statistics/prior.ts";
import type { CoachingCase } from "./coaching-case.ts";
import type { Comparable } from "./match-colleagues.ts";

/** A person with data before and after, as the effect is found from; raw units. */
export interface Member extends Comparable {
  readonly stratum: string;
  readonly before: Counted;
  /** The ratio after. */
  readonly after: number;
  /** The variance to be expected of the ratio after about the baseline. */
  readonly variance: number;
}

/** Null without a prior, or without data in one of the spans. */
export function memberOf(
  { stratum, before, after }: CoachingCase,
  kind: KpiKind,
  prior: Prior | undefined,
): Member | null {
  const [earlier, later] = [counted(before), counted(after)];
  if (!prior || !earlier || !later) return null;
  const baseline = shrink(earlier, prior);
  const within = kind === "mean" ? prior.within : (withinVariance(kind, baseline, []) ?? 0);
  const variance = within / later.denominator + uncertaintyOf(earlier, prior);
  return {
    stratum,
    before: earlier,
    after: later.numerator / later.denominator,
    baseline,
    samples: [earlier.denominator, later.denominator],
    // Sums are whole numbers: a ratio is never known better than to one unit of its numerator.
    variance: Math.max(variance, later.denominator ** -2),
  };
}

/** How far the person went beyond the baseline; beyond another prior's baseline where `priors` has one for the stratum. */
export function residualOf(
  { stratum, before, after, baseline }: Member,
  priors: ReadonlyMap<string, Prior>,
): number {
  const prior = priors.get(stratum);
  return after - (prior ? shrink(before, prior) : baseline);
}

/** How far the true ratio may still lie from the adjusted one: the posterior variance, between ÷ (1 + n ÷ strength). */
function uncertaintyOf({ denominator }: Counted, { between, strength }: Prior): number {
  return Number.isFinite(strength) ? between / (1 + denominator / strength) : 0;
}
