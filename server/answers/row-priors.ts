import { AGENT } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Prior } from "#src/domain/statistics/prior.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import { NOBODY, peerGroupOf, peerPrior, sharedByPeople, type PeerGroup } from "./peer-group.ts";
import { peerPeriod } from "./peer-period.ts";
import { askableKpis } from "./shown-kpis.ts";

/** What peers say about a row of a grid, KPI by KPI. */
export type PriorsOf = (id: string) => (kpi: Kpi) => Prior | null;

/** Where nothing is compared with anything. */
export const noPriors: PriorsOf = () => () => null;

/**
 * Asks what the peers of each row of a grid say about it: of each row the same as on its own scorecard. Rows with the same in
 * common have the same peers, who are asked for once.
 */
export async function rowPriors(
  context: RouteContext,
  level: DimensionId,
  kpis: readonly Kpi[],
  { period: asked, conditions, where, watermark }: AskedAbout,
): Promise<PriorsOf> {
  const { period } = peerPeriod(context, level, asked);
  const askable = askableKpis(kpis, level, conditions, watermark);
  const shared = level === AGENT ? await sharedByPeople(context, period, where, watermark) : null;
  const groups = new Map<string, Promise<PeerGroup>>();
  const groupOf = (id: string): Promise<PeerGroup> => {
    const common = shared?.get(id) ?? [];
    const name = JSON.stringify(common);
    const question = { subject: { level, id }, period, conditions, kpis: askable, grain: null };
    const group = groups.get(name) ?? peerGroupOf(context, question, common);
    groups.set(name, group);
    return group;
  };
  const found = await Promise.all(
    [...(shared?.keys() ?? [NOBODY])].map(async (id) => [id, await groupOf(id)] as const),
  );
  const byId = new Map(found);
  return (id) => {
    const group = byId.get(shared ? id : NOBODY);
    return (kpi) => (group ? peerPrior(group, kpi) : null);
  };
}
