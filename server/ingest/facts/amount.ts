import type { NumberStyle } from "../mapping/file-schema.ts";
import type { AmountUnit } from "../mapping/measure-schema.ts";
import { cellText, isCellError, type Cell, type Percentage } from "../reading/cell.ts";
import { cellErrorMisfit, misfit, type Misfit } from "../rows/misfit.ts";
import { parseNumber, withoutCurrency } from "../rows/number-text.ts";

/**
 * Amounts are carried as whole millionths until a fact is complete, and rounded once then: sums are exact, and the order
 * of rows cannot change them.
 */
export const MILLIONTHS = 1_000_000;

const SECONDS_PER_DAY = 86_400;

const CLOCK = /^([-+]?)(?:(\d+)(?:[d.]| days?,?)\s*)?(\d*):(\d{1,2})(?::(\d{1,2}))?(?:[.,](\d+))?$/;

const WORDED =
  /^(?:(\d+)\s*d(?:ays?)?,?)?\s*(?:(\d+(?:\.\d+)?)\s*h(?:rs?|ours?)?,?)?\s*(?:(\d+(?:\.\d+)?)\s*m(?:ins?|inutes?)?,?)?\s*(?:(\d+(?:\.\d+)?)\s*s(?:ecs?|econds?)?)?$/i;

/** The P of an ISO 8601 duration, and the T between its days and hours. */
const ISO_MARKS = /^P(?=.*\d)(\d+D)?T?/i;

function isPercentage(cell: Cell): cell is string | Percentage {
  if (typeof cell === "object") return cell?.kind === "percentage";
  return typeof cell === "string" && cell.trim().endsWith("%");
}

/** What stands before the sign, where there is one. */
function withoutPercentSign(cell: Cell): Cell {
  if (!isPercentage(cell)) return cell;
  return typeof cell === "string" ? cell.trim().slice(0, -1) : cell.percent;
}

/** How a time that stands where a number should is written, as a mapping says it; null for what is no time. */
function timeForm(cell: Cell): string | null {
  if (typeof cell !== "string") return null;
  const text = cellText(cell);
  if (CLOCK.test(text)) {
    return /:.*:/.test(text)
      ? '`as: "h:mm:ss"`'
      : '`as: "mm:ss"` (minutes and seconds) or `as: "h:mm"`';
  }
  return WORDED.test(text.replace(ISO_MARKS, "$1")) ? "`as: h m s`" : null;
}

function notNumber(cell: Cell, { decimal = "." }: NumberStyle): Misfit {
  if (isPercentage(cell)) {
    return misfit(
      "not-a-number",
      `“${cellText(cell)}” is a percentage: state \`as: percent\` for points; a share of a count is \`percent\` with \`of\`.`,
    );
  }
  const other = decimal === "." ? "," : ".";
  if (typeof cell === "string" && parseNumber(cell, { decimal: other }) !== null) {
    return misfit(
      "not-a-number",
      `“${cellText(cell)}” is a number only if “${other}” stands before its decimals: state \`numbers: { decimal: "${other}" }\` if the whole file is written so, or correct it.`,
    );
  }
  const form = timeForm(cell);
  if (form !== null) {
    return misfit(
      "not-a-number",
      `“${cellText(cell)}” is a time and not a number: state ${form} if the whole column is written so, or correct it.`,
    );
  }
  return misfit(
    "not-a-number",
    `“${cellText(cell)}” is not a number: correct it, name it under \`blanks\` if it means no value, or check \`numbers\`.`,
  );
}

function notDuration(cell: Cell, form: string, example: string): Misfit {
  const isNumber =
    typeof cell === "number" || (typeof cell === "string" && parseNumber(cell, {}) !== null);
  const cure = isNumber
    ? "a number alone is `as: seconds`, `minutes` or `hours`, or `excel-time`, a fraction of a day"
    : "correct it or state another `as`";
  return misfit(
    "not-a-duration",
    `“${cellText(cell)}” is not a time written ${form} (such as ${example}): ${cure}.`,
  );
}

function millionths(value: number): number | Misfit {
  const scaled = Math.round(value * MILLIONTHS);
  if (Number.isSafeInteger(scaled)) return scaled === 0 ? 0 : scaled;
  return misfit(
    "too-large",
    `${value} is larger than any amount here may be (9 thousand million).`,
  );
}

/**
 * The fraction of a day as seconds, read to the hundredth: spreadsheets store 2:23 as 0.001655092592…, and exports cut
 * such fractions off after some digits.
 */
function fromDays(days: number): number | Misfit {
  return millionths(Math.round(days * SECONDS_PER_DAY * 100) / 100);
}

function plainNumber(cell: Cell, style: NumberStyle, factor: number): number | Misfit {
  const value = typeof cell === "string" ? parseNumber(cell, style) : cell;
  if (typeof value !== "number" || !Number.isFinite(value)) return notNumber(cell, style);
  return millionths(value * factor);
}

/**
 * Times written with colons. Two parts are read as `form` says; three are always hours, minutes and seconds. The first may be
 * left out, as some reports write `:32` below a minute.
 */
