import { explainTrend } from "#src/domain/explain/explain-trend.ts";
import type { EffectiveGoal } from "#src/domain/effective-goal.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { fitVariation } from "#src/domain/statistics/prior.ts";
import { processSegments } from "#src/domain/statistics/process-segments.ts";
import type { Quartiles } from "#src/domain/statistics/quantiles.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { sumTotals } from "#src/domain/totals.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { requireGrain } from "../answers/grain-shown.ts";
import { kpiAsked, requireShownAt, subjectAsked } from "../answers/asked.ts";
import { named } from "../answers/named.ts";
import { judgeCell, type JudgedKpi } from "../answers/scored-sums.ts";
import type { TimeAxis } from "../answers/time-axis.ts";
import {
  definitionEvents,
  feedEvents,
  firstChangeIn,
  goalEvents,
  restartsIn,
  teamEvents,
} from "../answers/trend-events.ts";
import { askableKpis } from "../answers/shown-kpis.ts";
import { askSeries } from "../answers/trend-series.ts";
import { wireGoal } from "../answers/wire-goal.ts";
import { peerGrain } from "../answers/peer-period.ts";
import { peerGroupOf, peerMiddle, sharedWithPeers, type PeerGroup } from "../answers/peer-group.ts";
import { columnsIn, totalsOf } from "../questions.ts";
import type { Handler } from "../route.ts";

/** One KPI of one subject as a process in time. */
export const trendRoute: Handler<"trend"> = async (context, input) => {
  const { definitions, directory, services, today } = context;
  const subject = subjectAsked(input);
  const kpi = kpiAsked(definitions, input.kpi);
  const asked = await askedAbout(context, subject, input);
  const { period, conditions, where, watermark } = asked;
  requireShownAt(kpi, subject.level, where);
  requireGrain(context, input.grain);
  const [series, shared, moves] = await Promise.all([
    askSeries(context, subject, kpi, input.grain, asked),
    sharedWithPeers(context, subject, period, where, watermark),
    teamEvents(context, subject, asked),
  ]);
  const { axis, scored, column } = series;
  const kpis = askableKpis([kpi], subject.level, where, watermark);
  const cohort = await peerGroupOf(
    context,
    { subject, period, conditions, kpis, grain: axis.grain },
    shared,
  );
  const peers = middleHalves(cohort, kpi, axis);
  const peersNotice = peerGrain(context, subject.level, axis.grain);
  // A mean of one day borrows its variation from the other days of the strip; other kinds know theirs from the sums alone.
  const totals = sumTotals(series.rows.map((row) => column.totalsAt(row)));
  const variation = kpi.kind === "mean" ? fitVariation(kpi, [totals]) : null;
  const cells = series.rows.map((row, slice) =>
    judgeCell(scored, column, { row, id: subject.id, slice }, variation, services.policy),
  );
  const goals = goalsThrough(cells);
  const goal = goals.at(-1) ?? null;
  const changes = [
    ...goalEvents(kpi, subject, axis.buckets, goals),
    ...moves,
    ...definitionEvents(kpi, context, period),
  ];
  const segments = processSegments({
    kpi,
    points: cells.map(({ totals }, at) => ({
      totals,
      partial: axis.buckets[at]?.partial ?? true,
      goal: goals[at] ?? null,
    })),
    restarts: restartsIn(axis.buckets, changes),
  });
  const means = segments.flatMap(({ mean, limits }) => limits.map(() => mean));
  const limits = segments.flatMap((segment) => segment.limits);
  const signals = segments.flatMap((segment) => segment.signals);
  const judged = segments.map((segment) => {
    const { first, last, mean, verdict, goal: held } = segment;
    const [begins, ends] = [axis.buckets[first], axis.buckets[last]];
    if (!begins || !ends) throw new Error("a segment lies within its buckets");
    const since = firstChangeIn(begins, changes);
    const sentence = explainTrend({ kpi, process: segment, grain: axis.grain, goal: held, since });
    return { from: begins.from, to: ends.to, mean, verdict, sentence };
  });
  const current = judged.at(-1);
  if (!current) throw new Error("a period has at least one bucket");
  const lastKnown = axis.buckets.findLast((_, at) => cells[at]?.judgement.value !== null);
  return {
    asOf: asOf(watermark, today),
    subject: named(subject, directory),
    kpi: kpi.id,
    period,
    grain: axis.grain,
    points: axis.buckets.map((bucket, at) => ({
      ...bucket,
      value: cells[at]?.judgement.value ?? null,
      numerator: cells[at]?.totals.numerator ?? null,
      sample: cells[at]?.judgement.sample ?? null,
      interval: cells[at]?.judgement.interval ?? null,
      mean: means[at] ?? null,
      limits: limits[at] ?? null,
      signal: signals[at] ?? null,
      ...targetOf(goals[at] ?? null),
      peers: bucket.partial || peersNotice ? null : (peers[at] ?? null),
    })),
    mean: current.mean,
    goal: goal && {
      ...wireGoal(goal),
      changedInPeriod: goals.some((one) => one?.latest !== goal.latest),
    },
    verdict: current.verdict,
    sentence: current.sentence,
    segments: judged,
    peersNotice: cohort.withheld ? null : peersNotice,
    events: [...changes, ...feedEvents(asked, lastKnown?.from ?? null)].toSorted((a, b) =>
      a.day < b.day ? -1 : Number(a.day > b.day),
    ),
  };
};

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

/** The middle half of the peers in each bucket; null where too few of them have data. */
function middleHalves(cohort: PeerGroup, kpi: Kpi, axis: TimeAxis): (Quartiles | null)[] {
  const values = axis.buckets.map((): number[] => []);
  const { table } = cohort;
  const columns = table && columnsIn(table, kpi);
  if (columns) {
    const times = table.keys[1] ?? [];
    for (const [row, time] of times.entries()) {
      const value = valueOf(kpi, totalsOf(columns, row));
      if (value !== null) values[axis.placeOf(time)]?.push(value);
    }
  }
  return values.map((ofBucket) => peerMiddle(cohort, ofBucket));
}

/** The target as a line, or as the two lines of a range. */
function targetOf(goal: EffectiveGoal | null) {
  const anchors = goal?.anchors;
  if (anchors?.shape !== "range") return { goal: anchors?.target ?? null, goalRange: null };
  const [low, high] = anchors.target;
  return { goal: null, goalRange: { low, high } };
}
