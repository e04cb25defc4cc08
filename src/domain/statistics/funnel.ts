import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Kpi, KpiKind } from "../kpi.ts";
import type { Totals } from "../totals.ts";
import { countLimits } from "./count-limits.ts";
import { counted } from "./counted.ts";
import type { Interval } from "./interval.ts";
import { cutToRange } from "./natural-range.ts";
import { withinVariance } from "./prior.ts";

/** What chance allows around a group's common value, at any sample. */
export interface Funnel {
  /** The value all members have together, in the KPI's unit. */
  readonly centre: number;
  /** How many times the members' variance exceeds what chance gives, at least 1. */
  readonly overDispersion: number;
  /** Standard deviation of a value at a sample of one, over-dispersion included, in the KPI's unit. */
  readonly deviation: number;
}

/** The levels of a funnel's two pairs of limits: about two and three standard deviations. */
export const FUNNEL_LEVELS = { outer: 0.998, inner: 0.95 } as const;

/** The share of z-scores that is pulled in at each end, so that true outliers do not widen the limits they should cross. */
const WINSORISED = 0.1;

/**
 * The funnel of a group, after D. J. Spiegelhalter, “Funnel plots for comparing institutional performance”, Statistics in
 * Medicine 24, 2005: limits around the common value, inflated by the multiplicative over-dispersion of winsorised z-scores
 * where the group varies more than chance explains. Null when fewer than two members have data, or when a
 * mean's day-to-day variation is unknown.
 */
export function funnelOf(
  kpi: Pick<Kpi, "kind" | "scale">,
  members: readonly Totals[],
): Funnel | null {
  const group = members.map(counted).filter((member) => member !== null);
  if (group.length < 2) return null;
  let [numerators, denominators] = [0, 0];
  for (const { numerator, denominator } of group) {
    numerators += numerator;
    denominators += denominator;
  }
  const centre = numerators / denominators;
  const within = withinVariance(kpi.kind, centre, group);
  if (within === null) return null;
  const scores = group.map(({ numerator, denominator }) =>
    within > 0 ? (numerator / denominator - centre) / Math.sqrt(within / denominator) : 0,
  );
  const overDispersion = Math.max(meanSquare(winsorise(scores)), 1);
  return {
    centre: kpi.scale * centre,
    overDispersion,
    deviation: kpi.scale * Math.sqrt(within * overDispersion),
  };
}

/**
 * The funnel's limits at a sample above 0, in the KPI's unit, cut where values cannot lie: centre ± z · √(φ · variance ÷ n), and for
 * counts never narrower than what chance alone allows exactly, since few contacts of a high or low share are far from
 * normal.
 */
export function funnelLimits(
  kpi: Pick<Kpi, "kind" | "scale" | "unit">,
  { centre, deviation }: Funnel,
  sample: number,
  level: number,
): Interval {
  const reach = (normalQuantile((1 + level) / 2, 0, 1) * deviation) / Math.sqrt(sample);
  const chance = chanceLimits(kpi.kind, centre / kpi.scale, sample, level);
  const limits = {
    low: Math.min(centre - reach, kpi.scale * (chance?.low ?? Infinity)),
    high: Math.max(centre + reach, kpi.scale * (chance?.high ?? -Infinity)),
  };
  return cutToRange(kpi, limits, centre);
}

/** Null for a mean, and where nobody or everybody leaves nothing to chance. */
function chanceLimits(
  kind: KpiKind,
  ratio: number,
  sample: number,
  level: number,
): Interval | null {
  if (kind === "mean" || ratio <= 0 || (kind === "proportion" && ratio >= 1)) return null;
  return countLimits(kind, ratio, sample, level);
}

/** Samples at which to draw a funnel: evenly spread on a square-root axis, where its limits bend evenly. */
export function funnelSamples(smallest: number, largest: number, count: number): number[] {
  const [from, to] = [Math.sqrt(Math.max(smallest, 1)), Math.sqrt(Math.max(largest, 1))];
  return Array.from({ length: count }, (_, i) => (from + ((to - from) * i) / (count - 1)) ** 2);
}

/** Values beyond the 10 % and 90 % order statistics are set to those. */
function winsorise(values: readonly number[]): number[] {
  const ascending = values.toSorted((a, b) => a - b);
  const cut = Math.floor(WINSORISED * values.length);
  const low = ascending[cut] ?? 0;
  const high = ascending[values.length - 1 - cut] ?? 0;
  return values.map((value) => Math.min(Math.max(value, low), high));
}

function meanSquare(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum / values.length;
}
