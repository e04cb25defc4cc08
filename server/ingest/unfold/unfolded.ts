import { READING_LIMITS } from "../reading/limits.ts";
import type { Table } from "../reading/table.ts";
import { plainHeader } from "../rows/columns.ts";
import { inColumn, inHeaders } from "./figures.ts";
import { filledRows } from "./filled-rows.ts";
import { turnedRows } from "./turned-rows.ts";
import { isRead, wideColumns, type Unfolding } from "./wide-columns.ts";

/**
 * Turns a wide sheet into one with a row for each day, agent or whatever its headers say, before the rest of the mapping sees
 * it. Cells keep their places in the file. Columns and figures that no rule reads are named in it but hold nothing. Null when
 * the sheet lacks columns, which is reported.
 */
export function unfolded(table: Table, unfolding: Unfolding): Table | null {
  const wide = wideColumns(table, unfolding);
  if (!wide) return null;
  const { unfold, rules } = unfolding;
  const { headers } = table;
  const { figureColumn, fillDown, beside, repeated } = wide;
  const rows = filledRows(table.rows, rules, fillDown);
  const { names, turn } =
    figureColumn === undefined ? inHeaders(rows, repeated) : inColumn(rows, repeated, figureColumn);
  const figures = names.filter((name) => name === unfold.cell || isRead(name, unfolding));
  const made = new Set([unfold.header, ...names].map(plainHeader));
  const isMade = (name: string) => made.has(plainHeader(name));
  const own = beside.filter((index) => !isMade(headers[index] ?? ""));
  const read = new Set([figureColumn, ...beside, ...repeated.map(({ index }) => index)]);
  const unread = headers.filter((name, index) => name !== "" && !read.has(index) && !isMade(name));
  const { groups, bundles } = turn(figures, own);
  return {
    ...table,
    headers: [
      ...own.map((index) => headers[index] ?? ""),
      unfold.header,
      ...figures,
      ...names.filter((name) => !figures.includes(name)),
      ...unread,
    ],
    headerCells: [],
    rows: turnedRows(bundles, { headers, own, figures, groups }, READING_LIMITS.rows),
  };
}
