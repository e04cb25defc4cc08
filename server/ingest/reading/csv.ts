import Papa from "papaparse";
import { UnreadableFile, type RawRow, type ReadingFault, type Sheet } from "./cell.ts";
import type { ReadingLimits } from "./limits.ts";
import { decodeText } from "./text-encoding.ts";

export interface CsvFormat {
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly quote?: string | undefined;
}

/** Rows parsed at a time, so that a large file never stands in memory as cells all at once. */
const WINDOW = 2000;

function faultOf(errors: readonly Papa.ParseError[], index: number): ReadingFault | undefined {
  const error = errors.find(({ row, type }) => row === index && type === "Quotes");
  if (error === undefined) return undefined;
  return {
    rule: "broken-quotes",
    message:
      "The quotes in this row do not pair up: double a quote inside a quoted cell, or state another `file.quote`.",
  };
}

/** A cell without the formula that exports put around a text so that spreadsheets keep its zeros: `="00417"`. */
function cellOf(cell: string): string | null {
  const text = cell.startsWith('="') ? (/^="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell) : cell;
  return text.trim() === "" ? null : text;
}

function* rowsOf(text: string, config: Papa.ParseConfig<string[]>, limits: ReadingLimits) {
  let start = 0;
  let row = 0;
  let newline: Papa.ParseConfig["newline"];
  while (start < text.length) {
    const { data, errors, meta } = Papa.parse<string[]>(text.slice(start), {
      ...config,
      ...(newline && { newline }),
      preview: WINDOW,
    });
    newline ??= /^(\r\n|\n|\r)$/.test(meta.linebreak) ? (meta.linebreak as "\n") : undefined;
    for (const [index, cells] of data.entries()) {
      row += 1;
      if (cells.length > limits.columns) {
        throw new UnreadableFile(
          "too-many-columns",
          `Row ${row} has more than ${limits.columns} columns: is the delimiter right?`,
        );
      }
      const fault = faultOf(errors, index);
      const read = cells.map(cellOf);
      yield fault === undefined ? { row, cells: read } : { row, cells: read, fault };
    }
    if (meta.cursor <= 0) return;
    start += meta.cursor;
  }
}

/** The delimiter that splits the first rows into the most columns of equal number. A file of one column has none. */
function detectDelimiter(text: string, quoteChar: string): string {
  const head = text.slice(0, 200_000);
  const counts = [",", ";", "\t", "|"].map((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, quoteChar, preview: 30 });
    const widths = new Map<number, number>();
    for (const { length } of data)
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width = 1, rows = 0] =
      [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { delimiter, score: rows * 1000 + width };
  });
  return counts.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ",";
}

/** A file of separated values. Excel's own first line `sep=;` is obeyed and counts as a row, as Excel counts it. */
export function readCsv(bytes: Uint8Array, format: CsvFormat, limits: ReadingLimits): Sheet {
  const text = decodeText(bytes, format.encoding);
  const quoteChar = format.quote ?? '"';
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const delimiter = format.delimiter ?? stated ?? detectDelimiter(text, quoteChar);
  // Papa's fast mode for files without quotes splits all that is left at each window, and then skips a row.
  const config = { delimiter, quoteChar, skipEmptyLines: false, fastMode: false } as const;
  return { name: null, rows: blankFirst(rowsOf(text, config, limits), stated !== undefined) };
}

/** Keeps Excel's `sep=` line in the count of rows, with nothing in it. */
function* blankFirst(rows: Iterable<RawRow>, hasSeparatorLine: boolean): Generator<RawRow> {
  for (const raw of rows) {
    yield hasSeparatorLine && raw.row === 1 ? { row: 1, cells: [] } : raw;
  }
}
