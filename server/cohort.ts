import { AGENT } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Rows } from "#src/domain/totals-columns.ts";
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

/** A table whose ids mean nothing, and where each id's own rows are: what is kept for the next subject of the group. */
export interface Anonymous {
  readonly table: SumsTable;
  readonly rowsOf: ReadonlyMap<string, Rows>;
}

/**
 * A table without the hidden rows, in which the ids of the first key are replaced by positions that mean nothing: the same
 * seed gives the same positions, but their order says nothing about the ids. Rows beyond `hidden` may be told.
 */
export function anonymous(table: SumsTable, hidden: readonly boolean[], seed: string): Anonymous {
  const ids = table.keys[0] ?? [];
  const rows = ids.flatMap((id, row) => (id === null || hidden[row] === true ? [] : [{ id, row }]));
  const shuffled = [...new Set(rows.map(({ id }) => id))]
    .map((id) => ({ id, chance: mixed(`${seed} ${id}`) }))
    .toSorted((a, b) => a.chance - b.chance || (a.id < b.id ? -1 : 1));
  const position = new Map(shuffled.map(({ id }, place) => [id, place]));
  // Sorting is stable: the further keys stay in order within each position.
  const order = rows
    .map(({ id, row }) => ({ id, row, place: position.get(id) ?? 0 }))
    .toSorted((a, b) => a.place - b.place);
  const rowsOf = new Map<string, Rows>();
  for (const [at, { id }] of order.entries()) {
    rowsOf.set(id, { from: rowsOf.get(id)?.from ?? at, to: at + 1 });
  }
  const others = table.keys.slice(1).map((keys) => order.map(({ row }) => keys[row] ?? null));
  const columns = [...table.columns].map(([name, values]) => {
    const column = new Float64Array(order.length);
    // Not through an iterator: a hundred columns of three thousand people take a tenth of the time.
    for (let at = 0; at < order.length; at += 1) {
      column[at] = values[order[at]?.row ?? -1] ?? Number.NaN;
    }
    return [name, column] as const;
  });
  const positions = order.map(({ place }) => String(place));
  return {
    table: { length: order.length, keys: [positions, ...others], columns: new Map(columns) },
    rowsOf,
  };
}

/** How many keys and numbers a group takes up. */
export function cellsOf({ table }: Anonymous): number {
  return cellsIn(table);
}

/** The same of any sums. */
export function cellsIn({ length, keys, columns }: SumsTable): number {
  return (length + 1) * (keys.length + columns.size);
}

/** A group of peers, as one of its members meets it. */
export class Cohort {
  /** Sums by member (positions, no ids) and further keys, whoever asks among them: equal for all members until the facts change. */
  readonly whole: SumsTable;
  /** The rows of whoever asks; null for somebody who has none. */
  readonly own: Rows | null;
  /** How many members there are besides whoever asks. */
  readonly size: number;
  readonly #group: Anonymous;
  #others: SumsTable | null = null;

  constructor(group: Anonymous, member: string) {
    const { table, rowsOf } = group;
    this.#group = group;
    this.whole = table;
    this.own = rowsOf.get(member) ?? null;
    this.size = rowsOf.size - Number(this.own !== null);
  }

  /** The same group, as another of its members meets it. */
  metBy(member: string): Cohort {
    return new Cohort(this.#group, member);
  }

  /** The same without whoever asks; the positions after it move up. Made when first looked at: most answers need the whole alone. */
  get others(): SumsTable {
    this.#others ??= this.own ? without(this.whole, this.own) : this.whole;
    return this.#others;
  }
}

function without(table: SumsTable, { from, to }: Rows): SumsTable {
  const [positions = [], ...others] = table.keys;
  const later = positions.slice(to).map((position) => String(Number(position) - 1));
  const columns = [...table.columns].map(([name, values]) => {
    const kept = new Float64Array(values.length - (to - from));
    kept.set(values.subarray(0, from));
    kept.set(values.subarray(to), from);
    return [name, kept] as const;
  });
  return {
    length: table.length - (to - from),
    keys: [
      [...positions.slice(0, from), ...later],
      ...others.map((keys) => [...keys.slice(0, from), ...keys.slice(to)]),
    ],
    columns: new Map(columns),
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
