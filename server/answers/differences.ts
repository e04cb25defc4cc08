import type { SideBySide } from "#src/contract/side-by-side.ts";
import {
  explainDifference,
  type DifferenceVerdict,
} from "#src/domain/explain/explain-difference.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Policy } from "#src/domain/policy.ts";
import { changeVerdict, testChange, type ChangeVerdict } from "#src/domain/statistics/change.ts";
import { survivors } from "#src/domain/statistics/false-discovery.ts";
import type { JudgedKpi } from "./scored-sums.ts";

/** One KPI of several subjects, in their order. */
export interface ComparedKpi {
  readonly kpi: Kpi;
  readonly cells: readonly JudgedKpi[];
}

type DifferenceAnswer = SideBySide["kpis"][number]["cells"][number]["difference"];

/**
 * Each subject against the first, KPI by KPI, over the same days: by how much the days of both vary. All differences are
 * looked at together, so they share one noise test. Somebody beside a unit that they are part of makes both err together, which
 * only makes the test more careful. Null for the first, and where a cell may not be shown.
 */
export function differencesOf(
  kpis: readonly ComparedKpi[],
  first: string,
  policy: Policy,
): DifferenceAnswer[][] {
  const tested = kpis.map(({ kpi, cells }) =>
    cells.map((cell, at) => {
      const [other] = cells;
      if (at === 0 || !other || isKept(cell) || isKept(other)) return null;
      return {
        kpi,
        cell,
        change: testChange(kpi, cell.totals, other.totals, policy.intervalLevel),
      };
    }),
  );
  const all = tested.flat().filter((one) => one !== null);
  const survives = survivors(
    all.map(({ change }) => change.pValue),
    policy.falseDiscoveryRate,
  );
  return tested.map((row) =>
    row.map((one): DifferenceAnswer => {
      if (one === null) return null;
      const { kpi, cell, change } = one;
      const verdict =
        WORDS[
          changeVerdict({
            change,
            survives: survives[all.indexOf(one)] ?? false,
            direction: kpi.direction,
            anchors: cell.goal?.anchors ?? null,
          })
        ];
      const { delta, interval } = change;
      return { delta, interval, verdict, sentence: explainDifference(kpi, delta, verdict, first) };
    }),
  );
}

/** What is an improvement from one period to another is being better than another subject. */
const WORDS: Readonly<Record<ChangeVerdict, DifferenceVerdict>> = {
  improved: "better",
  declined: "worse",
  "no-clear-change": "too-close",
  "not-enough-data": "not-enough-data",
};

function isKept({ judgement }: JudgedKpi): boolean {
  return judgement.band === "not-permitted";
}
