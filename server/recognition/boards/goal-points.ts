import type { DimensionId, KpiId } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import { errorWithin, type Entrant } from "#src/domain/recognition/boards/places.ts";
import { compositeScore } from "#src/domain/scoring/composite.ts";
import { judgeForGrid } from "#src/domain/scoring/judge.ts";
import { compositePart, NOT_PERMITTED } from "../../answers/composite-parts.ts";
import { askScored, type ScoredSums } from "../../answers/scored-sums.ts";
import type { Condition, SumsQuestion } from "../../metrics-store.ts";
import type { RouteContext } from "../../route.ts";

/** Somebody's points towards the goals, 0–100, with what the data leave open. */
export interface GoalPoints extends Entrant {
  readonly interval: { readonly low: number; readonly high: number };
}

/** Whose points are asked, by which KPIs. */
export interface PointsQuestion {
  readonly level: DimensionId;
  readonly kpis: readonly Kpi[];
  /** By KPI, in place of the goals' own weights; null: as the scorecard weighs them. */
  readonly weights: ReadonlyMap<KpiId, number> | null;
  readonly period: Period;
  readonly where: readonly Condition[];
}

/** Rows that are judged before others have their turn. */
const AT_A_TIME = 200;

/**
 * Points towards the goals of everybody who did such work, whatever the session's scope. Goals are everybody's own, so that
 * who has the harder one is not behind for it. `without`: those with too little data for points.
 */
export async function goalPoints(
  context: RouteContext,
  { level, kpis, weights, period, where }: PointsQuestion,
): Promise<{ readonly points: GoalPoints[]; readonly without: string[] }> {
  // A board is looked at by everybody who stands on it, and rests on the same sums for all of them.
  const sums = (question: SumsQuestion) => context.everybody.standing(question);
  const everybody = { ...context, metrics: { ...context.everybody, sums } };
  const watermark = await context.everybody.watermark();
  const asked = { kpis, level, by: [level], period, where, depth: "interval" as const };
  const scored = await askScored(everybody, asked, watermark);
  const [points, without]: [GoalPoints[], string[]] = [[], []];
  for (const [row, id] of (scored.table.keys[0] ?? []).entries()) {
    if (id === null) continue;
    if (row % AT_A_TIME === AT_A_TIME - 1) await turn();
    const found = pointsAt(context, scored, { row, id }, weights);
    if (found) points.push(found);
    else without.push(id);
  }
  return { points, without };
}

function pointsAt(
  { services: { policy } }: RouteContext,
  { columns }: ScoredSums,
  { row, id }: { readonly row: number; readonly id: string },
  weights: PointsQuestion["weights"],
): GoalPoints | null {
  const parts = columns.map(({ kpi, permitted, totalsAt, goals }) => {
    const goal = goals[0]?.(id) ?? null;
    const question = { kpi, totals: totalsAt(row), goal, policy, prior: null };
    const part = compositePart(kpi, permitted ? judgeForGrid(question) : NOT_PERMITTED, goal);
    return weights ? { ...part, weight: goal ? (weights.get(kpi.id) ?? 0) : 0 } : part;
  });
  const { score, interval } = compositeScore(parts, policy);
  if (score === null || interval === null) return null;
  return { id, value: score, interval, error: errorWithin(score, interval, policy.intervalLevel) };
}

/** Lets whatever waits have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
