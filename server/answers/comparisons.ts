import type { KpiResult, Scorecard } from "#src/contract/scorecard.ts";
import { daysBetween } from "#src/domain/calendar.ts";
import { explainChange } from "#src/domain/explain/explain-change.ts";
import { explainCompositeChange } from "#src/domain/explain/explain-composite-change.ts";
import type { Period } from "#src/domain/period.ts";
import type { Policy } from "#src/domain/policy.ts";
import { compositeChange, type CompositeChange } from "#src/domain/scoring/composite-change.ts";
import { changeVerdict, type ChangeVerdict } from "#src/domain/statistics/change.ts";
import { compareByWeeks, type Comparison } from "#src/domain/statistics/comparison.ts";
import { survivors } from "#src/domain/statistics/false-discovery.ts";
import { compositePart } from "./composite-parts.ts";
import type { JudgedKpi, JudgedRow } from "./scored-sums.ts";
import { weekTotals, type WeeklySums } from "./weekly-sums.ts";

/** A subject's KPIs over a period. */
export interface JudgedPeriod {
  readonly row: JudgedRow;
  readonly period: Period;
}

/** A scorecard beside the same of another period. */
interface ComparedScorecard {
  readonly composite: NonNullable<Scorecard["composite"]["comparison"]>;
  /** In the order of the row. */
  readonly kpis: readonly KpiResult["comparison"][];
}

interface Pair {
  readonly one: JudgedKpi;
  readonly other: JudgedKpi;
  readonly comparison: Comparison;
}

/**
 * Each KPI against the same KPI in another period, and what they make together, by how much the weeks of the half year before
 * the period differ. All of a scorecard's changes are looked at together, so they share one noise test.
 */
export function compareScorecards(
  now: JudgedPeriod,
  before: JudgedPeriod,
  weekly: WeeklySums,
  policy: Policy,
): ComparedScorecard {
  const pairs = now.row.kpis.flatMap((one, at): Pair[] => {
    const other = before.row.kpis[at];
    if (!other) return [];
    const comparison = compareByWeeks(
      one.kpi,
      { totals: one.totals, weeks: weeksOf(now.period) },
      { totals: other.totals, weeks: weeksOf(before.period) },
      weekTotals(weekly, one.kpi).slice(0, weekly.earlier),
      policy.intervalLevel,
    );
    return [{ one, other, comparison }];
  });
  const whole = compositeChange(pairs.map(comparedPart), policy);
  const [wholeSurvives = false, ...survives] = survivors(
    [whole?.pValue ?? null, ...pairs.map(({ comparison }) => comparison.pValue)],
    policy.falseDiscoveryRate,
  );
  const scores = { now: now.row.composite.score, before: before.row.composite.score };
  return {
    composite: compositeAnswer(scores, whole, wholeSurvives),
    kpis: pairs.map((pair, at) => kpiAnswer(pair, before.period, survives[at] ?? false)),
  };
}

function comparedPart({ one, comparison }: Pair) {
  const { kpi, judgement, goal } = one;
  const { weight, moving } = compositePart(kpi, judgement, goal);
  const { id, direction } = kpi;
  return { kpi: id, weight, anchors: goal?.anchors ?? null, direction, change: comparison, moving };
}

function compositeAnswer(
  scores: { readonly now: number | null; readonly before: number | null },
  change: CompositeChange | null,
  survives: boolean,
): ComparedScorecard["composite"] {
  const known = scores.now === null ? null : change;
  const verdict = scoreVerdict(known, survives);
  return {
    score: scores.before,
    delta: known?.delta ?? null,
    interval: known?.interval ?? null,
    verdict,
    sentence: explainCompositeChange(scores, known, verdict),
  };
}

function scoreVerdict(change: CompositeChange | null, survives: boolean): ChangeVerdict {
  if (change === null) return "not-enough-data";
  if (!survives) return "no-clear-change";
  return change.delta > 0 ? "improved" : "declined";
}

function kpiAnswer(
  { one, other, comparison }: Pair,
  period: Period,
  survives: boolean,
): KpiResult["comparison"] {
  const { kpi, judgement, goal } = one;
  if (judgement.band === "not-permitted") return null;
  const verdict = changeVerdict({
    change: comparison,
    survives,
    direction: kpi.direction,
    anchors: goal?.anchors ?? null,
  });
  const { delta, interval, weeksKnown } = comparison;
  return {
    period,
    value: other.judgement.value,
    sample: other.judgement.sample,
    delta,
    interval,
    verdict,
    sentence: explainChange(kpi, delta, verdict, weeksKnown),
  };
}

function weeksOf({ from, to }: Period): number {
  return (daysBetween(from, to) + 1) / 7;
}
