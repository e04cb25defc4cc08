import { daysBetween } from "../calendar.ts";
import type { EffectiveGoal } from "../effective-goal.ts";
import type { Day } from "../ids.ts";
import { scoreOf, TARGET_SCORE } from "../scoring/score.ts";
import { shortfallOf } from "../scoring/gain.ts";
import type { CriteriaChoice } from "./criteria.ts";
import type { OpportunityCase } from "./opportunity-case.ts";

/** A case in which a goal is probably missed, on enough data to say so. */
export interface Shortfall {
  readonly of: OpportunityCase;
  readonly goal: EffectiveGoal;
  /** P(the target is missed). */
  readonly probability: number;
  readonly sample: number;
  /** How far the adjusted value is from the target, in the KPI's unit. */
  readonly gap: number;
  /** The same in points of the KPI's score. */
  readonly points: number;
}

/** Whether a case could be judged at all: with a weighted goal, complete feeds and a sample that the criteria accept. */
export function isJudged(
  {
    kpi,
    goal,
    judgement,
    complete,
  }: Pick<OpportunityCase, "kpi" | "goal" | "judgement" | "complete">,
  criteria: CriteriaChoice,
): boolean {
  const enough = (judgement.sample ?? 0) >= kpi.minimumSample * criteria.sampleTimes;
  const wanted = criteria.kpis === null || criteria.kpis.includes(kpi.id);
  return complete && wanted && enough && (goal?.weight ?? 0) > 0 && judgement.probability !== null;
}

/** Whether a target is missed with the probability that the criteria want. */
export function missedSurely(
  { probability }: OpportunityCase["judgement"],
  criteria: CriteriaChoice,
): boolean {
  return probability !== null && 1 - probability.target >= criteria.probability;
}

/**
 * The shortfall of a judged case; null when the target is held, or may well be. The gap is that of the adjusted value, so
 * that the most extreme of many small samples does not come first; without peers it is that of the value.
 */
export function shortfallIn(one: OpportunityCase, criteria: CriteriaChoice): Shortfall | null {
  const { kpi, goal, judgement } = one;
  const { sample, probability } = judgement;
  const expected = judgement.adjusted ?? judgement.value;
  if (!goal || !probability || sample === null || expected === null) return null;
  if (!missedSurely(judgement, criteria)) return null;
  const gap = shortfallOf(expected, kpi.direction, goal.anchors);
  const score = scoreOf(expected, goal.anchors, kpi.direction);
  if (gap === 0 || score === null) return null;
  return {
    of: one,
    goal,
    probability: 1 - probability.target,
    sample,
    gap,
    points: TARGET_SCORE - score,
  };
}

/** The days after which evidence counts half: what happened a fortnight ago is half as urgent. */
const HALF_LIFE_DAYS = 14;

/** How much a shortfall matters now: weight × points × exposure × freshness. `typicalSample` is the mean of the list's samples. */
export function urgencyOf(
  { goal, points, sample, of }: Shortfall,
  typicalSample: number,
  today: Day,
): number {
  const age = of.lastDay === null ? 0 : Math.max(daysBetween(of.lastDay, today), 0);
  const freshness = 0.5 ** (age / HALF_LIFE_DAYS);
  return goal.weight * (points / 100) * (sample / typicalSample) * freshness;
}
