import { FaultReport } from "../fault-report.ts";
import type { FileLayout } from "../mapping/file-schema.ts";
import { cellText, isBlank, UnreadableFile, type Cell, type RawRow } from "../reading/cell.ts";
import { firstListPath } from "../reading/json.ts";
import { formatOf, readTables } from "../reading/read-tables.ts";
import { namesSum } from "../rows/total-name.ts";
import type { Table } from "../reading/table.ts";
import { unfolded } from "../unfold/unfolded.ts";
import { guessWide, type GuessedWide } from "./guess-wide.ts";
import type { SampledColumn } from "./sampled-column.ts";

/** The columns of one sheet, and how a mapping finds them. */
export interface Sample {
  readonly columns: readonly SampledColumn[];
  /** How many rows the cells were taken from. */
  readonly rows: number;
  /** What a mapping must say to read this sheet from this header; empty where nothing needs saying. */
  readonly layout: FileLayout;
  /** The names of all visible sheets of a workbook; empty for other files. */
  readonly sheets: readonly string[];
  /** How the sheet is unfolded; its columns are those that come of it. Null where it is not wide. */
  readonly wide: GuessedWide | null;
}

const ROWS = 200;

/** How many filled rows may stand above the header. */
const TITLE_ROWS = 10;

/** The beginning of a sheet. */
interface Beginning extends Table {
  readonly rows: readonly RawRow[];
}

/** The columns of a file's widest sheet with their first filled cells, from the first row that looks like a header. */
export async function sampleFile(bytes: Uint8Array, fileName: string): Promise<Sample> {
  if (formatOf(bytes) === "json") return sampleJson(bytes);
  const all = await beginnings(bytes, { header: "none" });
  const [first] = all;
  if (!first) return { columns: [], rows: 0, layout: {}, sheets: [], wide: null };
  const widest = all.reduce((best, one) => (widthOf(one) > widthOf(best) ? one : best));
  const place = all.length > 1 && widest.sheet !== null ? { sheet: widest.sheet } : {};
  const layout = await layoutOf(bytes, place, widest);
  const [found = widest] = await beginnings(bytes, layout);
  const sheets = all.flatMap(({ sheet }) => sheet ?? []);
  const wide = guessWide(found, fileName);
  return { ...(wide ? turnedColumns(found, wide) : columnsOf(found)), layout, sheets, wide };
}

/** The columns that come of a wide sheet, without those that hold nothing. */
function turnedColumns(sheet: Beginning, { unfold, fillDown, columns: wanted }: GuessedWide) {
  const rules = { fill_down: fillDown };
  const report = new FaultReport();
  const table = unfolded(sheet, { unfold, wanted, rules, aliases: {}, report });
  if (!table) return columnsOf(sheet);
  const rows = Iterator.from(table.rows).take(ROWS).toArray();
  const sampled = columnsOf({ ...table, rows });
  return { ...sampled, columns: sampled.columns.filter(({ cells }) => cells.length > 0) };
}

async function sampleJson(bytes: Uint8Array): Promise<Sample> {
  const path = firstListPath(bytes);
  const layout = path === null ? {} : { path };
  const [found] = await beginnings(bytes, layout);
  return {
    ...(found ? columnsOf(found) : { columns: [], rows: 0 }),
    layout,
    sheets: [],
    wide: null,
  };
}

async function beginnings(bytes: Uint8Array, layout: FileLayout): Promise<readonly Beginning[]> {
  const tables = await readTables(bytes, layout).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile) || error.rule !== "which-sheet") throw error;
    return readTables(bytes, { ...layout, sheet: "all" });
  });
  return tables.map((table) => ({
    ...table,
    rows: Iterator.from(table.rows).take(ROWS).toArray(),
  }));
}

const filled = ({ cells }: RawRow) => cells.filter((cell) => !isBlank(cell)).length;

const widthOf = ({ rows }: Beginning) => Math.max(0, ...rows.map(filled));

/** How many different things a row says; a title in merged cells says one. */
const said = ({ cells }: RawRow) => new Set(cells.map(cellText).filter((text) => text !== "")).size;

const isWord = (cell: Cell) => isBlank(cell) || (typeof cell === "string" && !/\d/.test(cell));

/** The first row that is about as wide as the data and says several things is the header. */
async function layoutOf(
  bytes: Uint8Array,
  place: FileLayout,
  sheet: Beginning,
): Promise<FileLayout> {
  const [top] = sheet.rows;
  const header = sheet.rows
    .slice(0, TITLE_ROWS)
    .find((row) => said(row) > 1 && filled(row) >= widthOf(sheet) * 0.6);
  if (!top || !header) return place;
  const layout = header === top ? place : { ...place, header: header.row };
  const [found] = await beginnings(bytes, layout);
  const [under, ...rest] = found?.rows ?? [];
  if (!under) return layout;
  if (!under.cells.every(isWord)) return layout;
  if (isContinued(header, under)) return { ...place, header: [header.row, under.row] };
  return hasUnits(under, rest) ? { ...layout, skip_rows: 1 } : layout;
}

/** Whether a header goes on in the row under it: its cells repeat, as merged ones do, or are blank where that says something. */
function isContinued(header: RawRow, under: RawRow): boolean {
  if (said(header) < filled(header)) return true;
  return under.cells.some((cell, column) => !isBlank(cell) && isBlank(header.cells[column]));
}

/** Whether a row has words in several columns that have none below, as a row of units has. */
function hasUnits({ cells }: RawRow, below: readonly RawRow[]): boolean {
  const words = cells.filter((cell, column) => {
    const others = below.map((row) => row.cells[column] ?? null).filter((one) => !isBlank(one));
    return !isBlank(cell) && isWord(cell) && others.length > 0 && !others.some(isWord);
  });
  return words.length > 1;
}

const isSum = (cell: Cell | undefined) => typeof cell === "string" && namesSum(cell.trim());

const isTotal = ({ cells }: RawRow) => cells.some(isSum);

/** Rows with a fault, those of totals, and those that hardly say anything, are no data. */
function columnsOf({ headers, rows }: Beginning): Pick<Sample, "columns" | "rows"> {
  const full = rows.filter(
    (row) => row.fault === undefined && filled(row) * 3 >= headers.length && !isTotal(row),
  );
  const data = full.length > 0 ? full : rows;
  const columns = headers.flatMap((header, index) => {
    const cells = data.map((row) => row.cells[index] ?? null).filter((cell) => !isBlank(cell));
    const sums = new Set(rows.flatMap((row) => row.cells[index] ?? []).filter(isSum));
    return header === "" ? [] : [{ header, cells, sums: [...sums].map(cellText) }];
  });
  return { columns, rows: data.length };
}
