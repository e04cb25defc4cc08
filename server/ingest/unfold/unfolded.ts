import { cellText, type Cell, type RawRow } from "../reading/cell.ts";
import { READING_LIMITS } from "../reading/limits.ts";
import type { Table } from "../reading/table.ts";
import { blankReader, plainHeader, type RowRules } from "../rows/columns.ts";
import { gathered, singly } from "./bundles.ts";
import { groupsOf } from "./repeated-columns.ts";
import { turnedRows } from "./turned-rows.ts";
import { isRead, wideColumns, type Unfolding } from "./wide-columns.ts";

/** Rows in which blank cells are null, or repeat the cell above where the mapping says so. */
function* filledRows(
  rows: Iterable<RawRow>,
  rules: RowRules,
  fillDown: readonly number[],
): Generator<RawRow> {
  const read = blankReader(rules);
  const above = new Map<number, Cell>();
  for (const raw of rows) {
    const cells = raw.cells.map(read);
    for (const index of fillDown) {
      const cell = cells[index] ?? above.get(index) ?? null;
      above.set(index, cell);
      cells[index] = cell;
    }
    yield { ...raw, cells };
  }
}

const has = (names: readonly string[], name: string) =>
  names.some((one) => plainHeader(one) === plainHeader(name));

/** Names once each, as they are first written. */
function distinct(names: Iterable<string>): string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const key = plainHeader(name);
    if (key !== "" && !found.has(key)) found.set(key, name);
  }
  return [...found.values()];
}

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
  // Which figures there are, and which rows belong together, shows only when all rows are read.
  const held = figureColumn === undefined ? null : [...rows];
  const names = distinct(
    held && figureColumn !== undefined
      ? held.map(({ cells }) => cellText(cells[figureColumn]))
      : repeated.map(({ figure }) => figure),
  );
  const figures = names.filter((name) => name === unfold.cell || isRead(name, unfolding));
  const made = [unfold.header, ...names];
  const own = beside.filter((index) => !has(made, headers[index] ?? ""));
  const others = headers.filter(
    (name, index) =>
      name !== "" &&
      index !== figureColumn &&
      !beside.includes(index) &&
      !repeated.some((column) => column.index === index) &&
      !has(made, name),
  );
  const groups =
    figureColumn === undefined
      ? groupsOf(repeated, figures)
      : repeated.map(({ index, said }) => ({ said, columns: figures.map(() => index) }));
  const bundles =
    held && figureColumn !== undefined
      ? gathered(held, { figureColumn, own, figures, repeated: repeated.map(({ index }) => index) })
      : singly(rows, figures);
  return {
    ...table,
    headers: [
      ...own.map((index) => headers[index] ?? ""),
      unfold.header,
      ...figures,
      ...names.filter((name) => !figures.includes(name)),
      ...others,
    ],
    headerCells: [],
    rows: turnedRows(bundles, { headers, own, figures, groups }, READING_LIMITS.rows),
  };
}
