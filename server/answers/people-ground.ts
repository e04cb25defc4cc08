import { AGENT } from "#src/domain/dimensions.ts";
import type { Level } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { fitVariation, type Prior } from "#src/domain/statistics/prior.ts";
import type { GridGround } from "../grid-ground.ts";
import type { Condition } from "../metrics-store.ts";
import { columnsIn, sumsFor } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import { gridRows } from "./grid-rows.ts";
import { askableKpis } from "./shown-kpis.ts";

/**
 * What so many people say together, evenly spread over all of them, is what all would say to less than the last digit shown; to ask
 * sixty thousand for it takes seconds.
 */
const SAMPLED_PEOPLE = 5_000;

/** Who is in a grid of people, and what all of them say together. Kept until the facts, the names or the definitions change. */
export function peopleGround(
  context: RouteContext,
  kpi: Kpi,
  asked: AskedAbout,
): Promise<GridGround> {
  const { definitions, directory, identity, metrics, grounds } = context;
  const { where, period, watermark } = asked;
  const versions = [watermark.version, definitions.version, directory.version];
  const key = JSON.stringify([versions, identity.rows, kpi.id, where, period]);
  // Whoever asks next for the same grid waits with the first: the first cannot call it off.
  const { signal } = new AbortController();
  return grounds.get(key, async () => {
    const members = await metrics.members({ dimension: AGENT, where, period }, signal);
    const ids = members.map(({ id }) => id);
    const { rows } = gridRows(ids, { level: AGENT, directory, limit: Infinity });
    const people = rows.map(({ id }) => id);
    const sample = [...where, ...sampleOf(people)];
    const prior = await priorAcross({ ...context, signal }, kpi, AGENT, {
      ...asked,
      where: sample,
    });
    return { people, prior };
  });
}

/** The condition that picks an even sample; none where everybody is asked. */
function sampleOf(people: readonly string[]): Condition[] {
  const stride = people.length / SAMPLED_PEOPLE;
  if (stride <= 1) return [];
  const places = Array.from({ length: SAMPLED_PEOPLE }, (_, at) => Math.floor(at * stride));
  return [{ dimension: AGENT, in: places.flatMap((place) => people[place] ?? []) }];
}

/** What all rows say together over the period: what an adjusted cell is pulled towards, and how much days vary. */
export async function priorAcross(
  { metrics, signal }: RouteContext,
  kpi: Kpi,
  level: Level,
  { period, where, watermark }: AskedAbout,
): Promise<Prior | null> {
  const by = level === "organisation" ? [] : [level];
  const known = askableKpis([kpi], level, where, watermark);
  if (known.length === 0) return null;
  const of = sumsFor(known, "interval");
  const columns = columnsIn(await metrics.sums({ of, by, period, where }, signal), kpi);
  return columns && fitVariation(kpi, columns);
}
