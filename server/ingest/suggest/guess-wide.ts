import type { UnfoldRule } from "../mapping/unfold-schema.ts";
import { cellText, isBlank, type RawRow } from "../reading/cell.ts";
import { headerSplitter } from "../unfold/split-header.ts";
import { namesAgent } from "./guess-agent.ts";
import { guessDate } from "./guess-date.ts";
import { DAY, guessDayHeaders } from "./guess-day-headers.ts";
import { countNamed, timeNamed } from "./header-words.ts";

/** What a draft says of a sheet with a column for each day or each agent. */
export interface GuessedWide {
  readonly unfold: UnfoldRule;
  /** The line of the mapping that reads the headers' days; null where they are agents. */
  readonly day: string | null;
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

/** What stands beside the days or the agents and is of all of them together. */
const TOTAL = /\b(total|sum|summe|gesamt|average|avg|mean|schnitt|month|monat|mes)\b|ø/i;

const namesMeasure = (text: string) => countNamed(text) !== null || timeNamed(text) !== null;

const textsOf = ({ rows }: WideSheet, column: number) =>
  new Set(rows.map(({ cells }) => cellText(cells[column])).filter((text) => text !== ""));

/** The column whose texts are names of measures: figures that stand below each other. */
function figureColumn(sheet: WideSheet, columns: readonly number[]): number | undefined {
  return columns.find((column) => [...textsOf(sheet, column)].filter(namesMeasure).length > 1);
}

/** Columns that are printed once for the figures below each other. */
function sparse(
  { headers, rows }: WideSheet,
  columns: readonly number[],
  figures: number,
): readonly string[] {
  const found = columns.filter(
    (column) =>
      column !== figures &&
      !isBlank(rows[0]?.cells[column]) &&
      rows.some(({ cells }) => isBlank(cells[column]) && !isBlank(cells[figures])),
  );
  return found.map((column) => headers[column] ?? "");
}

/** Fewer columns behind the figures may be something else than agents. */
const FEWEST_AGENTS = 3;

const NOBODY = /^(team|branch|filiale|target|goal|plan|ziel|soll)$/i;

/** Recognises figures below each other with the agents side by side: behind names of measures stand columns of no other. */
function guessAgentsAcross(sheet: WideSheet): GuessedWide | null {
  const { headers, rows } = sheet;
  if (headers.some((header) => namesMeasure(header) || namesAgent({ header, cells: [] })))
    return null;
  const named = headers.flatMap((header, column) => (header === "" ? [] : [column]));
  const figures = figureColumn(sheet, named);
  if (figures === undefined) return null;
  const isDate = (column: number) => {
    const cells = rows.map((row) => row.cells[column] ?? null).filter((cell) => !isBlank(cell));
    return guessDate({ header: DAY, cells }) !== null;
  };
  const fixed = named.filter((column) => column <= figures || isDate(column));
  const across = named.filter((column) => !fixed.includes(column));
  const nameOf = (column: number) => headers[column] ?? "";
  const except = across.map(nameOf).filter((name) => TOTAL.test(name) || NOBODY.test(name));
  if (across.length - except.length < FEWEST_AGENTS) return null;
  return {
    unfold: { except, header: "Agent", cell: { column: nameOf(figures) } },
    day: null,
    fillDown: sparse(sheet, fixed, figures),
    columns: [
      ...fixed.filter((column) => column !== figures).map(nameOf),
      ...textsOf(sheet, figures),
    ],
  };
}

/** Recognises a sheet with a column for each day or each agent; null for others. */
export function guessWide(sheet: WideSheet, fileName: string): GuessedWide | null {
  const { headers } = sheet;
  const days = guessDayHeaders(
    headers.filter((header) => header !== ""),
    { sheet: sheet.sheet, file: fileName },
  );
  if (!days) return guessAgentsAcross(sheet);
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
    return {
      unfold: { columns, header: DAY, cell: { column: nameOf(figures) } },
      day,
      fillDown: sparse(sheet, fixed, figures),
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
