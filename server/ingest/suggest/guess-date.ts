import { momentReader } from "../rows/moment-of-cell.ts";
import type { SampledColumn } from "./sampled-column.ts";

/** Dates worth trying. Of day and month the day is tried first: a day beyond the twelfth tells them apart. */
const DATES = [
  "DD/MM/YYYY",
  "MM/DD/YYYY",
  "D/M/YYYY",
  "M/D/YYYY",
  "DD.MM.YYYY",
  "D.M.YYYY",
  "DD-MM-YYYY",
  "MM-DD-YYYY",
  "YYYY/MM/DD",
  "YYYY.MM.DD",
  "DD-MMM-YY",
  "DD-MMM-YYYY",
  "D MMM YYYY",
  "D MMMM YYYY",
  "MMM D, YYYY",
  "MMMM D, YYYY",
  "ddd, D MMM YYYY",
  "ddd, DD.MM.YYYY",
  "ddd DD.MM.YYYY",
  "DD/MM/YY",
  "M/D/YY",
  "D.M.YY",
];

const TIMES = ["", " HH:mm", " HH:mm:ss", " H:mm", " H:mm:ss", " h:mm A", " h:mm:ss A"];

const FORMATS = [
  "iso",
  "YYYYMMDD",
  ...TIMES.flatMap((time) => DATES.map((date) => `${date}${time}`)),
];

/** How a column's dates are written. */
export interface GuessedDate {
  readonly format: string;
  /** Another format that reads the same cells as other days; null when there is none. */
  readonly or: string | null;
  /** Whether times of day stand beside the dates. */
  readonly hasTimes: boolean;
}

/**
 * The format by which every sampled cell is a date; null when there is none. Where day and month could be exchanged, the reading
 * whose days lie closer together is the likelier one.
 */
export function guessDate({ cells }: SampledColumn): GuessedDate | null {
  const texts = cells.filter((cell) => typeof cell !== "number");
  if (texts.length === 0 || texts.length < cells.length) return null;
  const readings = FORMATS.flatMap((format) => {
    const read = momentReader([format], "en", null);
    const moments = texts.flatMap((cell) => read(cell) ?? []);
    if (moments.length < texts.length) return [];
    const days = moments.map(({ year, month, day }) => Date.UTC(year, month - 1, day));
    const hasTimes = moments.some((moment) => moment.hasTime);
    return [{ format, days, span: Math.max(...days) - Math.min(...days), hasTimes }];
  });
  const [first] = readings;
  if (!first) return null;
  const best = readings.reduce((one, other) => (other.span < one.span ? other : one));
  const other = readings.find(({ days }) => days.some((day, at) => day !== best.days[at]));
  return { format: best.format, or: other?.format ?? null, hasTimes: best.hasTimes };
}
