import { day as checked, dayNumber } from "./calendar.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * How a day is written: `12 Nov`, `12 Nov 2026`, `Thursday, 12 November 2026`; or, where it stands for its month or
 * weekday, `Nov`, `Nov 2026`, `Thu` and `Thursday`.
 */
export type DayStyle =
  | "short"
  | "dated"
  | "full"
  | "month"
  | "month-dated"
  | "weekday"
  | "weekday-full";

const STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: "numeric", month: "short" },
  dated: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "short" },
  "month-dated": { month: "short", year: "numeric" },
  weekday: { weekday: "short" },
  "weekday-full": { weekday: "long" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, style: DayStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  // A business day has no zone: it is written as the instant of its midnight in UTC, read in UTC.
  const made = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: "UTC" });
  formatters.set(key, made);
  return made;
}

/** Makes ready to write days in a language: a browser takes as long for the first as for some thousand others. */
export function prepareDays(locale: string): void {
  formatter(locale, "dated");
}

function midnight(text: string): number {
  return dayNumber(checked(text)) * MILLISECONDS_PER_DAY;
}

/** A business day (`YYYY-MM-DD`) as the language writes it. Throws a RangeError for what is not a day. */
export function formatDay(text: string, style: DayStyle, locale: string): string {
  return formatter(locale, style).format(midnight(text));
}

/**
 * A period of inclusive days, without saying twice what both ends share: `1 – 28 Nov 2026`. A single day is written once.
 * Throws a RangeError for what are not days.
 */
export function formatDays(
  { from, to }: { readonly from: string; readonly to: string },
  locale: string,
): string {
  return formatter(locale, "dated").formatRange(midnight(from), midnight(to));
}

/**
 * An instant (ISO 8601) as date and time on the clocks of an IANA zone: `12 Nov 2026, 14:30`. Throws a RangeError for what
 * is not an instant and for an unknown zone.
 */
export function formatInstant(instant: string, zone: string, locale: string): string {
  const key = `${locale} ${zone}`;
  const known = formatters.get(key);
  const made =
    known ??
    new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  formatters.set(key, made);
  return made.format(new Date(instant));
}
