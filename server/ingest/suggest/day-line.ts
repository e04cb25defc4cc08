import { timeReader } from "../rows/moment-of-cell.ts";
import { guessDate, type GuessedDate } from "./guess-date.ts";
import { headerWords } from "./header-words.ts";
import type { SampledColumn } from "./sampled-column.ts";

/** Dates of something else than what was done. */
const OTHER_DATE = /\b(updated?|modified|due|birth|hired?|end|expir\w*)\b/;
const IS_DATE = /\b(date|day|datum|fecha)\b/;
const IS_TIME = /^((start|begin|call) )?time$/;

/** Times of day worth trying, the ones that a mapping reads unasked first. */
const TIME_FORMATS: readonly (readonly [format: string, key: string])[] = [
  ["HH:mm:ss", ""],
  ["HH:mm", ""],
  ["h:mm:ss A", ', time_format: "h:mm:ss A"'],
  ["h:mm A", ', time_format: "h:mm A"'],
];

/** Days in names of files: the pattern by which a mapping finds them, and how they are written. */
const NAMED_DAYS: readonly (readonly [pattern: string, format: string])[] = [
  [String.raw`\d{4}-\d{2}-\d{2}`, "YYYY-MM-DD"],
  [String.raw`\d{8}`, "YYYYMMDD"],
];

interface DatedColumn extends GuessedDate {
  readonly column: SampledColumn;
}

/** The column that most likely says when; null when none holds dates. */
export function dateColumn(columns: readonly SampledColumn[]): DatedColumn | null {
  const dates = columns.flatMap((column) => {
    const guess = guessDate(column);
    return guess === null ? [] : [{ column, ...guess }];
  });
  const own = dates.filter(({ column }) => !OTHER_DATE.test(headerWords(column.header)));
  const named = own.find(({ column }) => IS_DATE.test(headerWords(column.header)));
  return named ?? own[0] ?? dates[0] ?? null;
}

function timeKeys(columns: readonly SampledColumn[]): string {
  for (const { header, cells } of columns) {
    if (cells.length === 0 || !IS_TIME.test(headerWords(header))) continue;
    const fits = ([format]: readonly [string, string]) => {
      const read = timeReader([format]);
      return cells.every((cell) => read(cell) !== null);
    };
    const found = TIME_FORMATS.find(fits);
    if (found) return `, time: ${JSON.stringify(header)}${found[1]}`;
  }
  return "";
}

/** The lines that say when: by a column, or by the file's name where no column holds dates. */
export function dayLines(
  columns: readonly SampledColumn[],
  date: DatedColumn | null,
  fileName: string,
): string[] {
  if (date) {
    const { column, format, or, hasTimes } = date;
    const time = hasTimes ? "" : timeKeys(columns);
    const other = or === null ? "" : `  # or ${JSON.stringify(or)}: no date tells day from month`;
    return [
      `day: { column: ${JSON.stringify(column.header)}, format: ${JSON.stringify(format)}${time} }${other}`,
    ];
  }
  const named = NAMED_DAYS.find(([pattern]) => new RegExp(pattern).test(fileName));
  if (named) return [`day: { from: file, matches: '${named[0]}', format: ${named[1]} }`];
  return [
    "# day: no column was recognised; the name of a sheet or file can give it, { from: sheet }",
    'day: { column: "Date", format: "YYYY-MM-DD" }',
  ];
}
