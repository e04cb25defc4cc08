import { amountOf } from "../facts/amount.ts";
import type { AmountUnit } from "../mapping/measure-schema.ts";
import type { SampledColumn } from "./sample.ts";

/** What headers usually call a measure. The first pattern that fits wins. */
const SECONDS: readonly (readonly [header: RegExp, measure: string])[] = [
  [/wrap|after.?call|\bacw\b|after.?contact/i, "acw_seconds"],
  [/hold/i, "hold_seconds"],
  [/talk/i, "talk_seconds"],
  [/speed of answer|\basa\b|wait|answer speed/i, "wait_seconds"],
  [/handl(e|ing).?time|\baht\b|duration/i, "busy_seconds"],
  [/log(ged)?.?(in|on).*time|staffed/i, "logged_in_seconds"],
];

const COUNTS: readonly (readonly [header: RegExp, measure: string])[] = [
  [/offered|presented|inbound calls|incoming/i, "contacts_offered"],
  [/handled|answered|calls taken/i, "contacts_handled"],
  [/abandon/i, "contacts_abandoned"],
  [/transfer/i, "transfers"],
  [/reopen/i, "reopened"],
  [/solved|resolved|closed/i, "solved"],
  [/surveys? (sent|offered)/i, "surveys_offered"],
  [/responses|surveys?$/i, "surveys_answered"],
  [/^sales$|orders/i, "sales"],
];

const RATING = /rating|csat|satisfaction|score/i;
const YES_NO = /^(y|n|yes|no|true|false)$/i;

const UNITS: readonly AmountUnit[] = ["whole", "h:mm:ss", "mm:ss", "h m s", "number"];

/** How a column with times is written, by its first fitting form; null when it is no time. */
function unitOf({ cells }: SampledColumn): AmountUnit | null {
  if (cells.length === 0) return null;
  if (cells.some((cell) => typeof cell === "object" && cell !== null)) return "excel-time";
  return (
    UNITS.find((unit) => cells.every((cell) => typeof amountOf(cell, unit, {}) === "number")) ??
    null
  );
}

/** The line of a mapping that a column suggests; null when nothing is known of it. */
export function guessMeasure(column: SampledColumn): { name: string; rule: string } | null {
  const { header, cells } = column;
  const quoted = JSON.stringify(header);
  const unit = unitOf(column);
  if (
    cells.length > 0 &&
    cells.every((cell) => typeof cell === "string" && YES_NO.test(cell.trim()))
  ) {
    const yes = cells.find((cell) => typeof cell === "string" && /^(y|t)/i.test(cell));
    const name = /answer/i.test(header)
      ? "contacts_handled"
      : /resol/i.test(header)
        ? "contacts_resolved"
        : null;
    const value = typeof yes === "string" ? yes.trim() : "Y";
    return (
      name && {
        name,
        rule: `{ count: rows, where: { column: ${quoted}, equals: ${JSON.stringify(value)} } }`,
      }
    );
  }
  if (unit === null) return null;
  const time = SECONDS.find(([pattern]) => pattern.test(header));
  if (time) {
    const as = unit === "whole" || unit === "number" ? "seconds" : unit;
    return { name: time[1], rule: `{ sum: ${quoted}, as: ${JSON.stringify(as)} }` };
  }
  const count = unit === "whole" ? COUNTS.find(([pattern]) => pattern.test(header)) : undefined;
  return count ? { name: count[1], rule: `{ sum: ${quoted} }` } : null;
}

/** Whether a column holds ratings, and from which to which; null when it does not. */
export function guessRating({ header, cells }: SampledColumn): readonly [number, number] | null {
  if (!RATING.test(header) || cells.length === 0) return null;
  const values = cells.map(Number);
  if (!values.every((value) => Number.isInteger(value) && value >= 0 && value <= 10)) return null;
  return Math.max(...values) > 5 ? [0, 10] : [1, 5];
}
