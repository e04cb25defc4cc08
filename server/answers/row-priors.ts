import { AGENT } from "#src/domain/dimensions.ts";
import type { DimensionId, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Prior } from "#src/domain/statistics/prior.ts";
import type { RouteContext } from "../route.ts";
import type { Condition } from "../metrics-store.ts";
import type { AskedAbout } from "./asked-about.ts";
import { peerPrior } from "./peer-figures.ts";
import {
  NOBODY,
  peerGroupOf,
  peerGroupsByShared,
  sharedByPeople,
  sharedWithPeers,
} from "./peer-group.ts";
import { peerPeriod } from "./peer-period.ts";
import { askableKpis } from "./shown-kpis.ts";

/** What peers say about a row of a grid, KPI by KPI. */
export type PriorsOf = (id: string) => (kpi: Kpi) => Prior | null;

/** Where nothing is compared with anything. */
export const noPriors: PriorsOf = () => () => null;

/** What the peers of one subject say about it: the same as on its own scorecard. */
export async function priorsOf(
  context: RouteContext,
  subject: Subject,
  { period: asked, conditions, where, watermark }: AskedAbout,
): Promise<PriorsOf> {
  const { period } = peerPeriod(context, subject.level, asked);
  const kpis = askableKpis(context.definitions.kpis.values(), subject.level, where, watermark);
  const shared = await sharedWithPeers(context, subject, period, where, watermark);
  const question = { subject, period, conditions, kpis, grain: null };
  const group = await peerGroupOf(context, question, shared);
  return () => (kpi) => peerPrior(group, kpi);
}

/** What rows share that are compared with all others of their level. */
const NOTHING: readonly Condition[] = [];

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
  const shared =
    level === AGENT
      ? await sharedByPeople(context, period, where, watermark)
      : new Map([[NOBODY, NOTHING]]);
  const question = { period, conditions, kpis: askable, grain: null };
  const groups = await peerGroupsByShared(context, question, level, shared);
  const priors = new Map(
    [...groups].map(([common, group]) => [
      common,
      new Map(askable.map((kpi) => [kpi, peerPrior(group, kpi)])),
    ]),
  );
  return (id) => {
    const common = shared.get(level === AGENT ? id : NOBODY);
    const ofGroup = common && priors.get(common);
    return (kpi) => ofGroup?.get(kpi) ?? null;
  };
}
