import type { Kpi } from "../kpi.ts";
import { counted, type Counted } from "../statistics/counted.ts";
import { isSigned } from "../statistics/natural-range.ts";
import type { Totals } from "../totals.ts";

/** The sums of a subject's peers together: in the period, and in the baseline before it. */
export interface PeerSums {
  readonly now: Totals;
  readonly before: Totals;
}

/**
 * A baseline as it would look had it moved as the peers' value did: what a subject is held against, so that what happened to
 * everybody (a new tool, a bad month, another season) is nobody's change. A proportion moves by the peers' odds, a time, an amount
 * or a rate by their factor, and points that may go below 0 by their difference. Unchanged where either sum of the peers
 * says nothing.
 */
export function movedWithPeers(
  kpi: Pick<Kpi, "kind" | "unit">,
  baseline: Totals,
  peers: PeerSums | null,
): Totals {
  const [own, now, before] = [baseline, peers?.now, peers?.before].map(
    (totals) => totals && counted(totals),
  );
  if (!own || !now || !before) return baseline;
  const ratios = { own: ratioOf(own), now: ratioOf(now), before: ratioOf(before) };
  if (isSigned(kpi)) return shifted(own, 1, ratios.now - ratios.before);
  const expected =
    kpi.kind === "proportion" ? atOdds(ratios) : (ratios.own * ratios.now) / ratios.before;
  return ratios.own > 0 && Number.isFinite(expected)
    ? shifted(own, expected / ratios.own, 0)
    : baseline;
}

interface Ratios {
  readonly own: number;
  readonly now: number;
  readonly before: number;
}

/** The share whose odds are the own ones times the odds ratio of the peers. NaN where odds are none or all. */
function atOdds({ own, now, before }: Ratios): number {
  const odds = oddsOf(own) * (oddsOf(now) / oddsOf(before));
  return odds / (1 + odds);
}

function oddsOf(share: number): number {
  return share / (1 - share);
}

function ratioOf({ numerator, denominator }: Counted): number {
  return numerator / denominator;
}

/** The sums had every day's numerator been times × numerator + plus × denominator. */
function shifted({ numerator, denominator, days, squares }: Counted, times: number, plus: number) {
  return {
    numerator: times * numerator + plus * denominator,
    denominator,
    days,
    squares: squares && {
      numeratorSquared:
        times ** 2 * squares.numeratorSquared +
        2 * times * plus * squares.product +
        plus ** 2 * squares.denominatorSquared,
      product: times * squares.product + plus * squares.denominatorSquared,
      denominatorSquared: squares.denominatorSquared,
    },
  };
}
