import { compareCodePoints } from "#src/domain/code-point-order.ts";
import type { Level } from "#src/domain/ids.ts";
import type { Directory } from "../route.ts";
import { searchName } from "./search-names.ts";

/** One row of a grid and what names it. */
export interface GridRow {
  readonly level: Level;
  readonly id: string;
  readonly name: string;
}

/** Rows in the order of their names, and whether the limit left any out. */
export interface GridRows {
  readonly rows: readonly GridRow[];
  /** Whether some follow. */
  readonly more: boolean;
  /** How many there are, with those left out. */
  readonly total: number;
  /** Where an id's row is; undefined for one left out. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/**
 * Lists each id once, ordered by name without regard to case and diacritics: at most `limit` after the first `offset`. Facts that
 * lack the dimension are nobody's.
 */
export function gridRows(
  ids: Iterable<string | null>,
  asked: {
    readonly level: Level;
    readonly directory: Directory;
    readonly offset?: number;
    readonly limit: number;
  },
): GridRows {
  const { level, directory, offset = 0, limit } = asked;
  const all = [...new Set(ids)]
    .filter((id) => id !== null)
    .map((id) => ({ id, ...searchName(directory, { level, id }) }))
    .toSorted((a, b) => compareCodePoints(a.folded, b.folded) || compareCodePoints(a.id, b.id));
  const end = offset + limit;
  const rows = all.slice(offset, end).map(({ id, name }) => ({ level, id, name }));
  return {
    rows,
    more: all.length > end,
    total: all.length,
    placeOf: new Map(rows.map(({ id }, place) => [id, place])),
  };
}
