import { AGENT, CHANNEL, QUEUE } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { gainOf } from "#src/domain/scoring/gain.ts";
import { adjustedValue } from "#src/domain/statistics/evidence.ts";
import type { Prior } from "#src/domain/statistics/prior.ts";
import type { Quartiles } from "#src/domain/statistics/quantiles.ts";
import { TotalsCursor } from "#src/domain/totals-columns.ts";
import type { Condition } from "../../metrics-store.ts";
import { columnsIn, conditionsOf } from "../../questions.ts";
import type { RouteContext } from "../../route.ts";
import type { AskedAbout } from "../asked-about.ts";
import { peerMiddle, peerPrior, peerValues } from "../peer-figures.ts";
import { peerGroupOf, sharedWithPeers, type PeerGroup } from "../peer-group.ts";
import { peerPeriod } from "../peer-period.ts";
import type { JudgedKpi } from "../scored-sums.ts";

/** How somebody stands among the peers on one KPI. */
export interface PeerStanding {
  /** Shrunk towards the peers by evidence; null where too few of them have data. */
  readonly adjusted: number | null;
  /** The share of peers with a worse adjusted value, 0–1; null under the policy's minimum cohort. */
  readonly percentile: number | null;
  readonly middle: (Quartiles & { readonly size: number }) | null;
}

/** Somebody's judged KPIs for which the peers are looked at. */
export interface LookedAt {
  readonly agent: string;
  readonly kpis: readonly JudgedKpi[];
}

/**
 * Sets somebody's KPIs beside the peers', over the days on which the session may see peers. All KPIs that can be asked are asked, so that
 * everybody of one group shares one question.
 */
export async function peerStandings(
  context: RouteContext,
  within: Subject,
  { agent, kpis }: LookedAt,
  askable: readonly Kpi[],
  { period: asked, where, watermark }: AskedAbout,
): Promise<ReadonlyMap<Kpi, PeerStanding>> {
  const subject = { level: AGENT, id: agent };
  const { period } = peerPeriod(context, AGENT, asked);
  const own = [...where, ...conditionsOf(subject)];
  const shared = await sharedWithPeers(context, subject, period, own, watermark);
  const conditions = ofTheWork(within);
  const question = { subject, period, conditions, kpis: askable, grain: null };
  const group = await peerGroupOf(context, question, shared);
  const { minimumCohort } = context.services.policy;
  return new Map(kpis.map((one) => [one.kpi, standing(group, one, minimumCohort)] as const));
}

/** A look into a kind of work compares within it; a look into a unit, with everybody. */
function ofTheWork(within: Subject): readonly Condition[] {
  return within.level === QUEUE || within.level === CHANNEL ? conditionsOf(within) : [];
}

function standing(
  group: PeerGroup,
  { kpi, totals, goal }: JudgedKpi,
  minimumCohort: number,
): PeerStanding {
  const prior = peerPrior(group, kpi);
  if (!prior) return { adjusted: null, percentile: null, middle: null };
  const adjusted = adjustedValue(kpi, totals, prior);
  const values = peerValues(group, kpi);
  const middle = peerMiddle(group, values);
  const worse = (peer: number) =>
    adjusted !== null && gainOf(peer, adjusted, kpi.direction, goal?.anchors ?? null) > 0;
  const all = peersAdjusted(group, kpi, prior);
  const told = adjusted !== null && all.length >= minimumCohort;
  return {
    adjusted,
    percentile: told ? coarse(group, all.filter(worse).length / all.length) : null,
    middle: middle && { ...middle, size: values.length },
  };
}

function peersAdjusted({ sums }: PeerGroup, kpi: Kpi, prior: Prior): number[] {
  const columns = sums && columnsIn(sums.whole, kpi);
  if (!columns) return [];
  const member = new TotalsCursor(columns);
  const values: number[] = [];
  for (let row = 0; row < columns.denominator.length; row += 1) {
    member.moveTo(row);
    const counts = row !== sums.own?.from && member.denominator > 0;
    const value = counts ? adjustedValue(kpi, member, prior) : null;
    if (value !== null) values.push(value);
  }
  return values;
}

/** Among people whom a session may not see, places are told in twentieths: criteria must not find out the last of them. */
const PLACES = 20;

function coarse(group: PeerGroup, share: number): number {
  return group.coarse ? Math.ceil(share * PLACES) / PLACES : share;
}
