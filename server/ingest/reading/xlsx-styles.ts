import { xmlTags } from "./xml.ts";

/** How a workbook shows a number, as far as it tells what the number is. A moment is a date with its time of day. */
export type NumberLook = "plain" | "percent" | "date" | "moment" | "duration" | Padded;

/** Shown with leading zeros up to so many digits, as personnel numbers are: 417 as 00417. */
interface Padded {
  readonly digits: number;
}

/** Built-in formats by id (ECMA-376 part 1, 18.8.30): 45–47 are minutes and seconds, 9 and 10 per cent. */
function builtIn(id: number): NumberLook {
  if (id === 9 || id === 10) return "percent";
  if (id >= 45 && id <= 47) return "duration";
  if (id === 22) return "moment";
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
  return "plain";
}

/** What a format code shows. Text in quotes, escaped characters, colours and locales say nothing. */
function lookOfCode(code: string): NumberLook {
  const positive = code.replaceAll(/"[^"]*"|\\.|_./g, "").split(";")[0] ?? "";
  if (/\[(h+|m+|s+)\]/i.test(positive)) return "duration";
  const bare = positive.replaceAll(/\[[^\]]*\]/g, "");
  if (bare.includes("%")) return "percent";
  if (/general/i.test(bare)) return "plain";
  if (/[yd]/i.test(bare) && /[hs]/i.test(bare)) return "moment";
  if (/[ymdhs]/i.test(bare)) return "date";
  return /^0{2,}$/.test(bare) ? { digits: bare.length } : "plain";
}

/** The look of each cell style, in the order that cells refer to them. */
export function looksOf(stylesXml: string): readonly NumberLook[] {
  const codes = new Map<string, string>();
  const looks: NumberLook[] = [];
  let inCellStyles = false;
  for (const tag of xmlTags(stylesXml)) {
    if (tag.name === "numFmt") {
      codes.set(tag.attribute("numFmtId") ?? "", tag.attribute("formatCode") ?? "");
    } else if (tag.name === "cellXfs") inCellStyles = tag.kind === "open";
    else if (tag.name === "xf" && inCellStyles && tag.kind !== "close") {
      const id = tag.attribute("numFmtId") ?? "0";
      const code = codes.get(id);
      looks.push(code === undefined ? builtIn(Number(id)) : lookOfCode(code));
    }
  }
  return looks;
}
