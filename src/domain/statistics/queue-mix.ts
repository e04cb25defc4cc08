import type { Kpi } from "../kpi.ts";
import type { Totals } from "../totals.ts";
import { counted, type Counted } from "./counted.ts";
import { cutToRange, isSigned } from "./natural-range.ts";

/** One kind of work (a queue): what a subject did of it, and what its peers did together. */
export interface Stratum {
  readonly own: Totals;
  readonly peers: Totals;
}

/** A subject beside its peers on like work. Values in the KPI's unit. */
export interface MixAdjusted {
  /**
   * Observed ÷ expected, times the value of all that the peers do: what the subject would have on the peers' mix of work, if
   * it is as much better or worse everywhere.
   */
  readonly value: number;
  /** What the peers would have on the subject's mix of work. */
  readonly expected: number;
  /** Share of the subject's sample that lies in work which the peers do too, above 0 and up to 1: only that is compared. */
  readonly covered: number;
}

/**
 * Indirect standardisation (B. Breslow and N. Day, Statistical Methods in Cancer Research II, 2.3): Σ own numerators over what the
 * peers' ratio in each stratum would have made of the subject's own samples. Points that may go below 0 have no multiples:
 * there the difference observed − expected is added to the peers' value. A share stays a share: cut at all. Null where
 * subject and peers have no work in common, or nothing was to be expected.
 */
export function mixAdjusted(
  kpi: Pick<Kpi, "kind" | "scale" | "unit">,
  strata: readonly Stratum[],
): MixAdjusted | null {
  const common = inCommon(strata);
  const sample = sumOf(strata, ({ own }) => counted(own)?.denominator ?? 0);
  const observed = sumOf(common, ({ own }) => own.numerator);
  const covered = sumOf(common, ({ own }) => own.denominator);
  const expected = sumOf(common, ({ own, peers }) => own.denominator * ratioOf(peers));
  const everything = strata.flatMap((stratum) => counted(stratum.peers) ?? []);
  const peers =
    sumOf(everything, ({ numerator }) => numerator) /
    sumOf(everything, ({ denominator }) => denominator);
  if (common.length === 0 || (expected <= 0 && !isSigned(kpi))) return null;
  const raw = isSigned(kpi)
    ? peers + (observed - expected) / covered
    : (observed / expected) * peers;
  const value = kpi.scale * raw;
  return {
    value: cutToRange(kpi, { low: value, high: value }, kpi.scale * peers).high,
    expected: (kpi.scale * expected) / covered,
    covered: covered / sample,
  };
}

/** How a blended comparison turns round inside the work it is made of. */
export interface Reversal {
  /** Where the subject stands in total; in the strata it is the other way round. */
  readonly inTotal: "above" | "below";
  readonly strata: "every" | "most";
}

/** So much of the subject's sample must lie in strata that turn round for them to be most. */
const MOST = 2 / 3;

/**
 * Simpson's paradox: a subject above its peers in total and below them in every stratum, or in strata with more than two
 * thirds of its sample; or the other way round. A stratum counts when both have the KPI's minimum sample in it, and it takes
 * two; null otherwise, and where nothing turns round.
 */
export function reversalOf(
  { minimumSample }: Pick<Kpi, "minimumSample">,
  strata: readonly Stratum[],
): Reversal | null {
  const compared = inCommon(strata).filter(
    ({ own, peers }) => Math.min(own.denominator, peers.denominator) >= minimumSample,
  );
  if (compared.length < 2) return null;
  const blended = (of: (stratum: CountedStratum) => Counted) =>
    sumOf(compared, (stratum) => of(stratum).numerator) /
    sumOf(compared, (stratum) => of(stratum).denominator);
  const total = Math.sign(blended(({ own }) => own) - blended(({ peers }) => peers));
  const turned = compared.filter(
    ({ own, peers }) => total * Math.sign(ratioOf(own) - ratioOf(peers)) < 0,
  );
  const inTotal = total > 0 ? "above" : "below";
  if (turned.length === compared.length) return { inTotal, strata: "every" };
  const sampleOf = (list: readonly CountedStratum[]) => sumOf(list, ({ own }) => own.denominator);
  return sampleOf(turned) > MOST * sampleOf(compared) ? { inTotal, strata: "most" } : null;
}

/** How much two mixes of work have in common: Σ of the smaller share in each stratum, 0–1; null where either has none. */
export function overlapOf(strata: readonly Stratum[]): number | null {
  const own = strata.map((stratum) => counted(stratum.own)?.denominator ?? 0);
  const peers = strata.map((stratum) => counted(stratum.peers)?.denominator ?? 0);
  const [ownTotal, peersTotal] = [own, peers].map((list) => sumOf(list, (sample) => sample));
  if (!ownTotal || !peersTotal) return null;
  return sumOf([...own.keys()], (at) =>
    Math.min((own[at] ?? 0) / ownTotal, (peers[at] ?? 0) / peersTotal),
  );
}

interface CountedStratum {
  readonly own: Counted;
  readonly peers: Counted;
}

function inCommon(strata: readonly Stratum[]): CountedStratum[] {
  return strata.flatMap((stratum) => {
    const [own, peers] = [counted(stratum.own), counted(stratum.peers)];
    return own && peers ? [{ own, peers }] : [];
  });
}

function ratioOf({ numerator, denominator }: Counted): number {
  return numerator / denominator;
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
