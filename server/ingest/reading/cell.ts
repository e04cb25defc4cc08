import type { FaultRule } from "../fault-rule.ts";

/**
 * A cell as its file holds it. Null is blank, which is never 0. Text keeps its blanks; a number is one only where the
 * file says so (a CSV has text alone).
 */
export type Cell = string | number | boolean | null | Serial | Percentage | CellError;

/** A number that the workbook shows as a date, a time or a duration: days since 1899-12-30, whatever the workbook's epoch. */
export interface Serial {
  readonly kind: "serial";
  readonly days: number;
  /** Set where a time of day is shown beside the date, so that a whole number is midnight and not a date alone. */
  readonly showsTime?: boolean;
}

/** A number that the workbook shows as per cent, 87.5 for 87.5 %, whatever sign stands before the decimals of its texts. */
export interface Percentage {
  readonly kind: "percentage";
  readonly percent: number;
}

/** What a formula left when it failed: `#N/A`, `#DIV/0!`. */
export interface CellError {
  readonly kind: "error";
  readonly code: string;
}

/** Where a cell stands in the file. */
export interface Origin {
  readonly row: number;
  readonly header: string;
}

/** One row as read. `row` is the number that a spreadsheet shows beside it. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Set where the row itself is broken: quotes that do not close, an item that is not an object. */
  readonly fault?: ReadingFault;
  /** Where its cells stand, by their place in `cells`, if not all of them in that row under the table's headers. */
  readonly originOf?: (place: number) => Origin;
}

export interface ReadingFault {
  readonly rule: FaultRule;
  readonly message: string;
}

/** One sheet of a workbook, or the whole of a file without sheets, whose name is then null. */
export interface Sheet {
  readonly name: string | null;
  readonly rows: Iterable<RawRow>;
  /** Columns that are null in every row, where objects might have been: what lies inside them is blank. */
  readonly hollow?: ReadonlySet<string>;
}

/** The file as a whole cannot be read. The message says what to do. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly rule: FaultRule;

  constructor(rule: FaultRule, message: string) {
    super(message);
    this.rule = rule;
  }
}

/** Whether nothing is written in the cell. White space alone is nothing. */
export function isBlank(cell: Cell | undefined): cell is null | undefined | string {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Whether the cell holds what a failed formula left. */
export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === "object" && cell?.kind === "error";
}

/** Marks that nobody sees: of direction, of no width, of where a word may break. Copied names and dates hold them. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]/gu;

/**
 * The cell's text as a person would read it, without outer blanks and what cannot be seen, and with inner runs of blanks as one;
 * "" when blank.
 */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string")
    return cell
      .normalize("NFC")
      .replace(UNSEEN, "")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim();
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  switch (cell.kind) {
    case "error":
      return cell.code;
    case "percentage":
      return `${cell.percent}%`;
    case "serial":
      return serialText(cell.days);
  }
}

const SECONDS_PER_DAY = 86_400;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

function serialText(days: number): string {
  const seconds = Math.round(days * SECONDS_PER_DAY);
  const instant = new Date(EXCEL_EPOCH + seconds * 1000);
  if (Number.isNaN(instant.getTime())) return String(days);
  const [date = "", time = ""] = instant.toISOString().slice(0, 19).split("T");
  if (days < 1) return time;
  return seconds % SECONDS_PER_DAY === 0 ? date : `${date} ${time}`;
}
