import { UnreadableFile, type Sheet } from "./cell.ts";
import type { ReadingLimits } from "./limits.ts";
import { sharedStringsOf, type CellContext } from "./xlsx-cells.ts";
import { sheetRows } from "./xlsx-sheet.ts";
import { looksOf } from "./xlsx-styles.ts";
import { xmlTags } from "./xml.ts";
import { openZip, type Zip } from "./zip.ts";

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** Where the parts that a workbook refers to lie, by their reference. */
function targetsOf(relationsXml: string): Map<string, { path: string; type: string }> {
  const targets = new Map<string, { path: string; type: string }>();
  for (const tag of xmlTags(relationsXml)) {
    if (tag.name !== "Relationship" || tag.kind === "close") continue;
    const target = tag.attribute("Target") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
    const type = (tag.attribute("Type") ?? "").replace(/^.*\//, "");
    targets.set(tag.attribute("Id") ?? "", { path, type });
  }
  return targets;
}

async function openWorkbook(zip: Zip): Promise<{ sheets: SheetEntry[]; context: CellContext }> {
  const workbook = await zip.text("xl/workbook.xml");
  const targets = targetsOf(await zip.text("xl/_rels/workbook.xml.rels"));
  const partOf = (type: string, fallback: string) =>
    targets.values().find((target) => target.type === type)?.path ?? fallback;
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  for (const tag of xmlTags(workbook)) {
    if (tag.name === "workbookPr") {
      since1904 = /^(1|true)$/.test(tag.attribute("date1904") ?? "");
    } else if (tag.name === "sheet" && tag.kind !== "close") {
      const target = targets.get(tag.attribute("r:id") ?? tag.attribute("id") ?? "");
      const state = tag.attribute("state") ?? "visible";
      if (target?.type !== "worksheet") continue;
      sheets.push({
        name: tag.attribute("name") ?? "",
        hidden: state !== "visible",
        path: target.path,
      });
    }
  }
  const looks = looksOf(await zip.text(partOf("styles", "xl/styles.xml")));
  const strings = sharedStringsOf(await zip.text(partOf("sharedStrings", "xl/sharedStrings.xml")));
  return { sheets, context: { sharedStrings: strings, looks, since1904 } };
}

/**
 * The visible sheets of an Excel workbook (.xlsx) that `wanted` chooses by name and place. Blank stays blank, times stay
 * fractions of days, formulas give the result they had when the workbook was saved.
 */
export async function readXlsx(
  bytes: Uint8Array,
  wanted: (name: string, place: number, visible: number) => boolean,
  limits: ReadingLimits,
): Promise<{ sheets: Sheet[]; names: string[] }> {
  const zip = openZip(bytes, limits.unpackedBytes);
  if (!zip.has("xl/workbook.xml")) {
    throw new UnreadableFile(
      "not-a-workbook",
      "This is an archive, but not an .xlsx workbook: save the sheet as .xlsx or CSV and retry.",
    );
  }
  const { sheets: entries, context } = await openWorkbook(zip);
  const visible = entries.filter((entry) => !entry.hidden);
  const chosen = visible.filter((entry, index) => wanted(entry.name, index + 1, visible.length));
  const sheets: Sheet[] = [];
  for (const { name, path } of chosen) {
    const xml = await zip.text(path);
    sheets.push({ name, rows: sheetRows(xml, context, limits) });
  }
  return { sheets, names: visible.map((entry) => entry.name) };
}
