import type { KpiKind } from "../kpi.ts";
import type { Squares, Totals } from "../totals.ts";

/** Totals with something in them: both sums known, the denominator above 0. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
  readonly days: number;
  readonly squares: Squares | null;
}

/** The totals when they hold something, else null. */
export function counted(totals: Totals): Counted | null {
  return isCounted(totals) ? totals : null;
}

function isCounted(totals: Totals): totals is Totals & Counted {
  return totals.numerator !== null && (totals.denominator ?? 0) > 0;
}

/**
 * The evidence model that the sums allow. A feed may break the promise of its KPI's kind: a proportion with more
 * successes than trials is then judged as a rate, which may exceed one, and a count below zero as a mean.
 */
export function kindFor(
  kind: KpiKind,
  { numerator, denominator }: Pick<Counted, "numerator" | "denominator">,
): KpiKind {
  switch (kind) {
    case "proportion":
      if (numerator < 0) return "mean";
      return numerator > denominator ? "rate" : "proportion";
    case "rate":
      return numerator < 0 ? "mean" : "rate";
    case "mean":
      return "mean";
  }
}

/** The evidence model that fits all sums. */
export function commonKind(kind: KpiKind, all: readonly Counted[]): KpiKind {
  const kinds = all.map((sums) => kindFor(kind, sums));
  if (kinds.includes("mean")) return "mean";
  return kinds.includes("rate") ? "rate" : "proportion";
}
