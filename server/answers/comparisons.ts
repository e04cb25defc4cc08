import type { KpiResult } from "#src/contract/scorecard.ts";
import { daysBetween } from "#src/domain/calendar.ts";
import { explainChange } from "#src/domain/explain/explain-change.ts";
import type { Period } from "#src/domain/period.ts";
import type { Policy } from "#src/domain/policy.ts";
import { changeVerdict } from "#src/domain/statistics/change.ts";
import { compareByWeeks } from "#src/domain/statistics/comparison.ts";
import { survivors } from "#src/domain/statistics/false-discovery.ts";
import type { JudgedRow } from "./scored-sums.ts";
import { weekTotals, type WeeklySums } from "./weekly-sums.ts";

/** A subject's KPIs over a period. */
export interface JudgedPeriod {
  readonly row: JudgedRow;
  readonly period: Period;
}

/**
 * Each KPI against the same KPI in another period, in the order of the row, by how much the weeks of the half year before the
 * period differ. All of a scorecard's changes are looked at together, so they share one noise test.
 */
export function comparisonsOf(
  now: JudgedPeriod,
  before: JudgedPeriod,
  weekly: WeeklySums,
  policy: Policy,
): KpiResult["comparison"][] {
  const pairs = now.row.kpis.flatMap((one, at) => {
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
  const survives = survivors(
    pairs.map(({ comparison }) => comparison.pValue),
    policy.falseDiscoveryRate,
  );
  return pairs.map(({ one, other, comparison }, at) => {
    if (one.judgement.band === "not-permitted") return null;
    const verdict = changeVerdict({
      change: comparison,
      survives: survives[at] ?? false,
      direction: one.kpi.direction,
      anchors: one.goal?.anchors ?? null,
    });
    return {
      period: before.period,
      value: other.judgement.value,
      sample: other.judgement.sample,
      delta: comparison.delta,
      interval: comparison.interval,
      verdict,
      sentence: explainChange(one.kpi, comparison.delta, verdict, comparison.weeksKnown),
    };
  });
}

function weeksOf({ from, to }: Period): number {
  return (daysBetween(from, to) + 1) / 7;
}
