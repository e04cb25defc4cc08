import type { EffectiveGoal } from "../effective-goal.ts";
import type { Kpi } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import { betterQuartile, shortfallOf } from "../scoring/gain.ts";
import type { Judgement } from "../scoring/judge.ts";
import { scoreOf, TARGET_SCORE } from "../scoring/score.ts";
import { survivors } from "../statistics/false-discovery.ts";
import type { Quartiles } from "../statistics/quantiles.ts";

/** One KPI of a person's scorecard, with what decides whether it is worth working on. */
export interface NextStepCase {
  readonly kpi: Kpi;
  /** Null without one: nothing is missed then. */
  readonly goal: EffectiveGoal | null;
  readonly judgement: Pick<
    Judgement,
    "value" | "sample" | "adjusted" | "probability" | "band" | "score"
  >;
  /** The middle half of the peers; null where it may not be told. */
  readonly peers: Quartiles | null;
}

/** A KPI worth working on, and what that would bring. */
export interface NextStep {
  readonly kpi: Kpi;
  readonly goal: EffectiveGoal;
  /** P(the target is missed). */
  readonly probability: number;
  readonly sample: number;
  /** How far the value is from the target, in the KPI's unit. */
  readonly gap: number;
  /** Where the gain is reckoned from: the adjusted value, without peers the value. */
  readonly expected: number;
  readonly adjusted: boolean;
  /** Up to where: the target, or short of it what the better quarter of the peers reach. A range KPI is to reach its target range. */
  readonly reach: { readonly by: "goal" } | { readonly by: "peers"; readonly value: number };
  /** Points of the KPI's score at both. */
  readonly score: number;
  readonly reached: number;
  /** The KPI's weight, and that of all KPIs with data. */
  readonly weight: number;
  readonly weights: number;
  /** (reached − score) × weight ÷ weights: what it would add to the composite, in points. */
  readonly points: number;
}

/** What to work on next, or why nothing is named. */
export type NextSteps =
  | { readonly kind: "steps"; readonly steps: readonly NextStep[] }
  /** No goal is probably missed. */
  | { readonly kind: "nothing" }
  /** Goals are probably missed, but none so surely that chance would not show as much among so many KPIs. */
  | { readonly kind: "unsure" }
  /** Goals are missed, but the better quarter of the peers is no better off, or the work decides and not the person. */
  | { readonly kind: "out-of-reach" }
  /** Too little of the weight has data to say what matters most. */
  | { readonly kind: "too-little-data" };

/** More than two things at a time are no next step. */
const MOST_STEPS = 2;

/** What adds less to the composite is shown as none, or nearly. */
const LEAST_POINTS = 0.5;

/**
 * One or two KPIs with the largest gain within reach. A KPI is named only where there is enough data to judge it, its goal is
 * probably missed, and that survives a noise test shared by all KPIs of the scorecard (P(better than target) stands for the
 * p-value, Benjamini and Hochberg at the policy's rate), so that somebody who is exactly at goal everywhere is rarely sent
 * after noise. The gain is that of the adjusted value up to the target, or up to the better quartile of the peers where
 * that comes first, in points of the composite. Ordered by gain × coachability, ties by KPI id.
 */
export function nextSteps(
  cases: readonly NextStepCase[],
  policy: Pick<Policy, "falseDiscoveryRate" | "minimumCoverage">,
): NextSteps {
  const weighted = cases.filter(
    ({ goal, judgement }) => goal && judgement.band !== "not-permitted",
  );
  const judged = weighted.filter(({ judgement }) => judgement.score !== null);
  const weights = weightOf(judged);
  if (weights === 0 || weights < policy.minimumCoverage * weightOf(weighted)) {
    return { kind: "too-little-data" };
  }
  const survives = survivors(
    judged.map(({ judgement }) => judgement.probability?.target ?? null),
    policy.falseDiscoveryRate,
  );
  const below = judged.flatMap(({ judgement, goal }, at) =>
    judgement.band === "below" && goal?.weight !== 0 ? [at] : [],
  );
  if (below.length === 0) return { kind: "nothing" };
  const missed = below.flatMap((at) => (survives[at] && judged[at]) || []);
  if (missed.length === 0) return { kind: "unsure" };
  const steps = missed.flatMap((one) => stepOf(one, weights) ?? []);
  if (steps.length === 0) return { kind: "out-of-reach" };
  return { kind: "steps", steps: steps.toSorted(byGain).slice(0, MOST_STEPS) };
}

function stepOf({ kpi, goal, judgement, peers }: NextStepCase, weights: number): NextStep | null {
  const { value, sample, adjusted, probability } = judgement;
  if (!goal || value === null || sample === null || !probability) return null;
  const { anchors, weight } = goal;
  const expected = adjusted ?? value;
  const score = scoreOf(expected, anchors, kpi.direction);
  const quarter = peers && betterQuartile(peers, kpi.direction);
  const atPeers = quarter === null ? null : scoreOf(quarter, anchors, kpi.direction);
  const byPeers = quarter !== null && atPeers !== null && atPeers < TARGET_SCORE;
  const reached = byPeers ? atPeers : TARGET_SCORE;
  if (score === null) return null;
  const points = ((reached - score) * weight) / weights;
  if (points < LEAST_POINTS || kpi.coachability === 0) return null;
  return {
    kpi,
    goal,
    probability: 1 - probability.target,
    sample,
    gap: shortfallOf(value, kpi.direction, anchors),
    expected,
    adjusted: adjusted !== null,
    reach: byPeers ? { by: "peers", value: quarter } : { by: "goal" },
    score,
    reached,
    weight,
    weights,
    points,
  };
}

function weightOf(cases: readonly NextStepCase[]): number {
  return cases.reduce((sum, { goal }) => sum + (goal?.weight ?? 0), 0);
}

function byGain(a: NextStep, b: NextStep): number {
  const worth = ({ points, kpi }: NextStep) => points * kpi.coachability;
  return worth(b) - worth(a) || (a.kpi.id < b.kpi.id ? -1 : 1);
}
