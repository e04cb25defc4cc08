import type { Scorecard } from "#src/contract/scorecard.ts";
import { explainCompositeProcess } from "#src/domain/explain/explain-composite.ts";
import type { Policy } from "#src/domain/policy.ts";
import { compositeProcess } from "#src/domain/scoring/composite-process.ts";
import type { Watermark } from "../metrics-store.ts";
import type { JudgedKpi } from "./scored-sums.ts";
import { drawnWeeks } from "./strip-weeks.ts";
import { weekTotals, type WeeklySums } from "./weekly-sums.ts";

/** A composite through the weeks of a period and of the half year before it, every one of them scored by the goals of now. */
export function compositeWeeks(
  weekly: WeeklySums,
  judged: readonly JudgedKpi[],
  { firstDay }: Watermark,
  policy: Policy,
): NonNullable<Scorecard["composite"]["through"]> {
  const parts = judged.flatMap(({ kpi, goal, judgement }) =>
    goal !== null && goal.weight > 0 && judgement.band !== "not-permitted"
      ? [{ kpi, goal, totals: weekTotals(weekly, kpi) }]
      : [],
  );
  // The facts begin in the middle of a week: what is known of it is no week.
  const steps = weekly.axis.buckets.map(({ from, partial }) => ({
    partial: partial || (firstDay !== null && from < firstDay),
  }));
  const process = compositeProcess(parts, steps, policy);
  const weeks = drawnWeeks(process.scores, process, weekly.axis);
  return {
    mean: process.mean,
    sentence: explainCompositeProcess(process),
    weeks: weeks.map((week, at) => ({ ...week, partial: steps[at]?.partial ?? false })),
  };
}
