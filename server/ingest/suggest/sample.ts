import type { FileLayout } from "../mapping/file-schema.ts";
import { isBlank, UnreadableFile, type Cell } from "../reading/cell.ts";
import { readTables } from "../reading/read-tables.ts";
import type { Table } from "../reading/table.ts";

/** A column with some of its filled cells. */
export interface SampledColumn {
  readonly header: string;
  readonly cells: readonly Cell[];
}

/** The columns of one sheet, and how a mapping finds them. */
export interface Sample {
  readonly columns: readonly SampledColumn[];
  /** What a mapping must say to read this sheet from this header; empty where nothing needs saying. */
  readonly layout: FileLayout;
  /** The names of all visible sheets of a workbook; empty for other files. */
  readonly sheets: readonly string[];
}

const ROWS = 200;

/** How far down a header is looked for, under titles. */
const HEADER_ROWS = 10;

/** The columns of a file's widest sheet with their first filled cells, from the first row that looks like a header. */
export async function sampleFile(bytes: Uint8Array): Promise<Sample> {
  const tables = await allSheets(bytes, {});
  const [first] = tables;
  if (!first) return { columns: [], layout: {}, sheets: [] };
  const widest = tables.reduce((best, one) => (textsOf(one) > textsOf(best) ? one : best));
  const { sheet } = widest;
  const place = tables.length > 1 && sheet !== null ? { sheet } : {};
  const { table, layout } = isTitle(widest)
    ? await belowTitle(bytes, widest, place)
    : { table: widest, layout: place };
  return {
    columns: columnsOf(table),
    layout,
    sheets: tables.flatMap((one) => one.sheet ?? []),
  };
}

async function allSheets(bytes: Uint8Array, layout: FileLayout): Promise<readonly Table[]> {
  return readTables(bytes, layout).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile) || error.rule !== "which-sheet") throw error;
    return readTables(bytes, { ...layout, sheet: "all" });
  });
}

function textsOf({ headers }: Table): number {
  return headers.filter((header) => header !== "").length;
}

/** Headers as they stand in the row, before columns of one name were told apart. */
const written = (header: string) => header.replace(/ \(\d+\)$/, "");

/** A row that says one thing only, in one cell or in merged ones. */
function isTitle({ headers }: Table): boolean {
  return new Set(headers.filter((header) => header !== "").map(written)).size < 2;
}

/** The sheet from the first row that says several things; as it is where there is none. */
async function belowTitle(bytes: Uint8Array, table: Table, place: FileLayout) {
  for (let row = 2; row <= HEADER_ROWS; row += 1) {
    const layout = { ...place, header: row };
    const [found] = await tablesFrom(bytes, layout);
    if (!found || isTitle(found)) continue;
    const [under] = found.rows;
    const isGrouped = found.headers.some((header) => header !== written(header));
    if (!isGrouped || !under?.cells.every(isWord)) {
      return { table: found, layout };
    }
    const both = { ...place, header: [row, row + 1] };
    const [grouped = found] = await tablesFrom(bytes, both);
    return { table: grouped, layout: both };
  }
  return { table, layout: place };
}

/** The tables with their header in that row; none where nothing is written in it. */
async function tablesFrom(bytes: Uint8Array, layout: FileLayout): Promise<readonly Table[]> {
  return readTables(bytes, layout).catch((error: unknown) => {
    if (error instanceof UnreadableFile && error.rule === "no-header") return [];
    throw error;
  });
}

const isWord = (cell: Cell) => isBlank(cell) || (typeof cell === "string" && !/\d/.test(cell));

function columnsOf(table: Table): SampledColumn[] {
  const rows: (readonly Cell[])[] = [];
  for (const { cells } of table.rows) {
    rows.push(cells);
    if (rows.length === ROWS) break;
  }
  return table.headers.flatMap((header, index) => {
    const cells = rows.map((row) => row[index] ?? null).filter((cell) => !isBlank(cell));
    return header === "" ? [] : [{ header, cells }];
  });
}
