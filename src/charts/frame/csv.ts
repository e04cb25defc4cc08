import type { ChartData } from "./chart-data.ts";

/** One line of a file: numbers stay numbers, null is an empty field. */
export type CsvRow = readonly (string | number | null)[];

/** What spreadsheets take for the start of a formula. A text that begins so is data, and must stay data when opened. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /["\n\r,;]/;

function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Comma-separated text after RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it (OWASP, “CSV Injection”).
 */
export function csvText(rows: Iterable<CsvRow>): string {
  let text = "\uFEFF";
  for (const row of rows) text += `${row.map(field).join(",")}\r\n`;
  return text;
}

/** The lines of a file that holds what a chart shows: its headings, then its raw numbers. */
export function csvRows({ columns, rows }: ChartData): CsvRow[] {
  return [
    columns.map((column) => column.name),
    ...rows.map((row) => row.cells.map((cell) => cell.raw)),
  ];
}
