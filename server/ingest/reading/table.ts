import type { FileLayout } from "../mapping/file-schema.ts";
import { patternOf, type Pattern } from "../pattern/pattern.ts";
import { cellText, isBlank, UnreadableFile, type Cell, type RawRow, type Sheet } from "./cell.ts";
import type { ReadingLimits } from "./limits.ts";

/** A sheet cut into its header and the rows of data below it. */
export interface Table {
  readonly sheet: string | null;
  /** Column names in order; two columns of one name are told apart as `Calls (1)`, `Calls (2)`. */
  readonly headers: readonly string[];
  /** What a column's name is made of, from top to bottom; nothing for columns that are named A, B, C. */
  readonly headerCells: readonly (readonly Cell[])[];
  /** Filled rows only. */
  readonly rows: Iterable<RawRow>;
  /** The filled rows from the one on at which the reading stopped, known when all rows were read; 0 without `stop_at`. */
  readonly beyond: { readonly rows: number };
  readonly hollow?: Sheet["hollow"];
}

/** A column's name where there is no header: A, B … Z, AA. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** What the cells of a header say together. */
export function headerText(cells: readonly Cell[]): string {
  return [...new Set(cells.map(cellText))].filter((word) => word !== "").join(" ");
}

function named(columns: readonly (readonly Cell[])[]): string[] {
  const names = columns.map(headerText);
  const alike = Map.groupBy(names, (name) => name);
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (name === "" || alike.get(name)?.length === 1) return name;
    const place = (seen.get(name) ?? 0) + 1;
    seen.set(name, place);
    return `${name} (${place})`;
  });
}

/** Lets headings hold for the columns to their right up to the next one; the last line names each column by itself. */
function filledRight(headerRows: readonly RawRow[]): readonly Pick<RawRow, "cells">[] {
  const width = Math.max(0, ...headerRows.map(filledWidth));
  return headerRows.map((raw, line) => {
    if (line === headerRows.length - 1) return raw;
    let heading: Cell = null;
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = raw.cells[column] ?? null;
      heading = isBlank(cell) ? heading : cell;
      return heading;
    });
    return { cells };
  });
}

/** Trims cells that are blank to the last column that says something. */
function filledWidth({ cells }: RawRow): number {
  return cells.findLastIndex((cell) => !isBlank(cell)) + 1;
}

function fitting(raw: RawRow, width: number, limits: ReadingLimits): RawRow {
  if (raw.fault !== undefined) return raw;
  if (filledWidth(raw) > width) {
    const message = `The row has ${filledWidth(raw)} cells, the header ${width}: is the row data? If not, leave it out by \`footer_rows\` or \`stop_at\`; else quote cells that hold the delimiter.`;
    return { ...raw, fault: { rule: "ragged-row", message } };
  }
  const tooLong = raw.cells.some(
    (cell) => typeof cell === "string" && cell.length > limits.cellLength,
  );
  if (!tooLong) return raw;
  const message = `A cell has more than ${limits.cellLength} characters: is a quote missing?`;
  return { ...raw, fault: { rule: "cell-too-long", message } };
}

/** A row of separated values that ends too early has lost cells, which a row of a workbook never has. */
function cutShort(raw: RawRow, width: number): RawRow {
  if (raw.fault !== undefined || raw.cells.length >= width) return raw;
  const message = `The row ends after ${raw.cells.length} of ${width} cells: was the file cut off? If the row is not data, leave it out by \`footer_rows\` or \`stop_at\`; if Excel left out blank cells at its end, save it as .xlsx.`;
  return { ...raw, fault: { rule: "ragged-row", message } };
}

/** Makes the test for rows that repeat a row of the header, as reports do at the top of each page. */
function repeats(headerRows: readonly RawRow[]): (raw: RawRow) => boolean {
  const textOf = ({ cells }: RawRow) => cells.map(cellText).join("\u0001");
  const headers = new Set(headerRows.filter((raw) => filledWidth(raw) > 1).map(textOf));
  const firstTexts = new Set(headerRows.map(({ cells }) => cellText(cells[0])));
  return (raw) =>
    headers.size > 0 && firstTexts.has(cellText(raw.cells[0])) && headers.has(textOf(raw));
}

interface Layout {
  readonly headerRows: readonly number[] | "first" | "none";
  readonly skip: number;
  readonly footer: number;
  readonly stop: Pattern | null;
}

