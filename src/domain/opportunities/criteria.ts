import type { Day, KpiId } from "../ids.ts";

/**
 * What makes a shortfall worth somebody's time. Somebody's choice, saved under a name and dated: each version holds from
 * its day until the next.
 */
export interface Criteria {
  readonly from: Day;
  /** Only these KPIs; null for all that have a goal and a weight. */
  readonly kpis: readonly KpiId[] | null;
  /** The target is missed with at least this probability, above 0 up to 1. */
  readonly probability: number;
  /** The sample is at least this many times the KPI's own minimum sample, 1 or more. */
  readonly sampleTimes: number;
  /** At least one of the three that follow must hold as well; with all of them off, none needs to. */
  /** The KPI declined, by a change that survives the noise test of its list. */
  readonly declining: boolean;
  /** Below goal in at least `times` of the last `of` complete weeks; null to leave this out. */
  readonly repeated: Repeated | null;
  /** Among this share of the peers with the worst adjusted values, above 0 up to 0.5; null to leave this out. */
  readonly lowest: number | null;
  /** When more than this share of a team misses the same goal, it is a matter of the work and not of the people. */
  readonly systemShare: number;
}

export interface Repeated {
  readonly times: number;
  readonly of: number;
}

/** Weeks that can be looked back at: a quarter. What was so before says little of who needs help now. */
export const MOST_WEEKS = 12;

/** Criteria before anybody has dated them. */
export type CriteriaChoice = Omit<Criteria, "from">;

/** What Candor starts with. Certain as a band is, and confirmed by time or by comparison. */
export const DEFAULT_CRITERIA: CriteriaChoice = {
  kpis: null,
  probability: 0.8,
  sampleTimes: 1,
  declining: true,
  repeated: { times: 2, of: 3 },
  lowest: 0.25,
  systemShare: 0.5,
};

/** The rule that a field of criteria breaks. */
export interface CriteriaFault {
  readonly field: keyof CriteriaChoice;
  readonly rule: string;
}

/** What is wrong with criteria, field by field; empty when they can be used. */
export function checkCriteria(criteria: CriteriaChoice): CriteriaFault[] {
  const { probability, sampleTimes, repeated, lowest, systemShare, kpis } = criteria;
  const rules: readonly (CriteriaFault & { readonly holds: boolean })[] = [
    {
      field: "kpis",
      rule: "names at least one KPI, or is left out for all",
      holds: kpis === null || kpis.length > 0,
    },
    {
      field: "probability",
      rule: "is above 0 and at most 1",
      holds: probability > 0 && probability <= 1,
    },
    { field: "sampleTimes", rule: "is 1 or more", holds: sampleTimes >= 1 },
    {
      field: "repeated",
      rule: `is whole weeks: at least one, no more times than weeks, and no more than ${MOST_WEEKS} weeks`,
      holds:
        repeated === null ||
        (Number.isInteger(repeated.times) &&
          Number.isInteger(repeated.of) &&
          repeated.times >= 1 &&
          repeated.times <= repeated.of &&
          repeated.of <= MOST_WEEKS),
    },
    {
      field: "lowest",
      rule: "is above 0 and at most 0.5",
      holds: lowest === null || (lowest > 0 && lowest <= 0.5),
    },
    {
      field: "systemShare",
      rule: "is above 0 and at most 1",
      holds: systemShare > 0 && systemShare <= 1,
    },
  ];
  return rules.flatMap(({ field, rule, holds }) => (holds ? [] : [{ field, rule }]));
}

/** The version in force on a day: the one begun last by then, null before the first. */
export function criteriaOn(versions: readonly Criteria[], on: Day): Criteria | null {
  let latest: Criteria | null = null;
  for (const version of versions) {
    if (version.from <= on && (latest === null || version.from >= latest.from)) latest = version;
  }
  return latest;
}
