import { AGENT, CHANNEL, QUEUE } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { gainOf } from "#src/domain/scoring/gain.ts";
import { adjustedValue } from "#src/domain/statistics/evidence.ts";
import type { Quartiles } from "#src/domain/statistics/quantiles.ts";
import type { Condition } from "../../metrics-store.ts";
import { conditionsOf } from "../../questions.ts";
import type { RouteContext } from "../../route.ts";
import type { AskedAbout } from "../asked-about.ts";
import { inTurns } from "../in-turns.ts";
import { peerMiddle, peerPrior, peersAdjusted, peerValues } from "../peer-figures.ts";
import { metBy, peerGroupsByShared, sharedByPeople, type PeerGroup } from "../peer-group.ts";
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

/** What somebody has in common with others who did nothing in the period. */
const NOTHING: readonly Condition[] = [];

/** So many are set beside their peers before others get their turn: a hundredth of a second. */
const PEOPLE_AT_ONCE = 100;

/** Somebody's judged KPIs for which the peers are looked at. */
export interface LookedAt {
  readonly agent: string;
  readonly kpis: readonly JudgedKpi[];
}

/**
 * Sets people's KPIs beside their peers', over the days on which the session may see peers. All KPIs that can be asked are asked,
 * so that everybody of one group shares one question.
 */
export async function peerStandings(
  context: RouteContext,
  within: Subject,
  people: readonly LookedAt[],
  askable: readonly Kpi[],
  { period: asked, where, watermark }: AskedAbout,
): Promise<ReadonlyMap<string, ReadonlyMap<Kpi, PeerStanding>>> {
  const { period } = peerPeriod(context, AGENT, asked);
  const everybodys = await sharedByPeople(context, period, where, watermark);
  const shared = new Map(people.map(({ agent }) => [agent, everybodys.get(agent) ?? NOTHING]));
  const question = { period, conditions: ofTheWork(within), kpis: askable, grain: null };
  const groups = await peerGroupsByShared(context, question, AGENT, shared);
  const { minimumCohort } = context.services.policy;
  const standings = new Map<string, ReadonlyMap<Kpi, PeerStanding>>();
  await inTurns(people, PEOPLE_AT_ONCE, context.signal, ({ agent, kpis }) => {
    const group = groups.get(shared.get(agent) ?? NOTHING);
    if (!group) return;
    const met = metBy(group, agent);
    standings.set(agent, new Map(kpis.map((one) => [one.kpi, standing(met, one, minimumCohort)])));
  });
  return standings;
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
  const all = peersAdjusted(group, kpi);
  const told = adjusted !== null && all.length >= minimumCohort;
  return {
    adjusted,
    percentile: told ? coarse(group, all.filter(worse).length / all.length) : null,
    middle: middle && { ...middle, size: values.length },
  };
}

/** Among people whom a session may not see, places are told in twentieths: criteria must not find out the last of them. */
const PLACES = 20;

function coarse(group: PeerGroup, share: number): number {
  return group.coarse ? Math.ceil(share * PLACES) / PLACES : share;
}
