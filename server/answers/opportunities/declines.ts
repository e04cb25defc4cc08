import type { Kpi } from "#src/domain/kpi.ts";
import { changeVerdict, testAgainstBaseline, type Change } from "#src/domain/statistics/change.ts";
import { survivors } from "#src/domain/statistics/false-discovery.ts";
import type { RouteContext } from "../../route.ts";
import type { AskedAbout } from "../asked-about.ts";
import { inTurns } from "../in-turns.ts";
import type { JudgedKpi } from "../scored-sums.ts";
import { weeksBefore } from "./weeks-before.ts";

/** So many changes are tested before others get their turn: a hundredth of a second. */
const CHANGES_AT_ONCE = 200;

/** Somebody's KPI, judged over a period. */
export interface Looked {
  readonly agent: string;
  readonly judged: JudgedKpi;
}

/**
 * Which of the cases declined against the half year before, by a change that survives the noise test of all of them. All KPIs that
 * can be asked are asked, so that every choice of them shares one question.
 */
export async function declines(
  context: RouteContext,
  looked: readonly Looked[],
  askable: readonly Kpi[],
  asked: AskedAbout,
): Promise<ReadonlySet<JudgedKpi>> {
  const { services, signal } = context;
  // A count below zero is judged as a mean, against how days varied before.
  const belowZero = looked.filter(({ judged }) => (judged.totals.numerator ?? 0) < 0);
  const asMeans = new Set(belowZero.map(({ judged }) => judged.kpi));
  const baselineOf = await weeksBefore(context, askable, asked, asMeans);
  const changes: Change[] = [];
  await inTurns(looked, CHANGES_AT_ONCE, signal, ({ agent, judged: { kpi, totals } }) => {
    changes.push(testAgainstBaseline(kpi, totals, baselineOf(agent, kpi), null));
  });
  const survives = survivors(
    changes.map(({ pValue }) => pValue),
    services.policy.falseDiscoveryRate,
  );
  return new Set(
    looked.flatMap(({ judged }, at) => {
      const change = changes[at];
      const { direction } = judged.kpi;
      const anchors = judged.goal?.anchors ?? null;
      const declined =
        change !== undefined &&
        changeVerdict({ change, survives: survives[at] ?? false, direction, anchors }) ===
          "declined";
      return declined ? [judged] : [];
    }),
  );
}
