import type { UnfoldRule } from "../mapping/unfold-schema.ts";
import { cellText, isBlank, type RawRow } from "../reading/cell.ts";
import { headerSplitter } from "../unfold/split-header.ts";
import { DAY, guessDayHeaders } from "./guess-day-headers.ts";
import { countNamed, timeNamed } from "./header-words.ts";

/** What a draft says of a sheet with a column for each day. */
export interface GuessedWide {
  readonly unfold: UnfoldRule;
  /** The line of the mapping that reads the headers' days. */
  readonly day: string;
  /** Columns that are printed once for several rows. */
  readonly fillDown: readonly string[];
  /** The columns that there are once the sheet is unfolded. */
  readonly columns: readonly string[];
}

interface WideSheet {
  readonly sheet: string | null;
  readonly headers: readonly string[];
  readonly rows: readonly RawRow[];
}

/** What stands beside the days and is of all of them together. */
const TOTAL = /\b(total|sum|summe|gesamt|average|avg|mean|schnitt|month|monat|mes)\b|ø/i;

const namesMeasure = (text: string) => countNamed(text) !== null || timeNamed(text) !== null;

const textsOf = ({ rows }: WideSheet, column: number) =>
  new Set(rows.map(({ cells }) => cellText(cells[column])).filter((text) => text !== ""));

/** The column whose texts are names of measures: figures that stand below each other. */
function figureColumn(sheet: WideSheet, columns: readonly number[]): number | undefined {
  return columns.find((column) => [...textsOf(sheet, column)].filter(namesMeasure).length > 1);
}

/** Recognises a sheet with a column for each day, by its headers; null for others. */
export function guessWide(sheet: WideSheet, fileName: string): GuessedWide | null {
  const { headers, rows } = sheet;
  const days = guessDayHeaders(
    headers.filter((header) => header !== ""),
    { sheet: sheet.sheet, file: fileName },
  );
  if (!days) return null;
  const split = headerSplitter(days.columns);
  const first = headers.findIndex((header) => split(header) !== null);
  // Totals stand behind the days; what stands before them is of the agent.
  const fixed = headers.flatMap((header, column) =>
    header === "" || column >= first || TOTAL.test(header) ? [] : [column],
  );
  const nameOf = (column: number) => headers[column] ?? "";
  const names = fixed.map(nameOf);
  const { columns, day } = days;
  const figures = figureColumn(sheet, fixed);
  if (figures !== undefined) {
    const isSparse = (column: number) =>
      !isBlank(rows[0]?.cells[column]) &&
      rows.some(({ cells }) => isBlank(cells[column]) && !isBlank(cells[figures]));
    return {
      unfold: { columns, header: DAY, cell: { column: nameOf(figures) } },
      day,
      fillDown: fixed.filter((column) => column !== figures && isSparse(column)).map(nameOf),
      columns: [...names.filter((name) => name !== nameOf(figures)), ...textsOf(sheet, figures)],
    };
  }
  const rests = new Set(headers.map((header) => split(header)?.rest ?? ""));
  rests.delete("");
  if (rests.size > 0) {
    const unfold = { columns, header: DAY };
    return { unfold, day, fillDown: [], columns: [...names, ...rests] };
  }
  // What the cells are is most often told by the file's name alone.
  const title = fileName.replace(/\.\w+$/, "").replaceAll(/[\d_.-]+/g, " ");
  const cell = title.trim() || "Value";
  return { unfold: { columns, header: DAY, cell }, day, fillDown: [], columns: [...names, cell] };
}
