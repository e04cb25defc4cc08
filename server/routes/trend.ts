import { day } from "#src/domain/calendar.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Quartiles } from "#src/domain/statistics/quantiles.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { requireGrain } from "../answers/grain-shown.ts";
import { kpiAsked, requireShownAt, subjectAsked } from "../answers/asked.ts";
import { named } from "../answers/named.ts";
import { kpiProcess } from "../answers/kpi-process.ts";
import type { TimeAxis } from "../answers/time-axis.ts";
import { feedEvents, teamEvents } from "../answers/trend-events.ts";
import { askableKpis } from "../answers/shown-kpis.ts";
import { askSeries } from "../answers/trend-series.ts";
import { wireGoal } from "../answers/wire-goal.ts";
import { peerGrain } from "../answers/peer-period.ts";
import { peerMiddle } from "../answers/peer-figures.ts";
import { peerGroupOf, sharedWithPeers, type PeerGroup } from "../answers/peer-group.ts";
import { columnsIn, totalsOf } from "../questions.ts";
import type { Handler } from "../route.ts";

/** One KPI of one subject as a process in time. */
export const trendRoute: Handler<"trend"> = async (context, input) => {
  const { definitions, directory, today } = context;
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
  const { axis } = series;
  const kpis = askableKpis([kpi], subject.level, where, watermark);
  const cohort = await peerGroupOf(
    context,
    { subject, period, conditions, kpis, grain: axis.grain },
    shared,
  );
  const peers = middleHalves(cohort, kpi, axis);
  const peersNotice = peerGrain(context, subject.level, axis.grain);
  const { goals, points, changes, said } = kpiProcess(context, subject, series, moves, period);
  const goal = goals.at(-1) ?? null;
  const current = said.at(-1);
  if (!current) throw new Error("a period has at least one bucket");
  const lastKnown = points.findLast(({ value }) => value !== null);
  return {
    asOf: asOf(watermark, today),
    subject: named(subject, directory),
    kpi: kpi.id,
    period,
    grain: axis.grain,
    points: points.map((point, at) => ({
      ...point,
      peers: point.partial || peersNotice ? null : (peers[at] ?? null),
    })),
    mean: current.mean,
    goal: goal && {
      ...wireGoal(goal),
      changedInPeriod: goals.some((one) => one?.latest !== goal.latest),
    },
    verdict: current.verdict,
    sentence: current.sentence,
    segments: said,
    peersNotice: cohort.withheld ? null : peersNotice,
    events: [...changes, ...feedEvents(asked, lastKnown ? day(lastKnown.from) : null)].toSorted(
      (a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)),
    ),
  };
};

/** The middle half of the peers in each bucket; null where too few of them have data. */
function middleHalves(cohort: PeerGroup, kpi: Kpi, axis: TimeAxis): (Quartiles | null)[] {
  const values = axis.buckets.map((): number[] => []);
  const table = cohort.sums?.others;
  const columns = table && columnsIn(table, kpi);
  if (columns) {
    const times = table.keys[1] ?? [];
    for (const [row, time] of times.entries()) {
      const value = valueOf(kpi, totalsOf(columns, row));
      if (value !== null) values[axis.placeOf(time)]?.push(value);
    }
  }
  return values.map((ofBucket) => peerMiddle(cohort, Float64Array.from(ofBucket).sort()));
}
