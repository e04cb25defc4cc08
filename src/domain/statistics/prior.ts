import type { Kpi, KpiKind } from "../kpi.ts";
import type { Totals } from "../totals.ts";
import { columnsOfTotals, TotalsCursor, type TotalsColumns } from "../totals-columns.ts";
import { kindFor, type Counted } from "./counted.ts";
import { strayFromRatio } from "./mean.ts";

/**
 * What a peer group says about a member before its own data are seen. Raw units: numerator per denominator, without the
 * KPI's scale.
 */
export interface Prior {
  /** The group's ratio: Σ numerators ÷ Σ denominators. */
  readonly mean: number;
  /** How much own denominator weighs as much as the group: small where people differ much, Infinity where they do not. */
  readonly strength: number;
  /** Variance of one unit of the denominator within a person. */
  readonly within: number;
  /** Variance of the true ratios between people, 0 or more. */
  readonly between: number;
}

/**
 * What a group weighs at the least, in trials. The moments of few members who differ widely ask for more variance than shares
 * can have (mean · (1 − mean), when each is all or none), and with none left within, none of ten would be taken for never.
 */
const LEAST_STRENGTH = 0.25;

/**
 * Fits the prior by moments (empirical Bayes). With Var(ratioᵢ | person) = within ÷ denominatorᵢ,
 *
 *   Σ nᵢ(rᵢ − r̄)²  has the expectation  (k − 1)·within + between·(N − Σnᵢ²/N),
 *
 * which is solved for `between`, with a floor at zero. `within` is r̄(1 − r̄) − between for a proportion (Beta–Binomial;
 * Kleinman, JASA 68, 1973; at most as wide as LEAST_STRENGTH has it), r̄ for a rate (Gamma–Poisson) and pooled from the days
 * for a mean (normal–normal with variances by volume: Bühlmann and Straub, 1970). Null when fewer than two members have data,
 * or no day-to-day variation is known.
 */
export function fitPrior(
  kpi: Pick<Kpi, "kind">,
  members: readonly Totals[] | TotalsColumns,
): Prior | null {
  return fitVariation(kpi, members, 2);
}

/**
 * The same from one member on, where only the day-to-day variation is wanted of it: what a single day of a subject is
 * judged by is how much that subject's days vary. Alone, a subject differs from nobody, and `between` is 0.
 */
export function fitVariation(
  kpi: Pick<Kpi, "kind">,
  members: readonly Totals[] | TotalsColumns,
  fewest = 1,
): Prior | null {
  const group = "numerator" in members ? members : columnsOfTotals(members);
  const sums = groupSums(group);
  if (sums.members < fewest) return null;
  const mean = sums.numerator / sums.denominator;
  const kind = kindFor(kpi.kind, sums);
  const within = withinVariance(kind, mean, group);
  if (within === null) return null;
  const spread = sums.denominator - sums.denominatorSquared / sums.denominator;
  const excess = strayFromMean(group, mean) - (sums.members - 1) * within;
  const proportion = kind === "proportion";
  const room = proportion ? spread - (sums.members - 1) : spread;
  const most = proportion ? within / (1 + LEAST_STRENGTH) : Infinity;
  const between = excess > 0 && room > 0 ? Math.min(excess / room, most) : 0;
  return priorFrom({ mean, between, within: proportion ? within - between : within });
}

/** A prior with the strength that follows from the rest. */
export function priorFrom(known: Omit<Prior, "strength">): Prior {
  const { within, between } = known;
  return { ...known, strength: between > 0 ? within / between : Infinity };
}

/** The members that have data, and what they add up to. */
function groupSums({ numerator, denominator }: TotalsColumns) {
  const sums = { members: 0, numerator: 0, denominator: 0, denominatorSquared: 0 };
  for (let row = 0; row < denominator.length; row += 1) {
    const n = denominator[row] ?? 0;
    if (!(n > 0)) continue;
    sums.members += 1;
    sums.numerator += numerator[row] ?? 0;
    sums.denominator += n;
    sums.denominatorSquared += n * n;
  }
  return sums;
}

/** Σ nᵢ(rᵢ − r̄)². */
function strayFromMean({ numerator, denominator }: TotalsColumns, mean: number): number {
  let apart = 0;
  for (let row = 0; row < denominator.length; row += 1) {
    const n = denominator[row] ?? 0;
    if (n > 0) apart += n * ((numerator[row] ?? 0) / n - mean) ** 2;
  }
  return apart;
}

/**
 * A member's ratio pulled towards the group's, the more the less it rests on: (Σ numerator + mean·strength) ÷
 * (Σ denominator + strength), the posterior mean in all three models. Raw units.
 */
export function shrink({ numerator, denominator }: Counted, { mean, strength }: Prior): number {
  return Number.isFinite(strength)
    ? (numerator + mean * strength) / (denominator + strength)
    : mean;
}

/** The variance of one unit of the denominator about a person's own ratio; null when no member has two days or more. */
export function withinVariance(
  kind: KpiKind,
  mean: number,
  group: readonly Totals[] | TotalsColumns,
): number | null {
  switch (kind) {
    case "proportion":
      return Math.max(mean * (1 - mean), 0);
    case "rate":
      return Math.max(mean, 0);
    case "mean":
      return pooledVariance("numerator" in group ? group : columnsOfTotals(group));
  }
}

/** Σ(numᵈ − R·denᵈ)² has the expectation within·(N − Σdenᵈ²/N) for a person with Σden = N; summed over people and solved. */
function pooledVariance(group: TotalsColumns): number | null {
  const member = new TotalsCursor(group);
  let [stray, freedom] = [0, 0];
  for (let row = 0; row < group.denominator.length; row += 1) {
    member.moveTo(row);
    const { numerator, denominator, days, squares } = member;
    if (!(denominator > 0) || days < 2 || squares === null) continue;
    stray += strayFromRatio(numerator, denominator, squares);
    freedom += denominator - squares.denominatorSquared / denominator;
  }
  return freedom > 0 ? stray / freedom : null;
}
