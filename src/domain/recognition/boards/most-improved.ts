import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Kpi } from "../../kpi.ts";
import { counted } from "../../statistics/counted.ts";
import { survivors } from "../../statistics/false-discovery.ts";
import { fitPrior, shrink } from "../../statistics/prior.ts";
import type { Totals } from "../../totals.ts";
import type { Entrant } from "./places.ts";

/** Somebody in two periods of the same length. */
export interface TwoPeriods {
  readonly id: string;
  readonly now: Totals;
  readonly before: Totals;
}

/** Somebody who improved more than chance, their own luck before, and the group's change explain. Amounts in the KPI's unit. */
export interface Improved extends Entrant {
  /** What they reached now. */
  readonly now: number;
  /** What was to be expected of them, their earlier value without its luck, moved as the group moved. */
  readonly expected: number;
}

/**
 * Who improved, without regression to the mean. Whoever happened to stand low before stands higher now although nothing changed: what is
 * to be expected is the earlier value drawn towards the group by how little it rests on (empirical Bayes), plus what the
 * whole group moved. The improvement is what now lies beyond that, with the error
 *
 *   √(within ÷ n now + within ÷ (n before + strength)),
 *
 * the second being the posterior variance of the earlier true value. Only those are kept who survive a one-sided test among all
 * who were looked at, at the given share of false findings. Empty where nothing tells how values vary, and for a range KPI,
 * where more is not better. Samples under the KPI's minimum in either period are not looked at.
 */
export function mostImproved(
  kpi: Pick<Kpi, "kind" | "direction" | "scale" | "minimumSample">,
  people: readonly TwoPeriods[],
  rate: number,
): Improved[] {
  if (kpi.direction === "range") return [];
  const sign = kpi.direction === "higher" ? 1 : -1;
  const compared = people.flatMap(({ id, now, before }) => {
    const [one, other] = [counted(now), counted(before)];
    const isEnough =
      one && other && Math.min(one.denominator, other.denominator) >= kpi.minimumSample;
    return isEnough ? [{ id, now: one, before: other }] : [];
  });
  const prior = fitPrior(
    kpi,
    compared.map(({ before }) => before),
  );
  const after = fitPrior(
    kpi,
    compared.map(({ now }) => now),
  );
  if (!prior || !after) return [];
  const moved = after.mean - prior.mean;
  const found = compared.map(({ id, now, before }): Improved => {
    const value = now.numerator / now.denominator;
    const expected = shrink(before, prior) + moved;
    const known = Number.isFinite(prior.strength)
      ? prior.within / (before.denominator + prior.strength)
      : 0;
    return {
      id,
      now: kpi.scale * value,
      expected: kpi.scale * expected,
      value: kpi.scale * sign * (value - expected),
      error: kpi.scale * Math.sqrt(after.within / now.denominator + known),
    };
  });
  const chances = found.map(({ value, error }) =>
    error > 0 ? 1 - normalCdf(value / error, 0, 1) : null,
  );
  const isReal = survivors(chances, rate);
  return found.filter((_, at) => isReal[at]);
}
