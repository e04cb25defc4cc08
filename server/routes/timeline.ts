import type { Timeline } from "#src/contract/timeline.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { adjustedLine } from "#src/domain/statistics/adjusted-line.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { calendarOf, subjectAsked } from "../answers/asked.ts";
import { requireGrain } from "../answers/grain-shown.ts";
import { kpiProcess, type KpiProcess } from "../answers/kpi-process.ts";
import { named } from "../answers/named.ts";
import { askableKpis, inCardOrder } from "../answers/shown-kpis.ts";
import { timeAxis } from "../answers/time-axis.ts";
import { timelineEvents } from "../answers/timeline-events.ts";
import { teamEvents } from "../answers/trend-events.ts";
import { askManySeries } from "../answers/trend-series.ts";
import type { Handler } from "../route.ts";

/** The KPIs of one subject that count, on one time axis, with what happened beside them and what was different after it. */
export const timelineRoute: Handler<"timeline"> = async (context, input) => {
  const { definitions, directory, services, today } = context;
  const subject = subjectAsked(input);
  const asked = await askedAbout(context, subject, input);
  const { period, where, watermark } = asked;
  requireGrain(context, input.grain);
  const askable = askableKpis(definitions.kpis.values(), subject.level, where, watermark);
  const [all, moves] = await Promise.all([
    askManySeries(context, subject, askable, input.grain, asked),
    teamEvents(context, subject, asked),
  ]);
  const processes = new Map(
    all.map((series) => [series.column.kpi, kpiProcess(context, subject, series, moves, period)]),
  );
  const weightOf = (kpi: Kpi) => processes.get(kpi)?.goals.at(-1) ?? null;
  const counting = inCardOrder(askable, weightOf).flatMap((kpi) => {
    const process = processes.get(kpi);
    return process && (weightOf(kpi)?.weight ?? 0) > 0 ? [{ kpi, process }] : [];
  });
  const { buckets } = timeAxis(period, input.grain, calendarOf(context));
  return {
    asOf: asOf(watermark, today),
    subject: named(subject, directory),
    period,
    grain: input.grain,
    buckets: [...buckets],
    kpis: counting.map(({ kpi, process }) => strip(kpi, process)),
    events: timelineEvents(counting, moves, buckets, services.policy),
  };
};

function strip(kpi: Kpi, { totals, points, segments, said }: KpiProcess): Timeline["kpis"][number] {
  const adjusted = segments.flatMap(({ first, last }) =>
    adjustedLine(kpi, totals.slice(first, last + 1)),
  );
  const current = said.at(-1);
  if (!current) throw new Error("a period has at least one bucket");
  return {
    kpi: kpi.id,
    points: points.map((point, at) => ({
      value: point.value,
      sample: point.sample,
      mean: point.mean,
      limits: point.limits,
      signal: point.signal,
      goal: point.goal,
      goalRange: point.goalRange,
      adjusted: adjusted[at] ?? null,
    })),
    verdict: current.verdict,
    sentence: current.sentence,
  };
}
