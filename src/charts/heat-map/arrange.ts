import type { HeatMapRow } from "./heat-map-props.ts";

/** Which rows show, in their order: position on the screen → row in the data. */
export interface Arrangement {
  readonly order: Uint32Array;
  /** How many of them, from the first, stay in sight while the rest scrolls. */
  readonly frozen: number;
}

/** What the reader has done with rows, by their ids. */
export interface RowChoices {
  /** Groups of which only the own row shows. */
  readonly folded: ReadonlySet<string>;
  /** Rows that stand first and stay in sight. */
  readonly pinned: ReadonlySet<string>;
}

/**
 * Puts rows that are in order into their places: pinned ones first, then each group's own row with its members under it,
 * unless it is folded, then rows that lie in no group. Groups stand in the order of their own rows; empty ones stand nowhere.
 */
export function arrangeRows(
  rows: readonly HeatMapRow[],
  ordered: Uint32Array,
  { folded, pinned }: RowChoices,
): Arrangement {
  if (rows[0]?.size === undefined) return pinnedFirst(rows, ordered, pinned);
  const first: number[] = [];
  const heads: number[] = [];
  const loose: number[] = [];
  const members = new Map<string, number[]>();
  for (const { id, size } of rows) if (size !== undefined) members.set(id, []);
  for (const at of ordered) {
    const row = rows[at];
    if (!row) continue;
    const group = row.group === undefined ? undefined : members.get(row.group);
    if (row.size === 0) continue;
    if (row.size !== undefined) heads.push(at);
    else if (pinned.has(row.id)) first.push(at);
    else (group ?? loose).push(at);
  }
  const order = new Uint32Array(ordered.length);
  let count = 0;
  const place = (places: readonly number[]) => {
    order.set(places, count);
    count += places.length;
  };
  place(first);
  for (const head of heads) {
    const id = rows[head]?.id ?? "";
    place([head]);
    if (!folded.has(id)) place(members.get(id) ?? []);
  }
  place(loose);
  return { order: order.subarray(0, count), frozen: first.length };
}

/** The same of rows of which none is a group's. */
function pinnedFirst(
  rows: readonly HeatMapRow[],
  ordered: Uint32Array,
  pinned: ReadonlySet<string>,
): Arrangement {
  if (pinned.size === 0) return { order: ordered, frozen: 0 };
  // A few keys are looked for one by one: to look up each of sixty thousand ids takes longer than a frame.
  const places = new Set(Array.from(pinned, (key) => rows.findIndex(({ id }) => id === key)));
  const first = ordered.filter((at) => places.has(at));
  const rest = ordered.filter((at) => !places.has(at));
  const order = new Uint32Array(ordered.length);
  order.set(first);
  order.set(rest, first.length);
  return { order, frozen: first.length };
}
