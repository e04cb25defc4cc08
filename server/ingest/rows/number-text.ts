import type { NumberStyle } from "../mapping/file-schema.ts";
import type { Cell } from "../reading/cell.ts";

/** Signs, signs with a country (`US$`), and codes and short names that a blank sets off. */
const CURRENCY =
  /^(?:[A-Z]{0,2}\p{Sc}|(?:[A-Z]{3}|kr\.?|Fr\.?)\s)\s*|\s*(?:\p{Sc}|\s(?:[A-Z]{3}|kr\.?|Fr\.?|zł|Kč|Ft|lei))$/gu;
const BLANK_SIGNS = /[\s\u00A0\u202F'’]/gu;

/** A sign and the rest, or a number in parentheses. */
const SIGNED = /^(?:([-+]?)\s*([^-+()\s].*)|\((.*)\))$/su;

/** Digits in groups of three after the first, so that `1,234` is a thousand and `12,34` is nothing. */
function grouped(whole: string, sign: string): string | null {
  if (!whole.includes(sign)) return whole;
  const [first = "", ...groups] = whole.split(sign);
  const isProper = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return isProper ? first + groups.join("") : null;
}

/**
 * The number a text states, written by the given style; null when it is none. Accepts thousands in proper groups, a sign
 * before or after, parentheses for negatives, powers of ten. `nan`, `infinity` and numbers beyond range are none.
 */
export function parseNumber(text: string, style: NumberStyle): number | null {
  const decimal = style.decimal ?? ".";
  const thousands = style.thousands ?? (decimal === "." ? "," : ".");
  const [, sign, plain, bracketed] = SIGNED.exec(text.trim().replace("−", "-")) ?? [];
  const trailing = plain?.endsWith("-") === true && sign === "";
  const body = bracketed ?? (trailing ? plain.slice(0, -1) : (plain ?? ""));
  const isNegative = sign === "-" || bracketed !== undefined || trailing;
  const power = /[eE][-+]?\d+$/.exec(body)?.[0] ?? "";
  const mantissa = body.slice(0, body.length - power.length);
  const [whole = "", fraction, more] = mantissa.split(decimal);
  if (more !== undefined || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  const withoutBlanks = grouped(whole.replaceAll(BLANK_SIGNS, " "), " ");
  const digits = withoutBlanks === null ? null : grouped(withoutBlanks, thousands);
  if (digits === null || !/^\d*$/.test(digits) || digits + (fraction ?? "") === "") return null;
  const value = Number(`${digits || "0"}.${fraction || "0"}${power}`);
  if (!Number.isFinite(value)) return null;
  return isNegative ? -value : value;
}

/** The text without a currency's sign or code. */
export function withoutCurrency(text: string): string {
  return text
    .trim()
    .replace(
      /^([-(+]*)\s*(.*)$/su,
      (_, sign: string, rest: string) => sign + rest.replaceAll(CURRENCY, ""),
    );
}

/** The number in a cell, for comparisons; null when it holds none. */
export function numberIn(cell: Cell, style: NumberStyle): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell === "object" && cell?.kind === "percentage") return cell.percent;
  if (typeof cell !== "string") return null;
  const text = cell.trim();
  return text.endsWith("%") ? parseNumber(text.slice(0, -1), style) : parseNumber(text, style);
}
