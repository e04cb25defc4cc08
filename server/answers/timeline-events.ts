import type { Timeline } from "#src/contract/timeline.ts";
import type { Trend } from "#src/contract/trend.ts";
import { explainChange } from "#src/domain/explain/explain-change.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Bucket } from "#src/domain/period.ts";
import type { Policy } from "#src/domain/policy.ts";
import { testBeforeAfter } from "#src/domain/statistics/before-after.ts";
import { changeVerdict, type Change } from "#src/domain/statistics/change.ts";
import { survivors } from "#src/domain/statistics/false-discovery.ts";
import type { Totals } from "#src/domain/totals.ts";
import type { KpiProcess } from "./kpi-process.ts";

type TrendEvent = Trend["events"][number];

/** A KPI of a timeline. */
interface TimelineKpi {
  readonly kpi: Kpi;
  readonly process: KpiProcess;
}

/** An event and what it concerns; `kpi` is null for all. */
interface Concern {
  readonly event: TrendEvent;
  readonly kpi: Kpi | null;
}

/** A KPI before and after an event, not yet held against the others. */
interface Tested {
  readonly concern: Concern;
  readonly one: TimelineKpi;
  readonly change: Change;
}

/**
 * What happened, each with the KPIs it concerns before and after it. All of these comparisons are looked at together, so they
 * share one noise test. A changed definition has no before and after: it measures something else.
 */
export function timelineEvents(
  kpis: readonly TimelineKpi[],
  moves: readonly TrendEvent[],
  buckets: readonly Bucket[],
  policy: Policy,
): Timeline["events"] {
  const concerns: Concern[] = [
    ...moves.map((event) => ({ event, kpi: null })),
    ...kpis.flatMap(({ kpi, process }) =>
      process.changes.filter((event) => !moves.includes(event)).map((event) => ({ event, kpi })),
    ),
  ];
  const tested = concerns.flatMap((concern) =>
    kpis.flatMap((one): Tested[] => {
      const concerned = concern.kpi === null || concern.kpi === one.kpi;
      const change = concerned ? changeAround(concern.event, one, buckets, policy) : null;
      return change ? [{ concern, one, change }] : [];
    }),
  );
  const survives = survivors(
    tested.map(({ change }) => change.pValue),
    policy.falseDiscoveryRate,
  );
  const answers = tested.map((each, at) => ({
    concern: each.concern,
    answer: changeAnswer(each, survives[at] ?? false),
  }));
  return concerns
    .map((concern) => ({
      ...concern.event,
      kpi: concern.kpi?.id ?? null,
      changes: answers.filter((one) => one.concern === concern).map(({ answer }) => answer),
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** Compares the stretch that an event begins with the one before it; null where it begins none, or another definition. */
function changeAround(
  { day, kind }: TrendEvent,
  { kpi, process: { segments, totals } }: TimelineKpi,
  buckets: readonly Bucket[],
  policy: Policy,
): Change | null {
  const at = buckets.findIndex(({ from, to }) => from <= day && day <= to);
  const next = segments.findIndex(({ first }) => first === at);
  const [earlier, later] = [segments[next - 1], segments[next]];
  if (kind === "definition" || !earlier || !later) return null;
  const divided = buckets[at]?.from !== day;
  const whole = (first: number, last: number): Totals[] =>
    totals.slice(first, last + 1).flatMap((point) => (point.partial ? [] : [point.totals]));
  return testBeforeAfter(
    kpi,
    whole(earlier.first, earlier.last),
    whole(later.first + (divided ? 1 : 0), later.last),
    policy.intervalLevel,
  );
}

function changeAnswer(
  { one: { kpi, process }, change }: Tested,
  survives: boolean,
): Timeline["events"][number]["changes"][number] {
  const anchors = process.goals.at(-1)?.anchors ?? null;
  const verdict = changeVerdict({ change, survives, direction: kpi.direction, anchors });
  return {
    kpi: kpi.id,
    before: change.before,
    after: change.now,
    interval: change.interval,
    verdict,
    sentence: explainChange(kpi, change.delta, verdict),
  };
}
