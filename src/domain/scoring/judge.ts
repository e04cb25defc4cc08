import type { Band } from "../band.ts";
import { meetsGoal, type EffectiveGoal } from "../effective-goal.ts";
import type { Kpi } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import { inHundredths } from "../hundredths.ts";
import {
  adjustedValue,
  intervalOf,
  probabilityBetter,
  probabilityForBars,
  probabilityForGrid,
  type ProbabilityBars,
} from "../statistics/evidence.ts";
import type { Interval } from "../statistics/interval.ts";
import type { Prior } from "../statistics/prior.ts";
import type { Totals } from "../totals.ts";
import { scoreInterval, scoreOf } from "./score.ts";
import { valueOf } from "./value.ts";

/** What is said of one KPI of one subject over one period. Amounts are unrounded, in the KPI's unit. */
interface JudgementWith<Chances> {
  readonly value: number | null;
  /** Σ denominator; null when unknown. */
  readonly sample: number | null;
  readonly interval: Interval | null;
  readonly adjusted: number | null;
  /** Null without a goal or an interval. */
  readonly probability: Chances | null;
  readonly band: Band;
  /** 0–100; null without a goal, and where there is not enough data to judge. */
  readonly score: number | null;
  /** The scores that the interval spans; null where the score is. */
  readonly scoreInterval: Interval | null;
}

/** P(better than target) and P(better than stretch). */
export interface Probability {
  readonly target: number;
  readonly stretch: number;
}

/** All that is said of one KPI of one subject over one period. */
export type Judgement = JudgementWith<Probability>;

/** What a grid shows of a judgement: of the probabilities that of being better than target, in hundredths. */
export type GridJudgement = JudgementWith<number>;

/** What is judged, by what. */
export interface JudgementQuestion {
  readonly kpi: Kpi;
  readonly totals: Totals;
  /** Null where none is in force. */
  readonly goal: EffectiveGoal | null;
  readonly policy: Policy;
  /** Null without a peer group. */
  readonly prior: Prior | null;
}

/**
 * Judges sums against a goal, by probability and from the subject's own data alone: peers move the adjusted value, which
 * is shown beside the value, but never a band. They lend one thing, the day-to-day variation of a mean known from one day.
 */
export function judge(question: JudgementQuestion): Judgement {
  const { kpi, totals, goal, prior } = question;
  const target = goal && probabilityBetter(kpi, totals, goal.anchors, "target", prior);
  const stretch = goal && probabilityBetter(kpi, totals, goal.anchors, "stretch", prior);
  const probability = target === null || stretch === null ? null : { target, stretch };
  return judgeBy(question, target, probability);
}

/** What `judge` says, with probabilities no more exact than a band and whole hundredths need: they cost the most. */
export function judgeForGrid(question: JudgementQuestion): GridJudgement {
  const { kpi, totals, goal, policy, prior } = question;
  const target = goal && probabilityForGrid(kpi, totals, goal.anchors, prior, policy);
  return judgeBy(question, target, target === null ? null : inHundredths(target));
}

function judgeBy<Chances>(
  question: JudgementQuestion,
  target: number | null,
  probability: Chances | null,
): JudgementWith<Chances> {
  const { kpi, totals, goal, policy, prior } = question;
  const interval = intervalOf(kpi, totals, policy.intervalLevel, prior);
  const band = bandBy(question, target);
  const score = scoreFor(question, band);
  return {
    value: valueOf(kpi, totals),
    sample: totals.denominator,
    interval,
    adjusted: adjustedValue(kpi, totals, prior),
    probability,
    band,
    score,
    scoreInterval:
      interval && goal && score !== null
        ? scoreInterval(interval, goal.anchors, kpi.direction)
        : null,
  };
}

/** The band of `judge` alone, with no probability more exact than the band needs: for tables of a million cells. */
export function bandFor(question: JudgementQuestion): Band {
  const { kpi, totals, goal, policy, prior } = question;
  const target =
    goal && isEnough(kpi, totals)
      ? probabilityForBars(kpi, totals, goal.anchors, "target", prior, policy)
      : null;
  return bandBy(question, target);
}

/** The points of what a band judges; null where it is none, but a state of knowledge. */
export function scoreFor({ kpi, totals, goal }: JudgementQuestion, band: Band): number | null {
  if (goal === null || band === "not-enough-data") return null;
  return scoreOf(valueOf(kpi, totals), goal.anchors, kpi.direction);
}

/**
 * The band that a probability of being better than target gives; the stretch is looked at only where the target is held. A
 * value that holds its target is never called below, however improbable the target: a target at the edge of what is
 * possible (no critical error) or a narrow range has little probability even where every contact held it.
 */
function bandBy(question: JudgementQuestion, target: number | null): Band {
  const { kpi, totals, goal, policy, prior } = question;
  if (goal === null) return "no-goal";
  if (target === null || !isEnough(kpi, totals)) return "not-enough-data";
  const stretch =
    target >= policy.bandProbability
      ? probabilityForBars(kpi, totals, goal.anchors, "stretch", prior, policy)
      : 0;
  const band = bandOf(target, stretch ?? 0, policy);
  if (band !== "below") return band;
  const value = valueOf(kpi, totals);
  return value !== null && meetsGoal(value, goal) ? "too-close" : band;
}

/** Whether sums are enough to judge a KPI by. */
export function isEnough(
  { minimumSample }: Pick<Kpi, "minimumSample">,
  { denominator }: Pick<Totals, "denominator">,
): boolean {
  return (denominator ?? 0) >= minimumSample;
}

/**
 * The band that the probabilities of being better than target and stretch give. Whoever exceeds also meets: below the bar at
 * the target, the stretch is not looked at.
 */
export function bandOf(
  target: number,
  stretch: number,
  { bandProbability, belowProbability }: ProbabilityBars,
): Band {
  if (target >= bandProbability) return stretch >= bandProbability ? "exceeds" : "meets";
  return target <= belowProbability ? "below" : "too-close";
}
