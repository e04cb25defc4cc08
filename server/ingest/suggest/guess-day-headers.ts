import { momentReader } from "../rows/moment-of-cell.ts";
import { headerSplitter } from "../unfold/split-header.ts";
import { guessDate } from "./guess-date.ts";

/** The name under which a draft reads the days of a wide sheet's headers. */
export const DAY = "Day";

/** Days as headers write them, and what stands before a year that they leave out; null where they give it. */
const DAYS: readonly (readonly [pattern: string, beforeYear: string | null])[] = [
  [String.raw`(\d{4}-\d\d-\d\d)`, null],
  [String.raw`(\d{1,2}[./]\d{1,2}[./]\d{2,4})`, null],
  [String.raw`(\d{1,2}\.\d{1,2}\.)`, ""],
  [String.raw`(\d{1,2}\.\d{1,2})`, "."],
  [String.raw`(\d{1,2}/\d{1,2})`, "/"],
  [String.raw`(\d{1,2}-[a-z]{3})`, "-"],
  [String.raw`(\d{1,2} [a-z]{3})`, " "],
];

/** Fewer headers than these may hold a day by chance. */
const FEWEST = 4;
const FEWEST_NUMBERS = 20;

/** Some year with a 29th of February. */
const ANY_YEAR = 2024;

/** Which headers of a wide sheet are days, and the line of a mapping that reads them. */
export interface DayHeaders {
  readonly columns: string;
  readonly day: string;
}

interface Names {
  readonly sheet: string | null;
  readonly file: string;
}

const YEAR_OF_FILE = `{ from: file, matches: ${JSON.stringify(String.raw`20\d\d`)} }`;
const namesYear = (file: string) => /20\d\d/.test(file);

function dayLine(found: readonly string[], beforeYear: string | null, file: string): string | null {
  const written = beforeYear === null ? found : found.map((day) => day + beforeYear + ANY_YEAR);
  const guess = guessDate({ header: DAY, cells: written });
  if (!guess) return null;
  const or =
    guess.or === null ? "" : `  # or ${JSON.stringify(guess.or)}: no date tells day from month`;
  if (beforeYear === null) {
    const format = guess.format === "iso" ? "" : `, format: ${JSON.stringify(guess.format)}`;
    return `day: { column: ${DAY}${format} }${or}`;
  }
  const format = guess.format.slice(0, guess.format.length - beforeYear.length - "YYYY".length);
  return namesYear(file)
    ? `day: { column: [${DAY}, ${YEAR_OF_FILE}], format: ${JSON.stringify(`${format} YYYY`)} }${or}`
    : `day: { column: ${DAY}, format: ${JSON.stringify(format)} }  # state the \`year\``;
}

const MONTHS = ["YYYY-MM", "MM-YYYY", "MM.YYYY", "MMMM YYYY", "MMM YYYY", "MMMM", "MMM"];

/** The line for headers 1 to 31, whose month stands in the name of the sheet or of the file. */
function dayNumberLine({ sheet, file }: Names): string {
  for (const language of ["en", "de", "es"]) {
    const month = MONTHS.find((format) =>
      momentReader([`D ${format}`], language, ANY_YEAR)(`1 ${sheet ?? ""}`),
    );
    if (month === undefined) continue;
    const isYearless = !month.includes("YYYY");
    const year = isYearless && namesYear(file);
    const parts = [DAY, "{ from: sheet }", ...(year ? [YEAR_OF_FILE] : [])];
    const spoken = language === "en" ? "" : `, language: ${language}`;
    const open = isYearless && !year ? "  # state the `year`" : "";
    return `day: { column: [${parts.join(", ")}], format: ${JSON.stringify(`D ${month}${year ? " YYYY" : ""}`)}${spoken} }${open}`;
  }
  const matches = JSON.stringify(String.raw`20\d\d-\d\d`);
  return `day: { column: [${DAY}, { from: file, matches: ${matches} }], format: D YYYY-MM }`;
}

/** Finds the headers that are days; null where they are too few for a wide sheet, or not all dates. */
export function guessDayHeaders(headers: readonly string[], names: Names): DayHeaders | null {
  for (const [columns, beforeYear] of DAYS) {
    const split = headerSplitter(columns);
    const found = headers.flatMap((header) => split(header)?.found ?? []);
    if (found.length < FEWEST || found.length * 2 < headers.length) continue;
    const day = dayLine(found, beforeYear, names.file);
    if (day !== null) return { columns, day };
  }
  const numbers = headers.filter((header) => /^\d{1,2}$/.test(header)).map(Number);
  const areDays = numbers.every((number) => number >= 1 && number <= 31);
  return numbers.length >= FEWEST_NUMBERS && areDays
    ? { columns: String.raw`^\d{1,2}$`, day: dayNumberLine(names) }
    : null;
}
