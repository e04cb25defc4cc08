import { blendGoals, type EffectiveGoal, type GoalPart } from "../effective-goal.ts";
import { holdsOf, type Hold } from "../guardrails/holds.ts";
import type { Day, KpiId } from "../ids.ts";
import type { Kpi } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import { compositeScore, type CompositeScore } from "../scoring/composite.ts";
import { judge, type Judgement } from "../scoring/judge.ts";
import { movingMeasures } from "../scoring/kinship.ts";
import { sumTotals, type Totals } from "../totals.ts";

/**
 * What is known of a person or a unit week by week: all that points and badges are decided from. Weeks follow each other without a gap, oldest
 * first; a stretch of them is named by the places of its first and last week.
 */
export interface History {
  /** First days of the weeks. */
  readonly weeks: readonly Day[];
  /** KPIs that count in the score in some week. */
  readonly kpis: readonly HistoryKpi[];
  /** KPIs that guard those. */
  readonly guards: readonly GuardKpi[];
}

/** One KPI, week by week; totals with squares, so that days may vary. */
export interface HistoryKpi {
  readonly kpi: Kpi;
  readonly totals: readonly Totals[];
  readonly goals: readonly (EffectiveGoal | null)[];
}

/** A guardrail, beside the peers' sums of the same weeks without the own ones; null where the group is too small. */
export interface GuardKpi extends HistoryKpi {
  readonly peers: readonly Totals[] | null;
}

/** A stretch of weeks: the places of its first and last one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One KPI over a stretch. */
export interface JudgedOver {
  readonly kpi: Kpi;
  readonly totals: Totals;
  readonly goal: EffectiveGoal | null;
  readonly judgement: Judgement;
}

/** Everything over a stretch. */
export interface JudgedStretch {
  readonly composite: CompositeScore;
  /** KPIs with a weighted goal in the stretch. */
  readonly kpis: readonly JudgedOver[];
}

/** How long a hold looks at now and before: as scorecards do over 28 days and the half year before them. */
const HELD_WEEKS = { now: 4, before: 26 } as const;

/** The totals of one KPI over a stretch. */
export function totalsOver({ totals }: HistoryKpi, { from, to }: Stretch): Totals {
  return sumTotals(totals.slice(Math.max(from, 0), to + 1));
}

/** The goal of a stretch: those of its weeks, blended by what fell under each. */
export function goalOver(
  { totals, goals }: HistoryKpi,
  { from, to }: Stretch,
): EffectiveGoal | null {
  const parts: GoalPart[] = [];
  for (let place = Math.max(from, 0); place <= to; place += 1) {
    const goal = goals[place];
    if (!goal) continue;
    const { anchors, weight } = goal;
    parts.push({
      goal: { ...goal.latest, anchors, weight },
      denominator: totals[place]?.denominator ?? 0,
    });
  }
  return blendGoals(parts);
}

/** Judges a stretch as a scorecard over the same days does. */
export function judgeStretch(history: History, stretch: Stretch, policy: Policy): JudgedStretch {
  const kpis = history.kpis.flatMap((one): JudgedOver[] => {
    const goal = goalOver(one, stretch);
    if (!goal || goal.weight <= 0) return [];
    const { kpi } = one;
    const totals = totalsOver(one, stretch);
    return [{ kpi, totals, goal, judgement: judge({ kpi, totals, goal, policy, prior: null }) }];
  });
  const composite = compositeScore(
    kpis.map(({ kpi, goal, judgement: { score, scoreInterval } }) => ({
      kpi: kpi.id,
      weight: goal?.weight ?? 0,
      score,
      scoreInterval,
      moving: movingMeasures(kpi),
    })),
    policy,
  );
  return { composite, kpis };
}

/** Which KPIs' points are held for review at the end of a week: its guardrails over four weeks against the half year before. */
export function holdsAt(history: History, week: number, policy: Policy): ReadonlyMap<KpiId, Hold> {
  const now = { from: week - HELD_WEEKS.now + 1, to: week };
  const before = { from: now.from - HELD_WEEKS.before, to: now.from - 1 };
  const weighted = history.kpis.filter((one) => (goalOver(one, now)?.weight ?? 0) > 0);
  return holdsOf(
    weighted.map(({ kpi }) => kpi),
    history.guards.map((guard) => ({
      kpi: guard.kpi,
      now: totalsOver(guard, now),
      before: totalsOver(guard, before),
      peers: guard.peers && {
        now: totalsOver({ ...guard, totals: guard.peers }, now),
        before: totalsOver({ ...guard, totals: guard.peers }, before),
      },
      anchors: goalOver(guard, now)?.anchors ?? null,
    })),
    policy,
  );
}

/** Whether there was any work in a week: facts of a KPI that counts. */
export function hasWork(history: History, week: number): boolean {
  return history.kpis.some(({ totals }) => (totals[week]?.denominator ?? 0) > 0);
}
