import { AGENT } from "#src/domain/dimensions.ts";
import type { Level } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Prior } from "#src/domain/statistics/prior.ts";
import type { Condition } from "../metrics-store.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import { peopleGround, priorAcross } from "./people-ground.ts";
import { gridRows, type GridRows } from "./grid-rows.ts";

/** Some of a grid's rows, in the order of all. */
export interface GridPage {
  /** The conditions that pick the facts of its rows. */
  readonly where: readonly Condition[];
  /** What all rows say together, on whatever page. */
  readonly prior: Promise<Prior | null>;
  /** Its rows: those of the ids that belong to it. */
  readonly listed: (ids: Iterable<string | null>) => GridRows;
}

/**
 * The page of a grid that follows `offset` rows. Of people only those on it are asked for. Units are always asked for together:
 * which of them are withheld is decided across all.
 */
export async function gridPage(
  context: RouteContext,
  kpi: Kpi,
  level: Level,
  asked: AskedAbout,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<GridPage> {
  const { directory } = context;
  const { where } = asked;
  if (level !== AGENT) {
    return {
      where,
      prior: priorAcross(context, kpi, level, asked),
      listed: (ids) => gridRows(ids, { level, directory, offset, limit }),
    };
  }
  const { people, prior } = await peopleGround(context, kpi, asked);
  const onPage = people.slice(offset, offset + limit);
  const isWhole = onPage.length === people.length;
  return {
    where: isWhole ? where : [...where, { dimension: AGENT, in: onPage }],
    prior: Promise.resolve(prior),
    listed: (ids) => ({
      ...gridRows(ids, { level, directory, limit }),
      more: offset + limit < people.length,
      total: people.length,
    }),
  };
}
