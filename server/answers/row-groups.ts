import type { RowGroups } from "#src/contract/row-groups.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import type { Period } from "#src/domain/period.ts";
import type { Condition, SumsTable } from "../metrics-store.ts";
import { notFound } from "../problem.ts";
import type { RouteContext } from "../route.ts";
import { gridRows, type GridRow } from "./grid-rows.ts";

/** Which units the rows of a grid are to be told of. */
export interface GroupQuestion {
  /** The level asked for; undefined when none is. */
  readonly level: string | undefined;
  readonly rowLevel: DimensionId | "organisation";
  readonly rows: readonly GridRow[];
  readonly period: Period;
  readonly where: readonly Condition[];
}

const DAYS = "days";

/**
 * Tells in which unit each row lies: where most of its days were. Null when nobody asks. Throws not-found for a level at which
 * the session sees no units, and for the rows' own. Says nothing of what anybody did.
 */
export async function rowGroups(
  { identity, directory, metrics, signal }: RouteContext,
  { level: asked, rowLevel, rows, period, where }: GroupQuestion,
): Promise<RowGroups | null> {
  if (asked === undefined) return null;
  const level = identity.levels.find((one) => one === asked);
  if (!level || level === AGENT || level === rowLevel || rowLevel === "organisation") {
    throw notFound();
  }
  const days = { name: DAYS, of: { kind: "days" as const }, over: [] };
  const by = [rowLevel, level];
  const table = await metrics.weights({ of: [days], by, period, where }, signal);
  const { home, several } = homesIn(table);
  const found = rows.flatMap(({ id }) => home.get(id)?.unit ?? []);
  const { rows: units, placeOf } = gridRows(found, { level, directory, limit: Infinity });
  return {
    level,
    units: units.map(({ id, name }) => ({ id, name })),
    of: rows.map(({ id }) => placeOf.get(home.get(id)?.unit ?? "") ?? null),
    several: rows.filter(({ id }) => several.has(id)).length,
  };
}

interface Home {
  readonly unit: string;
  readonly days: number;
}

/** By id, the unit with most days (the first by code point among equals), and who was in more than one. */
function homesIn({ keys, columns, length }: SumsTable) {
  const home = new Map<string, Home>();
  const several = new Set<string>();
  for (let row = 0; row < length; row += 1) {
    const [id, unit] = [keys[0]?.[row], keys[1]?.[row]];
    if (!id || !unit) continue;
    const days = columns.get(DAYS)?.[row] ?? 0;
    const before = home.get(id);
    if (before) several.add(id);
    if (!before || days > before.days) home.set(id, { unit, days });
  }
  return { home, several };
}
