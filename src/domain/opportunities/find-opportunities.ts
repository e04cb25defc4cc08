import type { Day } from "../ids.ts";
import type { Kpi } from "../kpi.ts";
import type { CriteriaChoice } from "./criteria.ts";
import type { OpportunityCase } from "./opportunity-case.ts";
import { isJudged, shortfallIn, urgencyOf, type Shortfall } from "./shortfall.ts";

/** Why a shortfall is more than a moment. */
export type Reason =
  | { readonly kind: "declining" }
  | { readonly kind: "repeated"; readonly times: number; readonly of: number }
  /** Among the worst of the peers; the share that the criteria name. */
  | { readonly kind: "lowest"; readonly share: number };

/** Somebody whom help would probably reach. */
export interface PersonOpportunity {
  readonly kind: "person";
  readonly shortfall: Shortfall;
  /** All that hold, in the order above; empty only when the criteria ask for none. */
  readonly reasons: readonly Reason[];
  /** Orders the list; not shown as a figure. */
  readonly priority: number;
}

/** A gap that most of a team has: a matter of the work, for whoever decides about it. */
export interface SystemIssue {
  readonly kind: "system";
  readonly team: string;
  readonly kpi: Kpi;
  /** Ids of those who miss the goal, ascending. */
  readonly people: readonly string[];
  /** How many of the team could be judged. */
  readonly judged: number;
  readonly priority: number;
}

export type Opportunity = PersonOpportunity | SystemIssue;

export interface Opportunities {
  /** The most urgent first. */
  readonly list: readonly Opportunity[];
  /** Cases that were looked at, and of those not listed: how many somebody already works on, and how many await data. */
  readonly looked: number;
  readonly committed: number;
  readonly awaiting: number;
}

/** Fewer people than this are not “the team”. */
const FEWEST_OF_A_TEAM = 3;

/**
 * Finds where help is due among cases, by somebody's criteria: the goal is probably missed, on enough data, and that is
 * confirmed by time or by comparison. Ordered by weight × gap in points × exposure (sample ÷ mean sample of that KPI) ×
 * coachability × freshness, ties by KPI and person. Where most of a team has the same gap, one system issue stands for all
 * of them, with the sum of their urgencies: coaching is no cure for it, so coachability does not count. Who already has a
 * commitment is not listed, but counts in the team's share.
 */
export function findOpportunities(
  cases: readonly OpportunityCase[],
  criteria: CriteriaChoice,
  today: Day,
): Opportunities {
  const judged = cases.filter((one) => isJudged(one, criteria));
  const shortfalls = judged.flatMap((one) => shortfallIn(one, criteria) ?? []);
  const typical = meanSamples(judged);
  const urgency = (shortfall: Shortfall) =>
    urgencyOf(shortfall, typical.get(shortfall.of.kpi.id) ?? shortfall.sample, today);
  const systems = systemIssues(judged, shortfalls, criteria, urgency);
  const isSystem = new Set(systems.map(({ team, kpi }) => keyOf(team, kpi)));

  const people = shortfalls.flatMap((shortfall): PersonOpportunity[] => {
    const { kpi, team } = shortfall.of;
    const reasons = reasonsFor(shortfall.of, criteria);
    if (reasons === null || (team !== null && isSystem.has(keyOf(team, kpi)))) return [];
    return [
      { kind: "person", shortfall, reasons, priority: urgency(shortfall) * kpi.coachability },
    ];
  });
  const open = people.filter(({ shortfall }) => !shortfall.of.committed);
  return {
    list: [...open, ...systems].toSorted(byPriority),
    looked: cases.length,
    committed: people.length - open.length,
    awaiting: cases.filter(({ complete }) => !complete).length,
  };
}

/** What confirms a shortfall; null when the criteria ask for something and nothing of it holds. */
function reasonsFor(
  { declined, bands, percentile }: OpportunityCase,
  { declining, repeated, lowest }: CriteriaChoice,
): readonly Reason[] | null {
  const reasons: Reason[] = [];
  if (declining && declined) reasons.push({ kind: "declining" });
  if (repeated) {
    const times = bands.slice(-repeated.of).filter((band) => band === "below").length;
    if (times >= repeated.times) reasons.push({ kind: "repeated", times, of: repeated.of });
  }
  if (lowest !== null && percentile !== null && percentile <= lowest) {
    reasons.push({ kind: "lowest", share: lowest });
  }
  const asked = declining || repeated !== null || lowest !== null;
  return asked && reasons.length === 0 ? null : reasons;
}

function systemIssues(
  judged: readonly OpportunityCase[],
  shortfalls: readonly Shortfall[],
  { systemShare }: CriteriaChoice,
  urgency: (shortfall: Shortfall) => number,
): SystemIssue[] {
  const inTeams = (one: OpportunityCase) => (one.team === null ? null : keyOf(one.team, one.kpi));
  const everybody = Map.groupBy(judged, inTeams);
  return [...Map.groupBy(shortfalls, ({ of }) => inTeams(of))].flatMap(([key, missing]) => {
    const team = missing[0]?.of.team;
    const kpi = missing[0]?.of.kpi;
    const size = everybody.get(key)?.length ?? 0;
    if (!team || !kpi || missing.length < FEWEST_OF_A_TEAM) return [];
    if (missing.length <= systemShare * size) return [];
    const people = missing.map(({ of }) => of.agent).toSorted();
    const priority = missing.reduce((sum, shortfall) => sum + urgency(shortfall), 0);
    return [{ kind: "system", team, kpi, people, judged: size, priority }];
  });
}

function meanSamples(cases: readonly OpportunityCase[]): ReadonlyMap<string, number> {
  return new Map(
    [...Map.groupBy(cases, ({ kpi }) => kpi.id)].map(([id, same]) => {
      const sum = same.reduce((total, { judgement }) => total + (judgement.sample ?? 0), 0);
      return [id, sum / same.length] as const;
    }),
  );
}

function keyOf(team: string, kpi: Kpi): string {
  return JSON.stringify([team, kpi.id]);
}

function byPriority(a: Opportunity, b: Opportunity): number {
  return b.priority - a.priority || (nameOf(a) < nameOf(b) ? -1 : 1);
}

/** Orders what is equally urgent: the KPI, then whom it is about. */
function nameOf(opportunity: Opportunity): string {
  switch (opportunity.kind) {
    case "person": {
      const { kpi, agent } = opportunity.shortfall.of;
      return JSON.stringify([kpi.id, agent]);
    }
    case "system":
      return JSON.stringify([opportunity.kpi.id, opportunity.team]);
  }
}
