import { cellText, type RawRow } from "../reading/cell.ts";
import { plainHeader } from "../rows/columns.ts";
import { gathered, singly } from "./bundles.ts";
import { groupsOf, type RepeatedColumn, type RepeatedGroup } from "./repeated-columns.ts";
import type { Bundle } from "./turned-rows.ts";

/** The figures of a wide sheet, wherever it names them. */
export interface Figures {
  /** Once each, as they are first written. */
  readonly names: readonly string[];
  /** How the rows make rows with these of the figures; `own` are the columns that hold for all of them. */
  readonly turn: (
    figures: readonly string[],
    own: readonly number[],
  ) => { readonly groups: readonly RepeatedGroup[]; readonly bundles: Iterable<Bundle> };
}

function distinct(names: Iterable<string>): string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const key = plainHeader(name);
    if (key !== "" && !found.has(key)) found.set(key, name);
  }
  return [...found.values()];
}

/** Figures that the headers name: each has columns of its own, and a row is turned as it comes. */
export function inHeaders(rows: Iterable<RawRow>, repeated: readonly RepeatedColumn[]): Figures {
  return {
    names: distinct(repeated.map(({ figure }) => figure)),
    turn: (figures) => ({
      groups: groupsOf(repeated, figures),
      bundles: singly(rows, figures),
    }),
  };
}

/** Figures that a column names: which there are, and which rows belong together, shows only when all rows are read. */
export function inColumn(
  rows: Iterable<RawRow>,
  repeated: readonly RepeatedColumn[],
  figureColumn: number,
): Figures {
  const held = [...rows];
  const places = repeated.map(({ index }) => index);
  return {
    names: distinct(held.map(({ cells }) => cellText(cells[figureColumn]))),
    turn: (figures, own) => ({
      groups: repeated.map(({ index, said }) => ({ said, columns: figures.map(() => index) })),
      bundles: gathered(held, { figureColumn, own, figures, repeated: places }),
    }),
  };
}
