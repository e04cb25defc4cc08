import { AGENT } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Condition, SumsQuestion, SumsTable } from "./metrics-store.ts";

/**
 * The question whose answer may become a cohort. A condition on people, or on the very level that is compared, would
 * single somebody out: it matches nobody.
 */
export function cohortQuestion(question: SumsQuestion, { level }: Subject): SumsQuestion {
  const tells = (dimension: string) => dimension === AGENT || dimension === level;
  const where = question.where.map((condition): Condition =>
    tells(condition.dimension) ? { ...condition, in: [] } : condition,
  );
  return { ...question, where };
}

/** What makes a table anonymous. */
export interface Anonymity {
  readonly leaveOut: Subject;
  /** By row, whether it must not be told at all; rows beyond the list may be. */
  readonly hidden: readonly boolean[];
  readonly seed: string;
}

/**
 * A table without the subject's own rows and the hidden ones, in which the ids of the first key are replaced by positions
 * that mean nothing: the same seed gives the same positions, but their order says nothing about the ids.
 */
export function anonymous(table: SumsTable, { leaveOut, hidden, seed }: Anonymity): SumsTable {
  const ids = table.keys[0] ?? [];
  const rows = ids.flatMap((id, row) =>
    id === null || id === leaveOut.id || hidden[row] === true ? [] : [{ id, row }],
  );
  const shuffled = [...new Set(rows.map(({ id }) => id))]
    .map((id) => ({ id, chance: mixed(`${seed} ${id}`) }))
    .toSorted((a, b) => a.chance - b.chance || (a.id < b.id ? -1 : 1));
  const position = new Map(shuffled.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => position.get(id) ?? 0;
  // Sorting is stable: the further keys stay in order within each position.
  const order = rows.toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
  const others = table.keys.slice(1).map((keys) => order.map(({ row }) => keys[row] ?? null));
  return {
    length: order.length,
    keys: [order.map(({ id }) => String(placeOf(id))), ...others],
    columns: new Map(
      [...table.columns].map(([name, values]) => [
        name,
        Float64Array.from(order, ({ row }) => values[row] ?? Number.NaN),
      ]),
    ),
  };
}

/** A number that changes wildly with every letter of a text (FNV-1a, finished as MurmurHash3 does). */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
