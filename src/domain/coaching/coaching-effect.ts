import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Anchors } from "../goal.ts";
import type { Kpi } from "../kpi.ts";
import { gainOf } from "../scoring/gain.ts";
import type { Interval } from "../statistics/interval.ts";
import { fitPrior, type Prior } from "../statistics/prior.ts";
import type { CoachingCase } from "./coaching-case.ts";
import { memberOf, residualOf, type Member } from "./coaching-member.ts";
import { matchColleagues } from "./match-colleagues.ts";
import { matchedDifference, permutationInterval, type MatchedSet } from "./permutation-interval.ts";

/**
 * `no-measurable-change` is a normal answer: the interval holds 0. `moved` is a change that is neither better nor worse, as
 * within a target range, or without a goal that says which way is better.
 */
export type CoachingVerdict =
  | "improved"
  | "declined"
  | "moved"
  | "no-measurable-change"
  | "not-enough-data";

/** What coaching did to a KPI. Amounts in the KPI's unit; all null when there is nothing to compare. */
export interface CoachingEffect {
  /** How far the coached went beyond what their adjusted values before let expect. */
  readonly coachedChange: number | null;
  /** The same of the colleagues they were matched with: what would have happened anyway. */
  readonly otherChange: number | null;
  /** The first less the second. */
  readonly effect: number | null;
  /** Of the effect; null when there are too few colleagues to tell. */
  readonly interval: Interval | null;
  /** Coached people the figures rest on, and colleagues they were matched with. */
  readonly coached: number;
  readonly colleagues: number;
  /** Coached people left out: without data in one of the spans, or without a comparable colleague. */
  readonly leftOut: number;
  readonly verdict: CoachingVerdict;
}

export interface CoachingQuestion {
  readonly kpi: Pick<Kpi, "kind" | "scale" | "direction">;
  readonly coached: readonly CoachingCase[];
  readonly uncoached: readonly CoachingCase[];
  /** Of the goal after; decides which way is better for a range KPI. Null without one. */
  readonly anchors: Anchors | null;
  /** Of the interval. */
  readonly level: number;
  /** Gives numbers from 0 up to 1; equal ones give equal answers. */
  readonly chance: () => number;
}

/** A coached person beside comparable colleagues. */
interface Match {
  readonly treated: Member;
  readonly others: readonly Member[];
  /** The inverse of the variance to be expected of their difference. */
  readonly weight: number;
}

/** How many times the expectation is found anew without a part of the people, to see how much it rests on whom. */
const PARTS = 20;

/**
 * The effect of coaching on those who had it, against colleagues who did not:
 *
 *   Δ = (coached after − coached before) − (colleagues after − colleagues before)
 *
 * Before is the adjusted value. Who is chosen for coaching is mostly chosen after a bad spell, and bad spells end by
 * themselves; the adjusted value (empirical Bayes, fitted on everybody of the stratum) is where such a person is expected
 * afterwards if nothing is done, so that recovery is not credited to the coaching. Colleagues are matched within the stratum
 * on the adjusted value and on the samples, nobody twice.
 *
 * The interval is by permutation within the matched sets, widened by how far the expectation itself may be off: the
 * adjusted values of all who were chosen lean on one fit, whose error a permutation cannot see (delete-a-group jackknife,
 * P. S. Kott, J. Official Statistics 17, 2001).
 */