function clock(cell: Cell, form: "h:mm:ss" | "mm:ss" | "h:mm"): number | Misfit {
  if (typeof cell === "object" && cell?.kind === "serial") return fromDays(cell.days);
  const match = typeof cell === "string" ? CLOCK.exec(cell.trim()) : null;
  const examples = { "h:mm:ss": "1:02:03", "mm:ss": "62:03", "h:mm": "1:02" };
  if (!match) return notDuration(cell, form, examples[form]);
  const [, sign, days = "0", first = "0", second = "0", third, fraction] = match;
  if (third === undefined && form === "h:mm:ss") {
    return misfit(
      "not-a-duration",
      `“${cellText(cell)}” has only two parts: if they are minutes and seconds state \`as: "mm:ss"\`, if hours and minutes \`as: "h:mm"\`.`,
    );
  }
  const isMinutes = third === undefined && form === "mm:ss";
  if (third === undefined && fraction !== undefined && !isMinutes) {
    return notDuration(cell, form, examples[form]);
  }
  const [hours, minutes, seconds] = isMinutes
    ? ["0", first, second]
    : [first, second, third ?? "0"];
  if (Number(seconds) > 59 || (!isMinutes && Number(minutes) > 59)) {
    return notDuration(cell, form, examples[form]);
  }
  const whole =
    Number(days) * SECONDS_PER_DAY + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return millionths((sign === "-" ? -1 : 1) * (whole + Number(`0.${fraction ?? 0}`)));
}

/** Times written with letters: 1h 2m 3s, 2 min 23 sec, 143s, and PT2M23S as ISO 8601 has it. */
function worded(cell: Cell): number | Misfit {
  if (typeof cell === "object" && cell?.kind === "serial") return fromDays(cell.days);
  // Runs of blanks as one: several of the pattern's parts may begin with blanks, and would try each division of a long run.
  const match =
    typeof cell === "string" ? WORDED.exec(cellText(cell).replace(ISO_MARKS, "$1")) : null;
  if (!match) return notDuration(cell, "h m s", "1h 2m 3s");
  const [days = 0, hours = 0, minutes = 0, rest = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return millionths(days * SECONDS_PER_DAY + hours * 3600 + minutes * 60 + rest);
}

function seconds(cell: Cell, style: NumberStyle, factor: number): number | Misfit {
  if (typeof cell === "object" && cell?.kind === "serial") {
    return misfit(
      "not-a-number",
      `The spreadsheet shows this cell as a time (${cellText(cell)}), not as a number: state \`as: excel-time\`.`,
    );
  }
  return plainNumber(cell, style, factor);
}

function whole(cell: Cell, style: NumberStyle): number | Misfit {
  const amount = plainNumber(cell, style, 1);
  if (typeof amount === "number" && amount % MILLIONTHS !== 0) {
    const { decimal = "." } = style;
    const other = decimal === "." ? "," : ".";
    const swapped = typeof cell === "string" ? parseNumber(cell, { decimal: other }) : null;
    if (swapped !== null && Number.isInteger(swapped)) {
      return misfit(
        "not-whole",
        `${cellText(cell)} is a whole number only if “${decimal}” stands between thousands: state \`numbers: { decimal: "${other}" }\` if the whole file is written so, or correct it.`,
      );
    }
    return misfit(
      "not-whole",
      `${cellText(cell)} is not a whole number: state \`as: number\` if it may have decimals, with the same \`scale\` here and in what it is divided by, so that no decimal is rounded away; or check \`numbers\`.`,
    );
  }
  return amount;
}

/** The amount in a filled cell, in millionths of the measure's unit (seconds, minor units of money, or the count itself). */
export function amountOf(cell: Cell, unit: AmountUnit, style: NumberStyle): number | Misfit {
  if (isCellError(cell)) return cellErrorMisfit(cell);
  switch (unit) {
    case "whole":
      return whole(cell, style);
    case "number":
    case "seconds":
      return seconds(cell, style, 1);
    case "percent":
      return plainNumber(withoutPercentSign(cell), style, 1);
    case "milliseconds":
      return seconds(cell, style, 0.001);
    case "minutes":
      return seconds(cell, style, 60);
    case "hours":
      return seconds(cell, style, 3600);
    case "money":
      return plainNumber(typeof cell === "string" ? withoutCurrency(cell) : cell, style, 100);
    case "h:mm:ss":
    case "mm:ss":
    case "h:mm":
      return clock(cell, unit);
    case "h m s":
      return worded(cell);
    case "excel-time": {
      if (typeof cell === "object" && cell?.kind === "serial") return fromDays(cell.days);
      const days = typeof cell === "string" ? parseNumber(cell, style) : cell;
      return typeof days === "number" && Number.isFinite(days)
        ? fromDays(days)
        : notNumber(cell, style);
    }
  }
}

/** The share in a cell, 0–1 in millionths: `87.5`, `87.5%`, or a fraction. */
export function shareOf(
  cell: Cell,
  as: "percent" | "fraction",
  style: NumberStyle,
): number | Misfit {
  const isFraction = as === "fraction" && !isPercentage(cell);
  const amount = plainNumber(withoutPercentSign(cell), style, isFraction ? 1 : 0.01);
  if (typeof amount === "number" && (amount < 0 || amount > MILLIONTHS)) {
    return misfit(
      "not-a-share",
      `${cellText(cell)} is not between 0 and 100 %: check the column and \`as\` (percent or fraction).`,
    );
  }
  return amount;
}

/** Millionths to whole units, halves away from zero. */
export function rounded(amount: number): number {
  const result = Math.sign(amount) * Math.floor((Math.abs(amount) + MILLIONTHS / 2) / MILLIONTHS);
  return result === 0 ? 0 : result;
}
