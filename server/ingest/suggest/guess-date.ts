import { momentReader } from "../rows/moment-of-cell.ts";
import type { SampledColumn } from "./sample.ts";

/** Formats worth trying, the unambiguous first. Of day and month the day is tried first. */
const FORMATS = [
  "iso",
  "DD/MM/YYYY",
  "MM/DD/YYYY",
  "DD/MM/YYYY HH:mm",
  "MM/DD/YYYY HH:mm",
  "DD/MM/YYYY HH:mm:ss",
  "M/D/YYYY",
  "M/D/YYYY H:mm",
  "M/D/YYYY h:mm A",
  "DD.MM.YYYY",
  "DD.MM.YYYY HH:mm",
  "DD-MM-YYYY",
  "DD-MM-YYYY HH:mm",
  "DD-MMM-YY",
  "DD-MMM-YYYY",
  "D MMM YYYY",
  "D MMMM YYYY",
  "MMM D, YYYY",
  "DD/MM/YY",
  "M/D/YY",
  "YYYY/MM/DD",
  "YYYYMMDD",
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
