import type { Grain } from "#src/domain/period.ts";

/** A date, and a time where there is one, as written; no zone is applied yet. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Whether a time of day was given at all; midnight otherwise. */
  readonly hasTime: boolean;
  /** Minutes ahead of UTC where the text says so; null for local time. */
  readonly offset: number | null;
}

/** Reads a text; null when it is not written so or there is no such date. */
export type DateParser = (text: string) => Moment | null;

type Field =
  | "year"
  | "short year"
  | "month"
  | "month name"
  | "day"
  | "hour"
  | "half"
  | "minute"
  | "second"
  | "offset"
  | "week"
  | "skip";

const TWO_DIGITS = "(\\d{2})";
const ONE_OR_TWO = "(\\d{1,2})";

const TOKENS: Readonly<Record<string, readonly [pattern: string, field: Field]>> = {
  YYYY: ["(\\d{4})", "year"],
  YY: ["(\\d{2})", "short year"],
  MMMM: ["(\\p{L}+)\\.?", "month name"],
  MMM: ["(\\p{L}+)\\.?", "month name"],
  MM: [TWO_DIGITS, "month"],
  M: ["(\\d{1,2})", "month"],
  DD: [TWO_DIGITS, "day"],
  D: ["(\\d{1,2})", "day"],
  ddd: ["(\\p{L}+)\\.?", "skip"],
  HH: [TWO_DIGITS, "hour"],
  H: ["(\\d{1,2})", "hour"],
  hh: [TWO_DIGITS, "hour"],
  h: ["(\\d{1,2})", "hour"],
  mm: [TWO_DIGITS, "minute"],
  ss: [TWO_DIGITS, "second"],
  SSS: ["(\\d{1,9})", "skip"],
  A: ["([AaPp]\\.?[Mm]\\.?)", "half"],
  Z: ["(Z|UTC|GMT|(?:UTC|GMT)?[-+]\\d{1,2}(?::?\\d{2})?)", "offset"],
  WW: ["(\\d{1,2})", "week"],
};

const TOKEN = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|ddd|HH|H|hh|h|mm|ss|SSS|A|Z|WW|\s+|./gu;

function monthNames(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const width of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(language, { month: width, timeZone: "UTC" });
    for (let month = 0; month < 12; month++) {
      const name = format
        .format(Date.UTC(2024, month, 15))
        .toLowerCase()
        .replace(/\.$/, "");
      names.set(name, month + 1);
      names.set(name.slice(0, 3), month + 1);
    }
  }
  if (language.startsWith("en")) names.set("sept", 9);
  if (language.startsWith("de")) names.set("mrz", 3);
  return names;
}

const DAY_MS = 86_400_000;

function isoWeekStart(year: number, week: number): Date | null {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
  const start = new Date(monday + (week - 1) * 7 * DAY_MS);
  const thursday = new Date(start.getTime() + 3 * DAY_MS);
  return week >= 1 && thursday.getUTCFullYear() === year ? start : null;
}

function offsetMinutes(text: string): number {
  const [, sign, hours = 0, minutes = 0] = /([-+])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function exists({ year, month, day, hour, minute, second }: Moment): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDate = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return isDate && hour <= 23 && minute <= 59 && second <= 60;
}

interface Compiled {
  readonly pattern: RegExp;
  readonly fields: readonly Field[];
}

const isNumeric = (token: string | undefined) =>
  token !== undefined && TOKENS[token]?.[0].includes("\\d") === true;

/** Two letters stand for one digit too where something else divides the numbers: DD/MM reads 5/3, YYYYMMDD does not. */
function patternOf(token: string, before: string | undefined, after: string | undefined): string {
  const pattern = TOKENS[token]?.[0] ?? "";
  return pattern === TWO_DIGITS && !isNumeric(before) && !isNumeric(after) ? ONE_OR_TWO : pattern;
}

function compile(format: string): Compiled {
  const fields: Field[] = [];
  const parts = [...format.matchAll(TOKEN)];
  const sources = parts.map(([whole, literal], index) => {
    const token = TOKENS[whole];
    if (literal !== undefined) return RegExp.escape(literal);
    if (!token) return /^\s+$/.test(whole) ? "\\s+" : RegExp.escape(whole);
    fields.push(token[1]);
    return patternOf(whole, parts[index - 1]?.[0], parts[index + 1]?.[0]);
  });
  return { pattern: new RegExp(`^${sources.join("")}$`, "u"), fields };
}

/** What a format lacks to name a bucket of the grain; null when it is complete. */
export function formatGap(format: string, grain: Grain, hasYear: boolean): string | null {
  const { fields } = compile(format);
  const has = (...wanted: readonly Field[]) => wanted.some((field) => fields.includes(field));
  if (!hasYear && !has("year", "short year")) return "year: add YYYY or YY, or state `year`";
  if (has("week")) return grain === "week" ? null : "day: WW names a week, so state `row: week`";
  if (!has("month", "month name")) return "month: add MM, MMM or MMMM";
  return grain === "month" || has("day") ? null : "day: add DD or D, or state `row: month`";
}

/** The part of a date that a format gives twice, of which only one could be meant; null when there is none. */
export function formatTwice(format: string): string | null {
  const { fields } = compile(format);
  const repeated = fields.find((field, at) => field !== "skip" && fields.indexOf(field) < at);
  return repeated ?? null;
}

/** Compiles a format such as `DD/MM/YYYY HH:mm` or `MMM-YY`. YY is 2000–2099. Text in brackets stands for itself. */
export function dateParser(format: string, language: string, year: number | null): DateParser {
  const { pattern, fields } = compile(format);
  const months = monthNames(language);
  return (text) => {
    const match = pattern.exec(text.normalize("NFKC").replaceAll(/\s+/gu, " ").trim());
    if (!match) return null;
    const given = new Map(fields.map((field, index) => [field, match[index + 1] ?? ""]));
    const number = (field: Field, otherwise: number) => {
      const value = given.get(field);
      return value === undefined ? otherwise : Number(value);
    };
    const shortYear = given.get("short year");
    const fullYear = shortYear === undefined ? number("year", year ?? 0) : 2000 + Number(shortYear);
    const monthName = given.get("month name")?.toLowerCase();
    const half = given.get("half")?.toLowerCase();
    const hour = number("hour", 0);
    const offset = given.get("offset");
    const weekText = given.get("week");
    const week = weekText === undefined ? null : isoWeekStart(fullYear, Number(weekText));
    if (weekText !== undefined && !week) return null;
    const month =
      monthName === undefined
        ? number("month", 0)
        : (months.get(monthName) ?? months.get(monthName.slice(0, 3)) ?? 0);
    const moment: Moment = {
      year: week?.getUTCFullYear() ?? fullYear,
      month: week ? week.getUTCMonth() + 1 : month,
      day: week?.getUTCDate() ?? number("day", 1),
      hour: half === undefined ? hour : (hour % 12) + (half.startsWith("p") ? 12 : 0),
      minute: number("minute", 0),
      second: number("second", 0),
      hasTime: given.has("hour"),
      offset: offset === undefined ? null : offsetMinutes(offset),
    };
    return exists(moment) ? moment : null;
  };
}
