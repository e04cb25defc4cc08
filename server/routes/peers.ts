import type { Peers } from "#src/contract/peers.ts";
import { explainPeers } from "#src/domain/explain/explain-peers.ts";
import { amounts } from "#src/domain/explain/amounts.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { message } from "#src/domain/messages.ts";
import { distributionOf } from "#src/domain/statistics/distribution.ts";
import {
  FUNNEL_LEVELS,
  funnelLimits,
  funnelSamples,
  type Funnel,
} from "#src/domain/statistics/funnel.ts";
import { smoothQuantile } from "#src/domain/statistics/quantiles.ts";
import type { Totals } from "#src/domain/totals.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { kpiAsked, requireShownAt, subjectAsked } from "../answers/asked.ts";
import { named } from "../answers/named.ts";
import { peerMembers } from "../answers/peer-members.ts";
import { queueComparison } from "../answers/queue-comparison.ts";
import { queueStrata } from "../answers/queue-strata.ts";
import { askScored, judgeRow } from "../answers/scored-sums.ts";
import { askableKpis } from "../answers/shown-kpis.ts";
import {
  peerFunnel,
  peerMiddle,
  peerPrior,
  peerTotals,
  peerValues,
} from "../answers/peer-figures.ts";
import { sharedWithPeers } from "../answers/peer-group.ts";
import { chosenPeers } from "../answers/peer-choices.ts";
import { peerPeriod } from "../answers/peer-period.ts";
import type { Handler } from "../route.ts";

/** How a subject stands among its peers on one KPI. */
export const peersRoute: Handler<"peers"> = async (context, input) => {
  const { definitions, directory, services, today } = context;
  const { policy } = services;
  const subject = subjectAsked(input);
  const kpi = kpiAsked(definitions, input.kpi);
  const about = await askedAbout(context, subject, input);
  const { period, notice } = peerPeriod(context, subject.level, about.period);
  const asked = { ...about, period };
  const { conditions, where, watermark } = asked;
  const { level } = subject;
  requireShownAt(kpi, level, where);
  const [scored, shared] = await Promise.all([
    askScored(context, { kpis: [kpi], level, by: [], period, where, depth: "interval" }, watermark),
    sharedWithPeers(context, subject, period, where, watermark),
  ]);
  const kpis = askableKpis([kpi], level, where, watermark);
  const question = { subject, period, conditions, kpis, grain: null };
  const { alike } = input;
  const { cohort, choices } = await chosenPeers(context, question, kpi, { shared, alike });
  const totals = peerTotals(cohort, kpi);
  const prior = peerPrior(cohort, kpi);
  const [own] = judgeRow(scored, 0, subject.id, [prior], policy).kpis;
  const members = await peerMembers(context, { subject, kpi, cohort, prior }, asked);

  const tooFew = totals.length < cohort.minimum;
  const withheld =
    cohort.withheld ?? (tooFew ? message("cohort.too-small", { minimum: cohort.minimum }) : null);
  const values = peerValues(cohort, kpi);
  const funnel = withheld ? null : peerFunnel(cohort, kpi, totals);
  const strata = withheld ? [] : await queueStrata(context, { subject, kpi, cohort }, asked);
  const { value = null, sample = null } = own?.judgement ?? {};
  return {
    asOf: asOf(watermark, today),
    subject: named(subject, directory),
    kpi: kpi.id,
    period,
    notice,
    cohort: {
      words: cohort.words,
      size: tooFew ? null : totals.length,
      withheld,
      chosen: choices.find(({ group }) => group === cohort)?.id ?? null,
      choices: choices.map(({ id, group }) => ({ id, words: group.words })),
    },
    own: {
      value,
      sample,
      interval: own?.judgement.interval ?? null,
      adjusted: own?.judgement.adjusted ?? null,
    },
    mix: queueComparison(kpi, strata, cohort, policy),
    quartiles: withheld ? null : peerMiddle(cohort, values),
    distribution: withheld ? null : distributionOf(values, policy.cellFloor),
    members,
    centre: funnel?.centre ?? null,
    funnel: funnel ? limitsOf(kpi, funnel, totals, [...members, { sample: sample ?? 0 }]) : [],
    sentence:
      withheld ??
      (funnel
        ? explainPeers({ kpi, value, sample, funnel, size: totals.length })
        : message("kpi.unknown-spread", amounts(kpi))),
  };
};

const FUNNEL_POINTS = 40;

/** The funnel's limits from a small to a large sample of the group; the very smallest and largest are somebody's. */
function limitsOf(
  kpi: Kpi,
  funnel: Funnel,
  peers: readonly Totals[],
  shown: readonly { readonly sample: number }[],
): Peers["funnel"] {
  const samples = Float64Array.from(peers, ({ denominator }) => denominator ?? 0).sort();
  const all = [
    smoothQuantile(samples, 0.05),
    smoothQuantile(samples, 0.95),
    ...shown.map(({ sample }) => sample),
  ].filter((sample) => sample > 0);
  return funnelSamples(Math.min(...all), Math.max(...all), FUNNEL_POINTS).map((sample) => {
    const inner = funnelLimits(kpi, funnel, sample, FUNNEL_LEVELS.inner);
    const outer = funnelLimits(kpi, funnel, sample, FUNNEL_LEVELS.outer);
    return {
      sample,
      low95: inner.low,
      high95: inner.high,
      low998: outer.low,
      high998: outer.high,
    };
  });
}
