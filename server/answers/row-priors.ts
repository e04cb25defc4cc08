import { AGENT } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Prior } from "#src/domain/statistics/prior.ts";
import type { Condition } from "../metrics-store.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import { peerGroupOf, peerPrior, sharedByPeople } from "./peer-group.ts";
import { peerPeriod } from "./peer-period.ts";
import { askableKpis } from "./shown-kpis.ts";

/** What peers say about each row of a grid, in the order of the KPIs. */
export type PriorsOf = (id: string) => readonly (Prior | null)[];

/** Those who have the same in common, and one of them. */
interface Alike {
  readonly id: string;
  readonly shared: readonly Condition[];
}

/**
 * Asks what the peers of each row of a grid say about it: of each row the same as on its own scorecard. Rows with the same in
 * common have the same peers, who are asked for once.
 */
export async function rowPriors(
  context: RouteContext,
  level: DimensionId,
  ids: readonly string[],
  kpis: readonly Kpi[],
  { period: asked, conditions, watermark }: AskedAbout,
): Promise<PriorsOf> {
  const { period } = peerPeriod(context, level, asked);
  const shared =
    level === AGENT
      ? await sharedByPeople(context, period, conditions, watermark)
      : new Map<string, readonly Condition[]>();
  const groups = new Map<string, Alike>();
  const groupOf = new Map<string, string>();
  for (const id of ids) {
    const alike = { id, shared: shared.get(id) ?? [] };
    const name = JSON.stringify(alike.shared);
    groupOf.set(id, name);
    if (!groups.has(name)) groups.set(name, alike);
  }
  const askable = askableKpis(kpis, level, conditions, watermark);
  const priors = new Map(
    await Promise.all(
      [...groups].map(async ([name, { id, shared: common }]) => {
        const subject = { level, id };
        const question = { subject, period, conditions, kpis: askable, grain: null };
        const group = await peerGroupOf(context, question, common);
        return [name, kpis.map((kpi) => peerPrior(group, kpi))] as const;
      }),
    ),
  );
  return (id) => priors.get(groupOf.get(id) ?? "") ?? [];
}
