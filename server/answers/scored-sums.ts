import type { EffectiveGoal } from "#src/domain/effective-goal.ts";
import type { DimensionId, Level, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Period } from "#src/domain/period.ts";
import type { Policy } from "#src/domain/policy.ts";
import { compositeOf, type Composite } from "#src/domain/scoring/composite.ts";
import { judge, type Judgement } from "#src/domain/scoring/judge.ts";
import { showsAt } from "#src/domain/shows-at.ts";
import { fitPrior, type Prior } from "#src/domain/statistics/prior.ts";
import type { Totals } from "#src/domain/totals.ts";
import type { TotalsColumns } from "#src/domain/totals-columns.ts";
import type { Condition, GroupKey, Watermark } from "../metrics-store.ts";
import { columnsIn, narrowedLevel, sumsFor, totalsOf, type Depth } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import type { ScopedSums } from "../scope.ts";
import { compositePart, NOT_PERMITTED, scoreShown } from "./composite-parts.ts";
import type { GoalsAsked } from "./goal-parts.ts";
import { everyOne, goalsInForce, type GoalLookup, type GoalsInForce } from "./goals-in-force.ts";
import type { TimeAxis } from "./time-axis.ts";
import { askableKpis } from "./shown-kpis.ts";

/** What to score: sums of KPIs by group, for subjects of a level. */
export interface ScoredQuestion {
  readonly kpis: readonly Kpi[];
  readonly level: Level;
  readonly by: readonly GroupKey[];
  readonly period: Period;
  /** Cuts the period into slices whose rows have goals of their own; left out, the period is one slice. */
  readonly axis?: TimeAxis;
  readonly where: readonly Condition[];
  readonly depth: Depth;
  /** Whether an answer tells which goal was in force last; grids do not, and need not pay for it. */
  readonly latestGoal?: boolean;
}

/** Sums with all that is needed to judge them. */
export interface ScoredSums {
  readonly table: ScopedSums;
  readonly columns: readonly ScoredColumn[];
}

/** One KPI of a table. */
export interface ScoredColumn {
  readonly kpi: Kpi;
  /** False where the KPI may not be shown at the level; its totals are empty then. */
  readonly permitted: boolean;
  /** Null where nothing was asked. */
  readonly totals: TotalsColumns | null;
  readonly totalsAt: (row: number) => Totals;
  /** By slice, the goal of each subject. */
  readonly goals: readonly GoalLookup[];
}

/** One KPI of one subject, judged. */
export interface JudgedKpi {
  readonly kpi: Kpi;
  readonly totals: Totals;
  readonly goal: EffectiveGoal | null;
  readonly judgement: Judgement;
  /** Whether it is kept back because too few people stand behind it, or behind another that it would give away. */
  readonly tooFew: boolean;
}

/** One subject's KPIs in the order of the columns, and what they make together. */
export interface JudgedRow {
  readonly kpis: readonly JudgedKpi[];
  readonly composite: Composite;
}

/** Asks for sums and goals. KPIs that no feed brought, or that may not be shown at the level, are not asked for. */
export async function askScored(
  context: RouteContext,
  question: ScoredQuestion,
  watermark: Watermark,
): Promise<ScoredSums> {
  const holders = everyOne(question.level);
  const [sums, goals] = await Promise.all([
    askSums(context, question, watermark),
    goalsInForce(context, goalsAsked(question), [holders], watermark),
  ]);
  return scored(question, sums, goals.get(holders));
}

/** The same of every subject of a level, and of the one that all of them belong to: how much fell under which goal is asked once. */
export async function askEachAndWhole(
  context: RouteContext,
  question: Omit<ScoredQuestion, "by" | "axis"> & { readonly level: DimensionId },
  whole: Subject,
  watermark: Watermark,
): Promise<{ readonly each: ScoredSums; readonly whole: ScoredSums }> {
  const { level } = question;
  const holders = { each: everyOne(level), whole: { level: whole.level, only: whole.id } };
  const asked = {
    each: { ...question, by: [level] },
    whole: { ...question, level: whole.level, by: [] },
  };
  const [each, together, goals] = await Promise.all([
    askSums(context, asked.each, watermark),
    askSums(context, asked.whole, watermark),
    goalsInForce(context, goalsAsked(asked.each), [holders.each, holders.whole], watermark),
  ]);
  return {
    each: scored(asked.each, each, goals.get(holders.each)),
    whole: scored(asked.whole, together, goals.get(holders.whole)),
  };
}

/** A table of sums, and the KPIs that were asked for. */
interface AskedSums {
  readonly table: ScopedSums;
  readonly asked: ReadonlySet<Kpi>;
}

async function askSums(
  { metrics, signal }: RouteContext,
  { kpis, level, by, period, where, depth }: ScoredQuestion,
  watermark: Watermark,
): Promise<AskedSums> {
  const asked = new Set(askableKpis(kpis, level, where, watermark));
  const table = await metrics.sums({ of: sumsFor(asked, depth), by, period, where }, signal);
  return { table, asked };
}

function goalsAsked(question: ScoredQuestion): GoalsAsked {
  const { kpis, period, axis = null, where, latestGoal = false } = question;
  return { kpis, period, axis, where, latest: latestGoal };
}

function scored(
  { kpis, level, where }: ScoredQuestion,
  { table, asked }: AskedSums,
  goals: GoalsInForce | undefined,
): ScoredSums {
  const columns = kpis.map((kpi): ScoredColumn => {
    const totals = asked.has(kpi) ? columnsIn(table, kpi) : null;
    return {
      kpi,
      permitted: showsAt(kpi, narrowedLevel(level, where)),
      totals,
      totalsAt: (row) => totalsOf(totals, row),
      goals: goals?.get(kpi) ?? [],
    };
  });
  return { table, columns };
}

/** The same sums with some of their KPIs only, in the order of those. */
export function only({ table, columns }: ScoredSums, kpis: readonly Kpi[]): ScoredSums {
  const wanted = kpis.map((kpi) => columns.find((column) => column.kpi === kpi));
  return { table, columns: wanted.filter((column) => column !== undefined) };
}

/** Each column's prior, fitted across the rows as one peer group. */
export function priorsAcross({ columns }: ScoredSums): (Prior | null)[] {
  return columns.map(({ kpi, totals }) => totals && fitPrior(kpi, totals));
}

/** Judges one cell: a row of a table in one of its columns, for the subject and slice it belongs to. */
export function judgeCell(
  { table }: ScoredSums,
  { kpi, permitted, totalsAt, goals }: ScoredColumn,
  { row, id, slice }: { readonly row: number; readonly id: string; readonly slice: number },
  prior: Prior | null,
  policy: Policy,
): JudgedKpi {
  const totals = totalsAt(row);
  const goal = goals[slice]?.(id) ?? null;
  const tooFew = permitted && table.withheld(row);
  const judgement =
    permitted && !tooFew ? judge({ kpi, totals, goal, policy, prior }) : NOT_PERMITTED;
  return { kpi, totals, goal, judgement, tooFew };
}

/** Judges one row of a table with a single slice. `priors` are in the order of the columns. */
export function judgeRow(
  scored: ScoredSums,
  row: number,
  id: string,
  priors: readonly (Prior | null)[],
  policy: Policy,
): JudgedRow {
  const kpis = scored.columns.map((column, at) =>
    judgeCell(scored, column, { row, id, slice: 0 }, priors[at] ?? null, policy),
  );
  const parts = kpis.map(({ kpi, judgement, goal }) => compositePart(kpi, judgement, goal));
  return { kpis, composite: scoreShown(compositeOf(parts, policy), scored.table.withheld(row)) };
}
