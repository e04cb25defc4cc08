import type { EffectiveGoal } from "#src/domain/effective-goal.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { CompositePart, CompositeScore } from "#src/domain/scoring/composite.ts";
import { movingMeasures } from "#src/domain/scoring/kinship.ts";
import type { GridJudgement, Judgement } from "#src/domain/scoring/judge.ts";

/** What is said of a KPI that may not be shown at a level, or whose sums the policy withholds. */
export const NOT_PERMITTED: Judgement & GridJudgement = {
  value: null,
  sample: null,
  interval: null,
  adjusted: null,
  probability: null,
  band: "not-permitted",
  score: null,
  scoreInterval: null,
};

/** A judged KPI's part in the composite. What may not be shown has no weight in it: it is not missing. */
export function compositePart(
  kpi: Kpi,
  { band, score, scoreInterval }: Pick<Judgement, "band" | "score" | "scoreInterval">,
  goal: EffectiveGoal | null,
): CompositePart {
  const weight = band === "not-permitted" ? 0 : (goal?.weight ?? 0);
  return { kpi: kpi.id, weight, score, scoreInterval, moving: movingMeasures(kpi) };
}

/** A score made of such parts. Where their sums are withheld none of them has a weight: that is not for want of a goal. */
export function scoreShown<Score extends CompositeScore>(score: Score, withheld: boolean): Score {
  return withheld ? { ...score, band: "not-permitted" } : score;
}
