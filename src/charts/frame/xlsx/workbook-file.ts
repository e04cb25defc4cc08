import type { CsvRow } from "../csv.ts";
import { inTurns } from "../in-turns.ts";
import { zipOf } from "./zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The media type of a workbook. */
const XLSX_TYPE = `${TYPE}.sheet`;

const LONGEST_SHEET_NAME = 31;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Characters that XML 1.0 cannot hold in any form. */
const UNSPEAKABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function xml(text: string): string {
  return text
    .replaceAll(UNSPEAKABLE, "\uFFFD")
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A sheet's name as spreadsheets take it: short, and without the characters that mean something in their formulas. */
function sheetName(title: string): string {
  const plain = title.replaceAll(/[[\]:*?/\\']/g, " ").trim();
  return plain.slice(0, LONGEST_SHEET_NAME).trim() || "Candor";
}

function cellXml(value: string | number | null): string {
  if (value === null) return "<c/>";
  if (typeof value === "number" && Number.isFinite(value)) return `<c><v>${value}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${xml(String(value))}</t></is></c>`;
}

const rowXml = (row: CsvRow) => `<row>${row.map(cellXml).join("")}</row>`;

async function* sheetXml(rows: Iterable<CsvRow>): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  yield* inTurns(rows, (some) => some.map(rowXml).join(""));
  yield "</sheetData></worksheet>";
}

/**
 * A workbook of one sheet (ECMA-376), written piece by piece. Numbers stay numbers. Texts are typed as texts, so that no
 * spreadsheet takes one for a formula, whatever it begins with. Null is an empty cell.
 */
export async function workbookFile(title: string, rows: Iterable<CsvRow>): Promise<Blob> {
  const parts = await zipOf({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xml(sheetName(title))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheetXml(rows),
  });
  return new Blob([...parts], { type: XLSX_TYPE });
}
