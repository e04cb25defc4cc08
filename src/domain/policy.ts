import type { Grain } from "./period.ts";
import { KUDOS_VALUES } from "./recognition/kudos/kudos-words.ts";

/**
 * What the organisation has decided about judgement and privacy. The API refuses what the policy refuses; every threshold
 * carries its reason here, where an administrator changes it.
 */
export interface Policy {
  /** A band is given when its probability is at least this: four chances in five, so that one band in five may be wrong at worst. */
  readonly bandProbability: number;
  /** `below` when the probability of being better than target is at most this. */
  readonly belowProbability: number;
  /** The composite is withheld when less than this share of its weight had data: a minority must not speak for the whole. */
  readonly minimumCoverage: number;
  /** The composite meets when it is probably at least this: the points that meeting every target exactly would give. */
  readonly compositeTarget: number;
  /**
   * The composite exceeds when it is probably at least this: half of the way from target to stretch. A composite of 100
   * would take every KPI beyond its stretch, and a score that is clamped there can never be probably above it.
   */
  readonly compositeStretch: number;
  /** Share of false alarms tolerated in a list of changes (Benjamini and Hochberg): one entry in ten may be noise. */
  readonly falseDiscoveryRate: number;
  /**
   * Share of scorecards on which points may be held for review by chance: far smaller than that of lists, because a hold asks
   * somebody to account for how they work.
   */
  readonly holdRate: number;
  /** Level of the intervals shown. */
  readonly intervalLevel: number;
  /**
   * Level of the interval that an effect of coaching must clear: stricter than what is shown elsewhere, because crediting
   * what did nothing ends the search for what helps.
   */
  readonly coachingLevel: number;
  /** Others a peer group needs before anything about it is shown, so that nobody can be singled out. */
  readonly minimumCohort: number;
  /** People each part of a distribution must hold. */
  readonly cellFloor: number;
  /**
   * Days after its last one on which a week or month is closed: late data may still come until then, and a comparison that
   * changes tells whose data were late.
   */
  readonly lateDays: number;
  /**
   * Whether a peer comparison names the people whom a session may see anyway. Agents are never told a name; false keeps
   * supervisors' and administrators' comparisons anonymous too.
   */
  readonly peerNames: boolean;
  /** The finest grain that executives are shown: what a unit did on a single day is the affair of those who were there. */
  readonly executiveGrain: Grain;
  /** Who may open the rows behind a value; the arithmetic stays open to everybody who sees the value. */
  readonly drillDown: Readonly<
    Record<"agent" | "supervisor" | "executive" | "administrator", boolean>
  >;
  readonly recognition: RecognitionPolicy;
}

/**
 * What the organisation has decided about recognition. It is off until somebody decides for it: works councils and units ask
 * to be heard first. Nothing of it changes pay, routing or discipline, and no setting makes it.
 */
export interface RecognitionPolicy {
  /** False switches points, badges, boards, contests and kudos off for everybody; what was earned is kept. */
  readonly on: boolean;
  /** Units that take part, as `level:id`; empty: the whole organisation. */
  readonly units: readonly string[];
  /** Whether there are boards and contests. */
  readonly boards: boolean;
  /** Whether a board, or a screen across a room, names those who agree to it; false keeps both without names. */
  readonly names: boolean;
  /**
   * Days after its last one on which points and awards of a period are final: late data may still come until then, and what
   * is shown is marked as provisional.
   */
  readonly lateDays: number;
  /** Kudos that one person may give in a day, and to the same colleague in a week: thanks by the dozen say nothing. */
  readonly kudosPerDay: number;
  readonly kudosToOnePerWeek: number;
  /** What may be thanked for: ids of shipped values, or the organisation's own words. At least one. */
  readonly kudosValues: readonly string[];
  /** Whom an agent finds by name to thank, besides whoever leads them: the people of the own team, or of the own site. */
  readonly kudosReach: "team" | "site";
}

export const DEFAULT_POLICY: Policy = {
  bandProbability: 0.8,
  belowProbability: 0.2,
  minimumCoverage: 0.6,
  compositeTarget: 70,
  compositeStretch: 85,
  falseDiscoveryRate: 0.1,
  holdRate: 0.01,
  intervalLevel: 0.9,
  coachingLevel: 0.95,
  minimumCohort: 10,
  cellFloor: 5,
  lateDays: 0,
  peerNames: true,
  executiveGrain: "day",
  drillDown: { agent: true, supervisor: true, executive: true, administrator: true },
  recognition: {
    on: false,
    units: [],
    boards: true,
    names: true,
    lateDays: 7,
    kudosPerDay: 5,
    kudosToOnePerWeek: 2,
    kudosValues: KUDOS_VALUES,
    kudosReach: "team",
  },
};