export function coachingEffect(question: CoachingQuestion): CoachingEffect {
  const { kpi, coached, anchors, level, chance } = question;
  const { matches, refits } = matched(question);
  const colleagues = matches.reduce((sum, { others }) => sum + others.length, 0);
  const people = { coached: matches.length, colleagues, leftOut: coached.length - matches.length };
  if (matches.length === 0) return { ...NOTHING, ...people };

  const weights = matches.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (treated: Member) => number) =>
    (kpi.scale * matches.reduce((sum, set) => sum + set.weight * of(set.treated), 0)) / weights;
  const setsUnder = (priors: Priors) =>
    matches.map(({ treated, others, weight }): MatchedSet => {
      const residual = (member: Member) => ({
        value: kpi.scale * residualOf(member, priors),
        deviation: kpi.scale * Math.sqrt(member.variance),
      });
      return { treated: residual(treated), others: others.map(residual), weight: weight / weights };
    });
  const sets = setsUnder(new Map());
  const effect = matchedDifference(sets);
  const error = jackknifeError(refits.map((priors) => matchedDifference(setsUnder(priors))));
  const reach = tQuantile((1 + level) / 2, PARTS - 1) * error;
  const interval = widened(permutationInterval(sets, level, chance), effect, reach);
  const coachedChange = mean((member) => residualOf(member, new Map()));
  const expected = mean(({ baseline }) => baseline) + coachedChange - effect;
  return {
    ...people,
    coachedChange,
    otherChange: coachedChange - effect,
    effect,
    interval,
    verdict: verdictOf(interval, gainOf(expected, expected + effect, kpi.direction, anchors)),
  };
}

const NOTHING = {
  coachedChange: null,
  otherChange: null,
  effect: null,
  interval: null,
  verdict: "not-enough-data",
} as const;

/** By stratum. */
type Priors = ReadonlyMap<string, Prior>;

/** Everybody who found comparable colleagues, and the priors fitted without each part of the people in turn. */
function matched({ kpi, coached, uncoached }: CoachingQuestion): {
  readonly matches: readonly Match[];
  readonly refits: readonly Priors[];
} {
  // By id, so that the same people in another order give the same bytes.
  const everybody = byId([...coached, ...uncoached]);
  const strata = Map.groupBy(everybody, ({ stratum }) => stratum);
  const fit = (keeps: (place: number) => boolean): Priors =>
    new Map(
      [...strata].flatMap(([stratum, people]) => {
        const kept = people.filter((_, place) => keeps(place)).map(({ before }) => before);
        const prior = fitPrior(kpi, kept);
        return prior ? [[stratum, prior] as const] : [];
      }),
    );
  const priors = fit(() => true);
  const membersOf = (cases: readonly CoachingCase[]) =>
    Map.groupBy(
      byId(cases).flatMap((one) => memberOf(one, kpi.kind, priors.get(one.stratum)) ?? []),
      ({ stratum }) => stratum,
    );
  const pools = membersOf(uncoached);
  const treatedBy = membersOf(coached);
  const matches = [...strata.keys()].flatMap((stratum) => {
    const treated = treatedBy.get(stratum) ?? [];
    const spread = Math.sqrt(priors.get(stratum)?.between ?? 0);
    const found = matchColleagues(treated, pools.get(stratum) ?? [], spread);
    return treated.flatMap((member, i) => matchOf(member, found[i] ?? []));
  });
  const refits = Array.from({ length: PARTS }, (_, part) => fit((place) => place % PARTS !== part));
  return { matches, refits };
}

function byId(cases: readonly CoachingCase[]): CoachingCase[] {
  return cases.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function matchOf(treated: Member, others: readonly Member[]): Match[] {
  if (others.length === 0) return [];
  const variances = others.reduce((sum, { variance }) => sum + variance, 0);
  const weight = 1 / (treated.variance + variances / others.length ** 2);
  return [{ treated, others, weight }];
}

function jackknifeError(estimates: readonly number[]): number {
  const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / estimates.length;
  const squares = estimates.reduce((sum, estimate) => sum + (estimate - mean) ** 2, 0);
  return Math.sqrt((squares * (estimates.length - 1)) / estimates.length);
}

/** An interval with another, independent doubt added on both sides. */
function widened(interval: Interval | null, centre: number, reach: number): Interval | null {
  return (
    interval && {
      low: centre - Math.hypot(centre - interval.low, reach),
      high: centre + Math.hypot(interval.high - centre, reach),
    }
  );
}

function verdictOf(interval: Interval | null, gain: number): CoachingVerdict {
  if (!interval) return "not-enough-data";
  if (interval.low <= 0 && interval.high >= 0) return "no-measurable-change";
  if (gain === 0) return "moved";
  return gain > 0 ? "improved" : "declined";
}
