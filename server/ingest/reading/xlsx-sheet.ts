import { UnreadableFile, type Cell, type RawRow } from "./cell.ts";
import type { ReadingLimits } from "./limits.ts";
import { cellOf, type CellContext } from "./xlsx-cells.ts";
import { xmlTags, xmlText, type XmlTag } from "./xml.ts";

/** The column's number, from 0, of a cell reference such as `AB12`. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? "A") {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

/** Columns of one row merged into one cell, from 0, inclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The merges by the row they start in: a heading above several columns. Merges downwards repeat nothing. */
function mergesOf(xml: string): ReadonlyMap<number, readonly Span[]> {
  const merges = new Map<number, Span[]>();
  if (!xml.includes("mergeCell ")) return merges;
  for (const tag of xmlTags(xml, xml.lastIndexOf("</sheetData>") + 1)) {
    const [first = "", last = ""] = tag.attribute("ref")?.split(":") ?? [];
    if (tag.name !== "mergeCell" || last === "") continue;
    const row = Number(/\d+/.exec(first)?.[0]);
    const spans = merges.get(row) ?? [];
    spans.push({ from: columnOf(first), to: columnOf(last) });
    merges.set(row, spans);
  }
  return merges;
}

function filled(cells: Cell[], spans: readonly Span[]): Cell[] {
  for (const { from, to } of spans) {
    for (let column = from + 1; column <= to; column++) cells[column] ??= cells[from] ?? null;
  }
  return cells;
}

/** Collects the cells of a sheet's XML into rows. */
export function* sheetRows(
  xml: string,
  context: CellContext,
  limits: ReadingLimits,
): Generator<RawRow> {
  const merges = mergesOf(xml);
  let row = 0;
  let cells: Cell[] = [];
  let cell: XmlTag | null = null;
  let column = -1;
  let value = "";
  let inline = "";
  let textStart = -1;
  for (const tag of xmlTags(xml)) {
    switch (tag.name) {
      case "row":
        if (tag.kind !== "close") {
          row = Number(tag.attribute("r") ?? row + 1);
          cells = [];
          column = -1;
        }
        if (tag.kind !== "open") yield { row, cells: filled(cells, merges.get(row) ?? []) };
        break;
      case "c":
        if (tag.kind !== "close") {
          const reference = tag.attribute("r");
          column = reference === undefined ? column + 1 : columnOf(reference);
          if (column >= limits.columns) throw tooWide(row, limits.columns);
          while (cells.length < column) cells.push(null);
          [cell, value, inline] = [tag, "", ""];
        }
        if (tag.kind !== "open" && cell) cells[column] = cellOf(cell, value, inline, context);
        break;
      case "v":
      case "t":
        if (tag.kind === "open") textStart = tag.end;
        else if (tag.kind === "close") {
          const text = xml.slice(textStart, tag.start);
          if (tag.name === "v") value = text;
          else inline += xmlText(text);
        }
        break;
      case "sheetData":
        if (tag.kind !== "open") return;
        break;
    }
  }
}

function tooWide(row: number, columns: number): UnreadableFile {
  return new UnreadableFile(
    "too-many-columns",
    `Row ${row} has more than ${columns} columns: leave out what is not needed.`,
  );
}
