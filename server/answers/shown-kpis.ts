import { formulaMeasures } from "#src/domain/formula-measures.ts";
import { goalFor } from "#src/domain/goals.ts";
import type { Goal } from "#src/domain/goal.ts";
import type { Day, Level } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { showsAt } from "#src/domain/shows-at.ts";
import type { Condition, Watermark } from "../metrics-store.ts";
import { badRequest } from "../problem.ts";
import { narrowedLevel } from "../questions.ts";
import type { Definitions } from "../route.ts";

/** The KPIs whose every measure some feed has brought; of the others nothing can be known. */
export function knowableKpis(kpis: Iterable<Kpi>, watermark: Watermark): Kpi[] {
  const measures = new Set(watermark.measures);
  return [...kpis].filter((kpi) => formulaMeasures(kpi).every((measure) => measures.has(measure)));
}

/** The KPIs that may be shown in a question about a level and of which something can be known. */
export function askableKpis(
  kpis: Iterable<Kpi>,
  level: Level,
  where: readonly Condition[],
  watermark: Watermark,
): Kpi[] {
  const narrowest = narrowedLevel(level, where);
  return knowableKpis(kpis, watermark).filter((kpi) => showsAt(kpi, narrowest));
}

/**
 * KPIs in the order of their cards: those with a goal first, the heaviest first, then the others; equal ones in the order
 * of the catalogue.
 */
export function inCardOrder(
  kpis: readonly Kpi[],
  goalOf: (kpi: Kpi) => { readonly weight: number } | null,
): Kpi[] {
  const weight = (kpi: Kpi) => goalOf(kpi)?.weight ?? -1;
  return kpis.toSorted((a, b) => weight(b) - weight(a));
}

/** The goal in force on a day for everybody who has none of their own. */
export function everybodysGoal(kpi: Kpi, { goals }: Definitions, on: Day): Goal | null {
  return goalFor(goals, kpi.id, on, { agent: null, dimensions: new Map() });
}

/**
 * The columns of a grid: the KPIs asked for, each once, else those with a goal for anybody by a day, else, where nobody has set a
 * goal yet, those that facts are known of. Throws a bad-request problem for a KPI that does not exist.
 */
export function gridKpis(
  asked: readonly string[] | undefined,
  definitions: Definitions,
  on: Day,
  watermark: Watermark,
): Kpi[] {
  if (asked) return [...new Set(asked)].map((id) => kpiNamed(definitions, id));
  const all = [...definitions.kpis.values()];
  const begun = new Set(definitions.goals.filter(({ from }) => from <= on).map(({ kpi }) => kpi));
  const scored = all.filter(({ id }) => begun.has(id));
  return scored.length > 0
    ? inCardOrder(scored, (kpi) => everybodysGoal(kpi, definitions, on))
    : knowableKpis(all, watermark);
}

function kpiNamed({ kpis }: Definitions, id: string): Kpi {
  const kpi = kpis.get(id);
  if (!kpi) {
    throw badRequest("kpis", "known-kpi", `there is no KPI “${id}”; see /api/catalogue`);
  }
  return kpi;
}
