import type { Kpi } from "../kpi.ts";
import type { Totals } from "../totals.ts";
import { countLimits } from "./count-limits.ts";
import { counted, kindFor } from "./counted.ts";
import type { Interval } from "./interval.ts";
import { cutToRange } from "./natural-range.ts";
import { withinVariance } from "./prior.ts";
import { reachOf } from "./reach.ts";

/** What chance allows around a group's common value, at any sample. */
export interface Funnel {
  /** The value all members have together, in the KPI's unit. */
  readonly centre: number;
  /** How many times the members' variance exceeds what chance gives, at least 1. */
  readonly overDispersion: number;
  /** Standard deviation of a value at a sample of one, over-dispersion included, in the KPI's unit. */
  readonly deviation: number;
  /** All members' samples together, above 0: how well the centre is known. */
  readonly sample: number;
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
  const kind = kindFor(kpi.kind, { numerator: numerators, denominator: denominators });
  const within = withinVariance(kind, centre, group);
  if (within === null) return null;
  const scores = group.map(({ numerator, denominator }) =>
    within > 0 ? (numerator / denominator - centre) / Math.sqrt(within / denominator) : 0,
  );
  const overDispersion = Math.max(meanSquare(winsorise(scores)), 1);
  return {
    centre: kpi.scale * centre,
    overDispersion,
    deviation: kpi.scale * Math.sqrt(within * overDispersion),
    sample: denominators,
  };
}

/** From so many expected counts on, in a sample and in the group, a count is as good as normal. */
const NORMAL_COUNTS = 10_000;

/**
 * Where a newcomer's value lies by chance at a sample above 0, given the group, in the KPI's unit and cut where values cannot
 * lie: centre ± z · √(φ · variance · (1 ÷ n + 1 ÷ N)), with N the group's sample, since the centre has an error too. For counts
 * never narrower than the predictive distribution allows: few contacts of a high or low share are far from normal, and a
 * group without events does not show that there are none.
 *
 * They are the limits for somebody who is not in the group, as a subject is not among its peers. A member has drawn the centre
 * towards itself and varies around it by 1 ÷ n − 1 ÷ N only: in a chart of the members they are on the safe side.
 */
export function funnelLimits(
  kpi: Pick<Kpi, "kind" | "scale" | "unit">,
  funnel: Funnel,
  sample: number,
  level: number,
): Interval {
  const { centre, deviation } = funnel;
  const reach = reachOf(level) * deviation * Math.sqrt(1 / sample + 1 / funnel.sample);
  const chance = chanceLimits(kpi, funnel, sample, level);
  const limits = {
    low: Math.min(centre - reach, kpi.scale * (chance?.low ?? Infinity)),
    high: Math.max(centre + reach, kpi.scale * (chance?.high ?? -Infinity)),
  };
  return cutToRange(kpi, limits, centre);
}

/** Null for a mean, and for counts that are as good as normal. */
function chanceLimits(
  { kind, scale }: Pick<Kpi, "kind" | "scale">,
  { centre, sample: denominator }: Funnel,
  sample: number,
  level: number,
): Interval | null {
  const ratio = centre / scale;
  const group = { numerator: ratio * denominator, denominator };
  const counts = kindFor(kind, group);
  if (counts === "mean") return null;
  const rarer = counts === "proportion" ? Math.min(ratio, 1 - ratio) : ratio;
  if (rarer * Math.min(sample, denominator) >= NORMAL_COUNTS) return null;
  return countLimits(counts, group, sample, level);
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
