import type { Band } from "../band.ts";
import { meetsGoal, type EffectiveGoal } from "../effective-goal.ts";
import type { Kpi } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import { adjustedValue, intervalOf, probabilityBetter } from "../statistics/evidence.ts";
import type { Interval } from "../statistics/interval.ts";
import type { Prior } from "../statistics/prior.ts";
import type { Totals } from "../totals.ts";
import { scoreInterval, scoreOf } from "./score.ts";
import { valueOf } from "./value.ts";

/** All that is said of one KPI of one subject over one period. Amounts are unrounded, in the KPI's unit. */
export interface Judgement {
  readonly value: number | null;
  /** Σ denominator; null when unknown. */
  readonly sample: number | null;
  readonly interval: Interval | null;
  readonly adjusted: number | null;
  /** P(better than target) and P(better than stretch); null without a goal or an interval. */
  readonly probability: Probability | null;
  readonly band: Band;
  /** 0–100; null without a goal, and where there is not enough data to judge. */
  readonly score: number | null;
  /** The scores that the interval spans; null where the score is. */
  readonly scoreInterval: Interval | null;
}

export interface Probability {
  readonly target: number;
  readonly stretch: number;
}

/** The part of a judgement that a heat map shows. */
export type BriefJudgement = Pick<Judgement, "value" | "sample" | "band" | "score">;

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
  const { kpi, totals, goal, policy, prior } = question;
  const interval = intervalOf(kpi, totals, policy.intervalLevel, prior);
  const probability = goal && probabilityOf(question, goal);
  const brief = briefOf(question, isEnough(kpi, totals) ? probability : null);
  return {
    ...brief,
    interval,
    adjusted: adjustedValue(kpi, totals, prior),
    probability,
    scoreInterval:
      interval && goal && brief.score !== null
        ? scoreInterval(interval, goal.anchors, kpi.direction)
        : null,
  };
}

/** What `judge` says, as far as a heat map shows it: without intervals, and with no probability that decides nothing. */
export function judgeBriefly(question: JudgementQuestion): BriefJudgement {
  const { kpi, totals, goal } = question;
  const probability = goal && isEnough(kpi, totals) ? probabilityOf(question, goal) : null;
  return briefOf(question, probability);
}

/** `probability` is null where there is no goal or not enough data. */
function briefOf(
  { kpi, totals, goal, policy }: JudgementQuestion,
  probability: Probability | null,
): BriefJudgement {
  const value = valueOf(kpi, totals);
  const sample = totals.denominator;
  if (goal === null) return { value, sample, band: "no-goal", score: null };
  if (probability === null) return { value, sample, band: "not-enough-data", score: null };
  return {
    value,
    sample,
    band: bandAt(value, goal, probability, policy),
    score: scoreOf(value, goal.anchors, kpi.direction),
  };
}

function isEnough({ minimumSample }: Kpi, { denominator }: Totals): boolean {
  return (denominator ?? 0) >= minimumSample;
}

/**
 * A value that holds its target is never called below, however improbable the target: a target at the edge of what is
 * possible (no critical error) or a narrow range has little probability even where every contact held it.
 */
function bandAt(
  value: number | null,
  goal: EffectiveGoal,
  probability: Probability,
  policy: Policy,
): Band {
  const band = bandOf(probability, policy);
  return band === "below" && value !== null && meetsGoal(value, goal) ? "too-close" : band;
}

/** The band that probabilities of being better than target and stretch give; not enough data when they are unknown. */
export function bandOf(probability: Probability | null, policy: Policy): Band {
  if (probability === null) return "not-enough-data";
  if (probability.stretch >= policy.bandProbability) return "exceeds";
  if (probability.target >= policy.bandProbability) return "meets";
  return probability.target <= policy.belowProbability ? "below" : "too-close";
}

/** Null where the interval is: nothing was counted, or the variation is unknown. */
function probabilityOf(
  { kpi, totals, prior }: JudgementQuestion,
  { anchors }: EffectiveGoal,
): Probability | null {
  const target = probabilityBetter(kpi, totals, anchors, "target", prior);
  const stretch = probabilityBetter(kpi, totals, anchors, "stretch", prior);
  return target === null || stretch === null ? null : { target, stretch };
}
