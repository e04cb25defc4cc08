import { explainComposite, explainHeldPoints } from "#src/domain/explain/explain-composite.ts";
import { explainHold } from "#src/domain/explain/explain-hold.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { comparisonAsked, subjectAsked } from "../answers/asked.ts";
import { compareScorecards } from "../answers/comparisons.ts";
import { compositeWeeks } from "../answers/composite-weeks.ts";
import { showsGrain } from "../answers/grain-shown.ts";
import { askBaseline, heldPoints } from "../answers/held-points.ts";
import { kpiResult } from "../answers/kpi-result.ts";
import { named } from "../answers/named.ts";
import { nextAnswer } from "../answers/next-steps.ts";
import { askScored, judgeRow, only, type ScoredSums } from "../answers/scored-sums.ts";
import { askableKpis, inCardOrder } from "../answers/shown-kpis.ts";
import { SPARK_WEEKS, sparkOf } from "../answers/spark.ts";
import { peerMiddle, peerPrior, peerValues } from "../answers/peer-figures.ts";
import { peerGroupOf, sharedWithPeers, type PeerGroup } from "../answers/peer-group.ts";
import { peerPeriod } from "../answers/peer-period.ts";
import { askWeeks } from "../answers/weekly-sums.ts";
import type { Handler } from "../route.ts";

/** One subject's scorecard: every KPI that has a goal or data, judged, compared and set beside its peers. */
export const scorecardRoute: Handler<"scorecard"> = async (context, input) => {
  const { definitions, directory, services, today } = context;
  const { policy } = services;
  const subject = subjectAsked(input);
  const asked = await askedAbout(context, subject, input);
  const { watermark, calendar, period, conditions, where } = asked;
  const earlier = comparisonAsked(input.period, input.compare ?? "previous", calendar);

  const { level, id } = subject;
  const among = peerPeriod(context, level, period);
  const kpis = [...definitions.kpis.values()];
  const askable = askableKpis(kpis, level, where, watermark);
  const question = { kpis, level, by: [], where, depth: "variation" as const, latestGoal: true };
  // The store answers a few questions at a time, in their order: those that take longest, or lead to another, come first.
  const [peers, weekly, baseline, now, then] = await Promise.all([
    // Of every KPI, also of those that this subject has no data of: all members of a group ask for the same then.
    sharedWithPeers(context, subject, among.period, where, watermark).then(async (shared) => {
      const group = { subject, period: among.period, conditions, kpis: askable, grain: null };
      const cohort = await peerGroupOf(context, group, shared);
      // Worked out here, while the store still answers.
      return { cohort, middles: new Map(askable.map((kpi) => [kpi, middleHalf(cohort, kpi)])) };
    }),
    askWeeks(context, askable, period, where, { calendar, least: SPARK_WEEKS }),
    askBaseline(context, subject, askable, asked),
    askScored(context, { ...question, period }, watermark),
    earlier && askScored(context, { ...question, period: earlier, latestGoal: false }, watermark),
  ]);
  const { cohort } = peers;
  const shown = shownKpis(now, id);
  const priors = shown.map((kpi) => peerPrior(cohort, kpi));
  const judged = judgeRow(only(now, shown), 0, id, priors, policy);
  const before = then && judgeRow(only(then, shown), 0, id, priors, policy);
  const compared =
    before &&
    earlier &&
    compareScorecards({ row: judged, period }, { row: before, period: earlier }, weekly, policy);

  const showsWeeks = showsGrain(context, "week");

  const { composite } = judged;
  const holds = await heldPoints(context, subject, asked, judged.kpis, cohort, baseline);
  const held = judged.kpis.map(({ kpi }, at) => {
    const hold = composite.contributions[at] === null ? undefined : holds.get(kpi.id);
    return hold ? { by: hold.by.id, sentence: explainHold(hold) } : null;
  });
  const middles = shown.map((kpi) => peers.middles.get(kpi) ?? null);
  const points = composite.contributions.filter((_, at) => held[at] !== null);
  return {
    asOf: asOf(watermark, today),
    subject: named(subject, directory),
    place: directory.placeOf(subject),
    period,
    peersNotice: cohort.withheld ? null : among.notice,
    composite: {
      score: composite.score,
      interval: composite.interval,
      band: composite.band,
      coverage: composite.coverage,
      comparison: compared?.composite ?? null,
      sentence: explainComposite(composite, policy),
      through: showsWeeks ? compositeWeeks(weekly, judged.kpis, watermark, policy) : null,
      held: explainHeldPoints(points),
    },
    kpis: judged.kpis.map((one, at) =>
      kpiResult(one, {
        contribution: composite.contributions[at] ?? null,
        held: held[at] ?? null,
        comparison: compared?.kpis[at] ?? null,
        peers: middles[at] ?? null,
        spark: askable.includes(one.kpi) && showsWeeks ? sparkOf(weekly, one.kpi) : [],
      }),
    ),
    next:
      level === AGENT
        ? nextAnswer(
            judged.kpis.map((one, at) => ({ ...one, peers: middles[at] ?? null })),
            policy,
          )
        : null,
  };
};

/** The KPIs of a scorecard: those with a goal, the heaviest first, then the others with data. */
function shownKpis({ columns }: ScoredSums, id: string): Kpi[] {
  const goals = new Map(columns.map(({ kpi, goals: [goalOf] }) => [kpi, goalOf?.(id) ?? null]));
  const shown = columns.filter(
    ({ kpi, totalsAt }) => goals.get(kpi) !== null || totalsAt(0).denominator !== null,
  );
  return inCardOrder(
    shown.map(({ kpi }) => kpi),
    (kpi) => goals.get(kpi) ?? null,
  );
}

/** The middle half of the peers' values of a KPI, with how many they are; null where nothing of it may be told. */
function middleHalf(cohort: PeerGroup, kpi: Kpi) {
  const values = peerValues(cohort, kpi);
  const quartiles = peerMiddle(cohort, values);
  return quartiles && { ...quartiles, size: values.length };
}
