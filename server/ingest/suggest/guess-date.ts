import { momentReader } from "../rows/moment-of-cell.ts";
import type { SampledColumn } from "./sample.ts";

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

/** The first format by which every sampled cell is a date; null when there is none. */
export function guessDateFormat({ cells }: SampledColumn): string | null {
  const texts = cells.filter((cell) => typeof cell !== "number");
  if (texts.length === 0 || texts.length < cells.length) return null;
  const reads = (format: string) => {
    const read = momentReader([format], "en", null);
    return texts.every((cell) => read(cell) !== null);
  };
  return FORMATS.find(reads) ?? null;
}
