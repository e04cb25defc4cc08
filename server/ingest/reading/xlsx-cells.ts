import type { Cell } from "./cell.ts";
import { holdsDigits } from "./holds-digits.ts";
import type { NumberLook } from "./xlsx-styles.ts";
import { xmlTags, xmlText, type XmlTag } from "./xml.ts";

/** What the cells of a workbook need to be understood. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly looks: readonly NumberLook[];
  /** Whether days are counted from 1904, as old Macintosh workbooks do. */
  readonly since1904: boolean;
}

/** Days from 1899-12-30 to 1904-01-01. */
const SHIFT_1904 = 1462;

/** The texts that cells share, in order. Phonetic readings beside a text are not part of it. */
export function sharedStringsOf(xml: string): string[] {
  const strings: string[] = [];
  let text = "";
  let phonetic = false;
  let textStart = -1;
  for (const tag of xmlTags(xml)) {
    if (tag.name === "si") {
      if (tag.kind === "open") text = "";
      else strings.push(tag.kind === "empty" ? "" : text);
    } else if (tag.name === "rPh") phonetic = tag.kind === "open";
    else if (tag.name === "t" && tag.kind === "open") textStart = tag.end;
    else if (tag.name === "t" && tag.kind === "close" && !phonetic) {
      text += unescaped(xmlText(xml.slice(textStart, tag.start)));
    }
  }
  return strings;
}

/** Characters that XML cannot hold are written `_x000D_` in workbooks. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Moves the decimal point of a number's text, so that 0.07 shown as per cent is 7 and not 7.000000000000001. */
function percentOf(value: number): number {
  return Number(`${value}e2`) || value * 100;
}

/** A number with leading zeros, as ids have them; one that is not whole has none. */
function padded(value: number, digits: number): Cell {
  return value >= 0 && Number.isSafeInteger(value) ? String(value).padStart(digits, "0") : value;
}

function numberCell(text: string, look: NumberLook, since1904: boolean): Cell {
  const value = Number(text);
  if (text === "" || Number.isNaN(value)) return { kind: "error", code: text };
  if (typeof look === "object") return padded(value, look.digits);
  switch (look) {
    case "plain":
      return holdsDigits(text) ? value : text;
    case "percent":
      return { kind: "percentage", percent: percentOf(value) };
    case "duration":
      return { kind: "serial", days: value };
    case "date":
    case "moment": {
      const days = since1904 && value >= 1 ? value + SHIFT_1904 : value;
      return { kind: "serial", days, ...(look === "moment" && { showsTime: true }) };
    }
  }
}

/** The value of a cell from its tag and the text of its `v` (a formula's last result too) or inline string. */
export function cellOf(tag: XmlTag, value: string, inline: string, context: CellContext): Cell {
  switch (tag.attribute("t") ?? "n") {
    case "s":
      return context.sharedStrings[Number(value)] ?? { kind: "error", code: `string ${value}` };
    case "inlineStr":
      return unescaped(inline);
    case "str":
      return unescaped(xmlText(value));
    case "b":
      return value === "1";
    case "e":
      return { kind: "error", code: xmlText(value) };
    case "d":
      return value;
    default:
      if (value === "") return null;
      return numberCell(
        value,
        context.looks[Number(tag.attribute("s") ?? "0")] ?? "plain",
        context.since1904,
      );
  }
}
