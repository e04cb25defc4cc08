import type { KpiResult } from "#src/contract/scorecard.ts";
import type { Period } from "#src/domain/period.ts";
import type { Policy } from "#src/domain/policy.ts";
import { changeVerdict, testChange } from "#src/domain/statistics/change.ts";
import { survivors } from "#src/domain/statistics/false-discovery.ts";
import type { JudgedRow } from "./scored-sums.ts";

/**
 * Each KPI against the same KPI in another period, in the order of the row. All of a scorecard's changes are looked at
 * together, so they share one noise test.
 */
export function comparisonsOf(
  now: JudgedRow,
  before: JudgedRow,
  period: Period,
  policy: Policy,
): KpiResult["comparison"][] {
  const pairs = now.kpis.flatMap((one, at) => {
    const other = before.kpis[at];
    if (!other) return [];
    const change = testChange(one.kpi, one.totals, other.totals, policy.intervalLevel);
    return [{ one, other, change }];
  });
  const survives = survivors(
    pairs.map(({ change }) => change.pValue),
    policy.falseDiscoveryRate,
  );
  return pairs.map(({ one, other, change }, at) => {
    if (one.judgement.band === "not-permitted") return null;
    return {
      period,
      value: other.judgement.value,
      sample: other.judgement.sample,
      delta: change.delta,
      interval: change.interval,
      verdict: changeVerdict({
        change,
        survives: survives[at] ?? false,
        direction: one.kpi.direction,
        anchors: one.goal?.anchors ?? null,
      }),
    };
  });
}
