import type { Trend } from "#src/contract/trend.ts";
import type { EffectiveGoal } from "#src/domain/effective-goal.ts";
import { explainTrend } from "#src/domain/explain/explain-trend.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Period } from "#src/domain/period.ts";
import { fitVariation } from "#src/domain/statistics/prior.ts";
import type { ProcessPoint } from "#src/domain/statistics/process.ts";
import { processSegments, type ProcessSegment } from "#src/domain/statistics/process-segments.ts";
import { NO_TOTALS, sumTotals } from "#src/domain/totals.ts";
import type { RouteContext } from "../route.ts";
import { judgeCell, type JudgedKpi } from "./scored-sums.ts";
import { definitionEvents, firstChangeIn, goalEvents, restartsIn } from "./trend-events.ts";
import type { TrendSeries } from "./trend-series.ts";

/** What a point of a trend says of itself and of the process it belongs to: all but what the peers do. */
export type ProcessAnswer = Omit<Trend["points"][number], "peers">;

/** One KPI of one subject, judged through time. */
export interface KpiProcess {
  /** By bucket, as the goals and points are. */
  readonly totals: readonly ProcessPoint[];
  readonly goals: readonly (EffectiveGoal | null)[];
  readonly points: readonly ProcessAnswer[];
  /** What was declared to change: goals, definition, and a person's team as given. */
  readonly changes: Trend["events"];
  readonly segments: readonly ProcessSegment[];
  /** What is said of each segment. */
  readonly said: Trend["segments"];
}

/** Judges a series as processes between declared changes. `moves` are those of the subject that every KPI shares. */
export function kpiProcess(
  context: RouteContext,
  subject: Subject,
  series: TrendSeries,
  moves: Trend["events"],
  period: Period,
): KpiProcess {
  const { axis, scored, column } = series;
  const { kpi } = column;
  // A mean of one day borrows its variation from the other days of the strip; other kinds know theirs from the sums alone.
  const all = sumTotals(series.rows.map((row) => column.totalsAt(row)));
  const variation = kpi.kind === "mean" ? fitVariation(kpi, [all]) : null;
  const cells = series.rows.map((row, slice) =>
    judgeCell(scored, column, { row, id: subject.id, slice }, variation, context.services.policy),
  );
  const goals = goalsThrough(cells);
  const changes = [
    ...goalEvents(kpi, subject, axis.buckets, goals),
    ...moves,
    ...definitionEvents(kpi, context, period),
  ];
  const totals = axis.buckets.map(({ partial }, at) => ({
    totals: cells[at]?.totals ?? NO_TOTALS,
    partial,
  }));
  const segments = processSegments({
    kpi,
    points: totals.map((point, at) => ({ ...point, goal: goals[at] ?? null })),
    restarts: restartsIn(axis.buckets, changes),
  });
  const means = segments.flatMap(({ mean, limits }) => limits.map(() => mean));
  const limits = segments.flatMap((segment) => segment.limits);
  const signals = segments.flatMap((segment) => segment.signals);
  const said = segments.map((segment) => {
    const { first, last, mean, verdict, goal } = segment;
    const [begins, ends] = [axis.buckets[first], axis.buckets[last]];
    if (!begins || !ends) throw new Error("a segment lies within its buckets");
    const since = firstChangeIn(begins, changes);
    const sentence = explainTrend({ kpi, process: segment, grain: axis.grain, goal, since });
    return { from: begins.from, to: ends.to, mean, verdict, sentence };
  });
  const points = axis.buckets.map((bucket, at) => ({
    ...bucket,
    value: cells[at]?.judgement.value ?? null,
    numerator: cells[at]?.totals.numerator ?? null,
    sample: cells[at]?.judgement.sample ?? null,
    interval: cells[at]?.judgement.interval ?? null,
    mean: means[at] ?? null,
    limits: limits[at] ?? null,
    signal: signals[at] ?? null,
    ...targetOf(goals[at] ?? null),
  }));
  return { totals, goals, points, changes, segments, said };
}

/**
 * The goal in each bucket. Without facts nobody knows which tenure band or team a bucket falls under: it keeps the goal of the
 * facts before it, or of the first ones after it.
 */
function goalsThrough(cells: readonly JudgedKpi[]): (EffectiveGoal | null)[] {
  const first = cells.find(({ totals }) => totals.denominator !== null);
  let known = first ?? null;
  return cells.map((cell) => {
    if (cell.totals.denominator !== null) known = cell;
    return (known ?? cell).goal;
  });
}

/** The target as a line, or as the two lines of a range. */
function targetOf(goal: EffectiveGoal | null) {
  const anchors = goal?.anchors;
  if (anchors?.shape !== "range") return { goal: anchors?.target ?? null, goalRange: null };
  const [low, high] = anchors.target;
  return { goal: null, goalRange: { low, high } };
}