function layoutOf(file: FileLayout): Layout {
  const { header } = file;
  return {
    headerRows:
      header === undefined
        ? "first"
        : header === "none"
          ? "none"
          : typeof header === "number"
            ? [header]
            : header,
    skip: file.skip_rows ?? 0,
    footer: file.footer_rows ?? 0,
    stop: file.stop_at === undefined ? null : patternOf(file.stop_at),
  };
}

/** Splits a sheet's rows at the header. Returns null for a sheet in which nothing is written. */
export function tableOf(
  sheet: Sheet,
  file: FileLayout,
  format: "csv" | "xlsx" | "json",
  limits: ReadingLimits,
): Table | null {
  const layout = layoutOf(file);
  const rows = sheet.rows[Symbol.iterator]();
  const headerRows: RawRow[] = [];
  const headerNumbers = format === "json" ? "first" : layout.headerRows;
  const lastHeader = typeof headerNumbers === "string" ? 0 : Math.max(...headerNumbers);
  let first: RawRow | null = null;
  for (let next = rows.next(); !next.done; next = rows.next()) {
    const raw = next.value;
    if (headerNumbers === "none" || headerNumbers === "first") {
      if (filledWidth(raw) === 0) continue;
      if (headerNumbers === "none") first = raw;
      else headerRows.push(raw);
      break;
    }
    if (headerNumbers.includes(raw.row)) headerRows.push(raw);
    if (raw.row > lastHeader) first = raw;
    if (raw.row >= lastHeader) break;
  }
  if (headerRows.length === 0 && first === null) return null;
  if (headerRows.length === 0 && headerNumbers !== "none") {
    throw new UnreadableFile(
      "no-header",
      `There is nothing in row ${lastHeader}, where the mapping says the header is (\`file.header\`).`,
    );
  }
  const width = Math.max(0, ...headerRows.map(filledWidth));
  const lines = file.fill_right === true ? filledRight(headerRows) : headerRows;
  const headerCells = Array.from({ length: width }, (_, column) =>
    lines.map(({ cells }) => cells[column] ?? null),
  );
  const headers =
    headerNumbers === "none"
      ? (first?.cells ?? []).map((_, index) => letters(index))
      : named(headerCells);
  const isHeader = repeats(headerRows);
  const beyond = { rows: 0 };
  const data = dataRows(first, rows, { layout, limits, beyond }).filter((raw) => !isHeader(raw));
  return {
    sheet: sheet.name,
    headers,
    headerCells,
    rows: checked(data, headers.length, format, limits),
    beyond,
    hollow: sheet.hollow,
  };
}

function* checked(
  rows: Iterable<RawRow>,
  width: number,
  format: "csv" | "xlsx" | "json",
  limits: ReadingLimits,
): Generator<RawRow> {
  for (const raw of rows) {
    const fitted = fitting(raw, width, limits);
    yield format === "csv" ? cutShort(fitted, width) : fitted;
  }
}

interface Reading {
  readonly layout: Layout;
  readonly limits: ReadingLimits;
  readonly beyond: { rows: number };
}

function* dataRows(
  first: RawRow | null,
  rest: Iterator<RawRow>,
  { layout: { skip, footer, stop }, limits, beyond }: Reading,
): Generator<RawRow> {
  const held: RawRow[] = [];
  let skipped = 0;
  let count = 0;
  for (let raw = first ?? take(rest); raw !== null; raw = take(rest)) {
    if (skipped < skip) {
      skipped += 1;
      continue;
    }
    if (filledWidth(raw) === 0 && raw.fault === undefined) continue;
    const lead = stop && raw.cells.find((cell) => !isBlank(cell));
    if (stop?.test(cellText(lead ?? null))) {
      for (let left: RawRow | null = raw; left !== null; left = take(rest)) {
        if (filledWidth(left) > 0) beyond.rows += 1;
      }
      return;
    }
    count += 1;
    if (count > limits.rows) {
      throw new UnreadableFile(
        "too-many-rows",
        `The file has more than ${limits.rows} rows: split it by month and import the parts.`,
      );
    }
    held.push(raw);
    const ready = held.length > footer ? held.shift() : undefined;
    if (ready) yield ready;
  }
}

function take(rows: Iterator<RawRow>): RawRow | null {
  const next = rows.next();
  return next.done ? null : next.value;
}
