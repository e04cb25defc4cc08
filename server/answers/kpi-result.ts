import type { KpiResult } from "#src/contract/scorecard.ts";
import { explainKpi } from "#src/domain/explain/explain-kpi.ts";
import { wireGoal } from "./wire-goal.ts";
import type { JudgedKpi } from "./scored-sums.ts";

/** What a card shows besides the judgement itself. */
type Beside = Pick<KpiResult, "contribution" | "held" | "comparison" | "peers" | "spark">;

/** One KPI of a scorecard as the answer carries it. What may not be shown leaves no sums behind either. */
export function kpiResult(
  { kpi, totals, goal, judgement, tooFew }: JudgedKpi,
  beside: Beside,
): KpiResult {
  const shown = judgement.band !== "not-permitted";
  const { value, sample, interval, adjusted, probability, band, score } = judgement;
  return {
    kpi: kpi.id,
    value,
    numerator: shown ? totals.numerator : null,
    denominator: shown ? totals.denominator : null,
    sample,
    interval,
    adjusted,
    goal: goal && wireGoal(goal),
    probability,
    band,
    score,
    weight: shown ? (goal?.weight ?? 0) : 0,
    ...beside,
    sentence: explainKpi({ kpi, judgement, goal, tooFew }),
  };
}
