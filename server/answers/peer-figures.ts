import type { Kpi } from "#src/domain/kpi.ts";
import { valueOf, valuesOf } from "#src/domain/scoring/value.ts";
import { adjustedValue } from "#src/domain/statistics/evidence.ts";
import { funnelOf, type Funnel } from "#src/domain/statistics/funnel.ts";
import { fitPrior, type Prior } from "#src/domain/statistics/prior.ts";
import { peerQuartiles, type Quartiles } from "#src/domain/statistics/quantiles.ts";
import type { Totals } from "#src/domain/totals.ts";
import { TotalsCursor } from "#src/domain/totals-columns.ts";
import type { SumsTable } from "../metrics-store.ts";
import { columnsIn, totalsOf } from "../questions.ts";
import type { PeerGroup } from "./peer-group.ts";

/** Enough to compare with, too few to tell what sums a ratio was made of. */
const TOLD_DIGITS = 3;

/**
 * A figure of a group as it may be told. A ratio in full gives away the whole numbers that it was made of, and the sums of two periods that differ by one day give
 * away that day of whoever worked on it.
 */
export function told({ coarse }: Pick<PeerGroup, "coarse">, ratio: number): number {
  return coarse ? Number(ratio.toPrecision(TOLD_DIGITS)) : ratio;
}

/** A group stays the same until the facts change, and is asked about by all of its members: what is worked out once is kept as long. */
function keptPerKpi<T>(work: (whole: SumsTable, kpi: Kpi) => T) {
  const groups = new WeakMap<SumsTable, Map<Kpi, T>>();
  return (whole: SumsTable, kpi: Kpi): T => {
    const kpis = groups.get(whole) ?? new Map<Kpi, T>();
    groups.set(whole, kpis);
    const known = kpis.get(kpi);
    if (known !== undefined) return known;
    const found = work(whole, kpi);
    kpis.set(kpi, found);
    return found;
  };
}

/** What a group says about its members, and how many of them have data. */
const fitOf = keptPerKpi((whole, kpi) => {
  const columns = columnsIn(whole, kpi);
  return {
    prior: columns && fitPrior(kpi, columns),
    members: columns?.denominator.reduce((count, n) => count + Number(n > 0), 0) ?? 0,
  };
});

/** The values of all members that have one. */
const ascendingOf = keptPerKpi((whole, kpi) => {
  const columns = columnsIn(whole, kpi);
  return columns ? valuesOf(kpi, columns).sort() : new Float64Array();
});

/**
 * What the group says about a member before own data are seen, the same for every member on every page; null when too few
 * others have data. The member counts with the others: peers who happen to be all alike would otherwise say that nobody
 * differs, and the one who stands far apart would be taken for one of them.
 */
export function peerPrior(group: PeerGroup, kpi: Kpi): Prior | null {
  if (!group.sums) return null;
  const { members } = fitOf(group.sums.whole, kpi);
  return members > group.minimum ? toldPrior(group.sums.whole, kpi, group) : null;
}

function toldPrior(whole: SumsTable, kpi: Kpi, how: Pick<PeerGroup, "coarse">): Prior | null {
  const { prior } = fitOf(whole, kpi);
  return prior && { ...prior, mean: told(how, prior.mean) };
}

/** The adjusted values of all members, ascending, by the prior in full or as it may be told. */
const adjustedBy = {
  full: keptPerKpi((whole, kpi) => adjustedOf(whole, kpi, { coarse: false })),
  coarse: keptPerKpi((whole, kpi) => adjustedOf(whole, kpi, { coarse: true })),
};

function adjustedOf(whole: SumsTable, kpi: Kpi, how: Pick<PeerGroup, "coarse">): Float64Array {
  const columns = columnsIn(whole, kpi);
  const prior = toldPrior(whole, kpi, how);
  if (!columns || !prior) return new Float64Array();
  const member = new TotalsCursor(columns);
  const values: number[] = [];
  for (let row = 0; row < columns.denominator.length; row += 1) {
    member.moveTo(row);
    const value = adjustedValue(kpi, member, prior);
    if (value !== null && !Number.isNaN(value)) values.push(value);
  }
  return Float64Array.from(values).sort();
}

/** The peers' adjusted values of one KPI, ascending, in a group without buckets. */
export function peersAdjusted(group: PeerGroup, kpi: Kpi): Float64Array {
  const { sums } = group;
  const prior = peerPrior(group, kpi);
  if (!sums || !prior) return new Float64Array();
  const all = adjustedBy[group.coarse ? "coarse" : "full"](sums.whole, kpi);
  const own = sums.own && totalsOf(columnsIn(sums.whole, kpi), sums.own.from);
  return withoutOne(all, own && adjustedValue(kpi, own, prior));
}

/** The peers' sums of one KPI, in a group without buckets: of those who have any. */
export function peerTotals({ sums }: PeerGroup, kpi: Kpi): Totals[] {
  if (!sums) return [];
  const columns = columnsIn(sums.others, kpi);
  const rows = Array.from({ length: sums.others.length }, (_, row) => totalsOf(columns, row));
  return rows.filter((totals) => valueOf(kpi, totals) !== null);
}

/** The peers' values of one KPI, ascending, in a group without buckets: of those who have any. */
export function peerValues({ sums }: PeerGroup, kpi: Kpi): Float64Array {
  if (!sums) return new Float64Array();
  const { whole, own } = sums;
  const all = ascendingOf(whole, kpi);
  return withoutOne(all, own && valueOf(kpi, totalsOf(columnsIn(whole, kpi), own.from)));
}

/** Values without one of those that equal `value`; all of them when it is null. */
function withoutOne(values: Float64Array, value: number | null): Float64Array {
  if (value === null) return values;
  const others = values.slice(1);
  others.set(values.subarray(0, values.indexOf(value)));
  return others;
}

/** The funnel of members' totals; null when too few of them have data. */
export function peerFunnel(group: PeerGroup, kpi: Kpi, totals: readonly Totals[]): Funnel | null {
  const funnel = totals.length < group.minimum ? null : funnelOf(kpi, totals);
  return (
    funnel && {
      ...funnel,
      centre: told(group, funnel.centre),
      deviation: told(group, funnel.deviation),
      sample: told(group, funnel.sample),
    }
  );
}

/** The middle half of members' values, ascending; null when too few of them have data. */
export function peerMiddle(group: PeerGroup, ascending: ArrayLike<number>): Quartiles | null {
  const found = peerQuartiles(ascending, { minimumCohort: group.minimum });
  return (
    found && {
      low: told(group, found.low),
      median: told(group, found.median),
      high: told(group, found.high),
    }
  );
}
