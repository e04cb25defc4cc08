import { cellText, type Cell } from "../reading/cell.ts";
import { amountOf } from "../facts/amount.ts";
import type { NumberStyle } from "../mapping/file-schema.ts";
import type { AmountUnit } from "../mapping/measure-schema.ts";
import { parseNumber } from "../rows/number-text.ts";
import { countNamed, saysAverage, saysShare, timeNamed, unitNamed } from "./header-words.ts";
import type { SampledColumn } from "./sampled-column.ts";

/** A line of a mapping's `measures`. */
export interface GuessedMeasure {
  readonly name: string;
  readonly rule: string;
}

const RATING = /rating|csat|satisfaction|score/i;
const YES_NO = /^(y|n|yes|no|true|false|ja|nein|sí|si)$/i;
const YES = /^(y|t|j|s)/i;

const UNITS: readonly AmountUnit[] = ["whole", "h:mm:ss", "mm:ss", "h:mm", "h m s", "number"];

/** How a column with amounts is written, by the first form that fits; null when it holds none. */
function unitOf({ header, cells }: SampledColumn, style: NumberStyle): AmountUnit | null {
  if (cells.length === 0) return null;
  if (cells.some((cell) => typeof cell === "object" && cell?.kind === "serial"))
    return "excel-time";
  const fits = (unit: AmountUnit) =>
    cells.every((cell) => typeof amountOf(cell, unit, style) === "number");
  const found = UNITS.find(fits) ?? null;
  // 5:12 is as good a clock time without seconds as minutes and seconds; a contact takes the latter.
  if (found !== "whole" && found !== "number") return found;
  return unitNamed(header) ?? found;
}

/** More seconds than a day has, where a column is of times: Genesys writes milliseconds. */
const isBeyondADay = (cell: Cell) => Number(cellText(cell)) > 86_400;

/** The column that counts what averages and shares are taken over. */
export function countColumn(
  columns: readonly SampledColumn[],
  style: NumberStyle,
): SampledColumn | null {
  const isCount = (column: SampledColumn) => unitOf(column, style) === "whole";
  const counts = columns.filter((column) => isCount(column) && isPlain(column.header));
  const named = (measure: string) => counts.find(({ header }) => countNamed(header) === measure);
  return named("contacts_handled") ?? named("contacts_offered") ?? named("visits_served") ?? null;
}

function isPlain(header: string): boolean {
  return !saysAverage(header) && !saysShare(header) && timeNamed(header) === null;
}

/**
 * The line of a mapping that a column suggests; null when nothing is known of it. An average is multiplied by its count and a
 * share taken of it; without a count neither can be used.
 */
export function guessMeasure(
  column: SampledColumn,
  count: SampledColumn | null,
  style: NumberStyle,
): GuessedMeasure | null {
  const { header, cells } = column;
  const isAnswer = (cell: unknown) => typeof cell === "string" && YES_NO.test(cell.trim());
  if (cells.length > 0 && cells.every(isAnswer)) return guessAnswer(column);
  if (saysShare(header) || cells.some((cell) => cellText(cell).endsWith("%"))) {
    return guessShare(column, count, style);
  }
  const unit = unitOf(column, style);
  if (unit === null) return null;
  const name = timeMeasure(header, count);
  if (name !== null) {
    const plain = cells.some(isBeyondADay) ? "milliseconds" : "seconds";
    const as = unit === "whole" || unit === "number" ? plain : unit;
    const times = saysAverage(header) ? count && `, times: ${JSON.stringify(count.header)}` : "";
    if (times === null) return null;
    return { name, rule: `{ sum: ${JSON.stringify(header)}, as: ${JSON.stringify(as)}${times} }` };
  }
  const counted = unit === "whole" && !saysAverage(header) ? countNamed(header) : null;
  return counted === null ? null : { name: counted, rule: `{ sum: ${JSON.stringify(header)} }` };
}

/** The measure of time that a header names: customers of a branch wait in its lobby. */
function timeMeasure(header: string, count: SampledColumn | null): string | null {
  const name = timeNamed(header);
  const isBranch = count !== null && countNamed(count.header) === "visits_served";
  return isBranch && name === "wait_seconds" ? "lobby_wait_seconds" : name;
}

function guessAnswer({ header, cells }: SampledColumn): GuessedMeasure | null {
  const yes = cells.find((cell) => typeof cell === "string" && YES.test(cell.trim()));
  const value = typeof yes === "string" ? yes.trim() : "Y";
  const where = `{ column: ${JSON.stringify(header)}, equals: ${JSON.stringify(value)} }`;
  const rule = `{ count: rows, where: ${where} }`;
  if (/answer/i.test(header)) return { name: "contacts_handled", rule };
  if (/rework/i.test(header)) return { name: "items_returned", rule };
  if (/resol|solved/i.test(header)) return { name: "contacts_resolved", rule };
  return /transfer/i.test(header) ? { name: "transfers", rule } : null;
}

function guessShare(
  { header, cells }: SampledColumn,
  count: SampledColumn | null,
  style: NumberStyle,
): GuessedMeasure | null {
  const name = timeNamed(header) === null ? countNamed(header) : null;
  if (name === null || count === null || name === countNamed(count.header)) return null;
  const isFraction = cells.every((cell) => (parseNumber(cellText(cell), style) ?? Infinity) <= 1);
  const as = isFraction ? ", as: fraction" : "";
  const [column, of] = [header, count.header].map((one) => JSON.stringify(one));
  return { name, rule: `{ percent: ${column}, of: ${of}${as} }` };
}

/** Whether a column holds ratings, and from which to which; null when it does not. */
export function guessRating({ header, cells }: SampledColumn): readonly [number, number] | null {
  if (!RATING.test(header) || cells.length === 0) return null;
  const values = cells.map(Number);
  if (!values.every((value) => Number.isInteger(value) && value >= 0 && value <= 10)) return null;
  return Math.max(...values) > 5 ? [0, 10] : [1, 5];
}

/** How the numbers are written: with decimal commas where some column makes sense so only, and none without. */
export function guessStyle(columns: readonly SampledColumn[]): NumberStyle {
  const needs = (decimal: "," | ".", other: "," | ".") =>
    columns.some(({ cells }) => {
      const texts = cells.map(cellText);
      const reads = (sign: "," | ".") => texts.every((text) => isNumber(text, sign));
      return texts.length > 0 && reads(decimal) && !reads(other);
    });
  return needs(",", ".") && !needs(".", ",") ? { decimal: "," } : {};
}

function isNumber(text: string, decimal: "," | "."): boolean {
  return parseNumber(text.replace(/%\s*$/, ""), { decimal }) !== null;
}
