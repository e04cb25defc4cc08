import { cellText, type Cell } from "../reading/cell.ts";
import { dateParser, type DateParser, type Moment } from "./date-format.ts";

const DAY_MS = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** 1900-03-01: earlier serial numbers are off by the leap day that 1900 did not have. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_466;

function ofInstant(milliseconds: number, offset: number | null, hasTime: boolean): Moment {
  const date = new Date(milliseconds);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    hasTime,
    offset,
  };
}

/** The date and time of a spreadsheet's serial number; null when it is none of a date. */
function ofSerial(days: number, showsTime: boolean): Moment | null {
  if (!(days >= FIRST_SERIAL && days < LAST_SERIAL)) return null;
  const hasTime = showsTime || days % 1 !== 0;
  return ofInstant(EXCEL_EPOCH + Math.round(days * 86_400) * 1000, null, hasTime);
}

/** ISO 8601, with a blank or a T before the time, and with or without seconds, fractions and offset. */
const ISO = ["", "[T]HH:mm", "[T]HH:mm:ss", "[T]HH:mm:ss.SSS"].flatMap((time) =>
  ["", "Z"].slice(0, time === "" ? 1 : 2).map((offset) => `YYYY-MM-DD${time}${offset}`),
);

function unix(text: string, factor: number): Moment | null {
  if (!/^\d{1,14}(\.\d+)?$/.test(text.trim())) return null;
  return ofInstant(Math.floor(Number(text) * factor), 0, true);
}

function serialText(text: string): Moment | null {
  return /^\d{1,7}([.,]\d+)?$/.test(text.trim())
    ? ofSerial(Number(text.replace(",", ".")), false)
    : null;
}

function parserOf(format: string, language: string, year: number | null): DateParser {
  switch (format) {
    case "excel":
      return serialText;
    case "unix":
      return (text) => unix(text, 1000);
    case "unix-ms":
      return (text) => unix(text, 1);
    case "iso": {
      const parsers = ISO.map((one) => dateParser(one, language, year));
      return (text) =>
        firstOf(
          parsers,
          text
            .trim()
            .replace(/ (?=\d)/, "T")
            .replace(/ (?=[-+ZUG])/, ""),
        );
    }
    default:
      return dateParser(format, language, year);
  }
}

function firstOf(parsers: readonly DateParser[], text: string): Moment | null {
  for (const parse of parsers) {
    const moment = parse(text);
    if (moment) return moment;
  }
  return null;
}

/** Reads dates from cells: real dates of a spreadsheet whatever the formats, texts and numbers by the first format that fits. */
export function momentReader(
  formats: readonly string[],
  language: string,
  year: number | null,
): (cell: Cell) => Moment | null {
  const parsers = formats.map((format) => parserOf(format, language, year));
  return (cell) => {
    if (typeof cell === "object" && cell?.kind === "serial") {
      return ofSerial(cell.days, cell.showsTime === true);
    }
    if (typeof cell === "number") return firstOf(parsers, String(cell));
    if (typeof cell !== "string") return null;
    // Copied dates hold marks of direction that nobody sees.
    return firstOf(parsers, cell) ?? firstOf(parsers, cellText(cell));
  };
}

/** Seconds after midnight in a cell with a time of day; null when it holds none. */
export function timeReader(formats: readonly string[]): (cell: Cell) => number | null {
  const parsers = formats.map((format) => dateParser(`YYYY-MM-DD ${format}`, "en", null));
  return (cell) => {
    if (typeof cell === "object" && cell?.kind === "serial") return secondsOf(cell.days);
    if (typeof cell === "number") return cell >= 0 && cell < 1 ? secondsOf(cell) : null;
    if (typeof cell !== "string") return null;
    const moment = firstOf(parsers, `2000-01-01 ${cell.trim()}`);
    return moment && moment.hour * 3600 + moment.minute * 60 + moment.second;
  };
}

function secondsOf(days: number): number {
  return Math.round((days - Math.floor(days)) * (DAY_MS / 1000)) % 86_400;
}
