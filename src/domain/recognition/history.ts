import { blendGoals, type EffectiveGoal, type GoalPart } from "../effective-goal.ts";
import { holdsOf, type Hold } from "../guardrails/holds.ts";
import type { Day, KpiId } from "../ids.ts";
import type { Kpi } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import { compositeScore, type CompositeScore } from "../scoring/composite.ts";
import { judgeForGrid, type GridJudgement } from "../scoring/judge.ts";
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
  /** The team that most days of each week were worked in; null where none is known. */
  readonly teams: readonly (string | null)[];
}

/** One KPI, week by week; totals with squares, so that days may vary. */
export interface HistoryKpi {
  readonly kpi: Kpi;
  readonly totals: readonly Totals[];
  readonly goals: readonly (EffectiveGoal | null)[];
}

/** A guardrail. */
export interface GuardKpi extends HistoryKpi {
  /**
   * What those who did the same work at the end of a week (by its place) come to over a stretch, without the person; null where
   * they are too few.
   */
  readonly peersOver: (week: number, stretch: Stretch) => Totals | null;
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
  readonly judgement: GridJudgement;
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
export function totalsOver({ totals }: Pick<HistoryKpi, "totals">, { from, to }: Stretch): Totals {
  return sumTotals(totals.slice(Math.max(from, 0), to + 1));
}

/** The goal of a stretch: those of its weeks, blended by what fell under each. */
export function goalOver(
  { totals, goals }: HistoryKpi,
  { from, to }: Stretch,
): EffectiveGoal | null {
  const sole = soleGoal(goals, from, to);
  if (sole !== undefined) return sole;
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

/** The one goal of all weeks that have any, null where none has; undefined where several are to be blended. */
function soleGoal(
  goals: HistoryKpi["goals"],
  from: number,
  to: number,
): EffectiveGoal | null | undefined {
  let sole: EffectiveGoal | null = null;
  for (let place = Math.max(from, 0); place <= to; place += 1) {
    const goal = goals[place] ?? null;
    if (goal === null || goal === sole) continue;
    if (sole !== null) return undefined;
    sole = goal;
  }
  return sole;
}

/** What was found of a history under a policy. */
interface Memory {
  readonly policy: Policy;
  readonly judged: Map<string, JudgedStretch>;
  readonly held: Map<number, ReadonlyMap<KpiId, Hold>>;
}

/** Several rules look at the same stretches, and a history is never changed. */
const memories = new WeakMap<History, Memory>();

function memoryOf(history: History, policy: Policy): Memory {
  const known = memories.get(history);
  if (known?.policy === policy) return known;
  const memory: Memory = { policy, judged: new Map(), held: new Map() };
  memories.set(history, memory);
  return memory;
}

/** Judges a stretch as a scorecard over the same days does. */
export function judgeStretch(history: History, stretch: Stretch, policy: Policy): JudgedStretch {
  const { judged } = memoryOf(history, policy);
  const key = `${stretch.from}..${stretch.to}`;
  const found = judged.get(key) ?? judgeAnew(history, stretch, policy);
  judged.set(key, found);
  return found;
}

function judgeAnew(history: History, stretch: Stretch, policy: Policy): JudgedStretch {
  const kpis = history.kpis.flatMap((one): JudgedOver[] => {
    const goal = goalOver(one, stretch);
    if (!goal || goal.weight <= 0) return [];
    const { kpi } = one;
    const totals = totalsOver(one, stretch);
    const judgement = judgeForGrid({ kpi, totals, goal, policy, prior: null });
    return [{ kpi, totals, goal, judgement }];
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

/**
 * Which KPIs' points are held for review at the end of a week: its guardrails over four weeks against the half year before. Only
 * weeks in the team of that week count before, because a move between teams is a declared change and no signal.
 */
export function holdsAt(history: History, week: number, policy: Policy): ReadonlyMap<KpiId, Hold> {
  const { held } = memoryOf(history, policy);
  const found = held.get(week) ?? heldAnew(history, week, policy);
  held.set(week, found);
  return found;
}

function heldAnew(history: History, week: number, policy: Policy): ReadonlyMap<KpiId, Hold> {
  const now = { from: week - HELD_WEEKS.now + 1, to: week };
  const before = { from: now.from - HELD_WEEKS.before, to: now.from - 1 };
  const weighted = history.kpis.filter((one) => (goalOver(one, now)?.weight ?? 0) > 0);
  const inTeam = teamWeeks(history, week, before);
  return holdsOf(
    weighted.map(({ kpi }) => kpi),
    history.guards.map((guard) => {
      const [peersNow, peersBefore] = [guard.peersOver(week, now), guard.peersOver(week, before)];
      return {
        kpi: guard.kpi,
        now: totalsOver(guard, now),
        before: sumTotals(inTeam.flatMap((place) => guard.totals[place] ?? [])),
        peers: peersNow && peersBefore && { now: peersNow, before: peersBefore },
        anchors: goalOver(guard, now)?.anchors ?? null,
      };
    }),
    policy,
  );
}

/** Places of a stretch in whose weeks the team was that of a week. */
function teamWeeks({ teams }: History, week: number, { from, to }: Stretch): number[] {
  const places: number[] = [];
  for (let place = Math.max(from, 0); place <= to; place += 1) {
    if (teams[place] === teams[week]) places.push(place);
  }
  return places;
}

/** Whether there was any work in a week: facts of a KPI that counts. */
export function hasWork(history: History, week: number): boolean {
  return history.kpis.some(({ totals }) => (totals[week]?.denominator ?? 0) > 0);
}
