import type { UnitAttainment } from "#src/contract/summary.ts";
import type { Level, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import { attainmentOf } from "#src/domain/scoring/attainment.ts";
import { movingMeasures } from "#src/domain/scoring/kinship.ts";
import type { Condition, Watermark } from "../metrics-store.ts";
import type { RouteContext } from "../route.ts";
import { gridRows } from "./grid-rows.ts";
import { named } from "./named.ts";
import { askScored, judgeRow, priorsAcross, type JudgedRow } from "./scored-sums.ts";

/** Which units to judge. */
export interface AttainmentQuestion {
  readonly kpis: readonly Kpi[];
  readonly period: Period;
  readonly where: readonly Condition[];
}

/** How far a judged unit attains its goals. */
export function unitAttainment(
  subject: Subject,
  { kpis }: JudgedRow,
  { directory, services }: RouteContext,
): UnitAttainment {
  const parts = kpis.map(({ kpi, goal, judgement: { band, probability } }) => ({
    weight: goal?.weight ?? 0,
    band,
    probability: probability?.target ?? null,
    moving: movingMeasures(kpi),
  }));
  const attainment = attainmentOf(parts, services.policy.intervalLevel);
  return { subject: named(subject, directory), ...attainment };
}

/** How far each unit of a level attains its goals, judged as the grid of that level judges them, by name. */
export async function askAttainment(
  context: RouteContext,
  level: Level,
  question: AttainmentQuestion,
  watermark: Watermark,
): Promise<UnitAttainment[]> {
  if (level === "organisation") return [];
  const { directory, services } = context;
  const scored = await askScored(
    context,
    { ...question, level, by: [level], depth: "interval" },
    watermark,
  );
  const ids = scored.table.keys[0] ?? [];
  const priors = priorsAcross(scored);
  const { rows } = gridRows(ids, { level, directory, limit: ids.length });
  return rows.map(({ id }) =>
    unitAttainment(
      { level, id },
      judgeRow(scored, ids.indexOf(id), id, priors, services.policy),
      context,
    ),
  );
}
