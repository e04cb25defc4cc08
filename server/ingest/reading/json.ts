import { UnreadableFile, type Cell, type RawRow, type Sheet } from "./cell.ts";
import { holdsDigits } from "./holds-digits.ts";
import type { ReadingLimits } from "./limits.ts";
import { decodeText } from "./text-encoding.ts";

export interface JsonFormat {
  readonly encoding?: string | undefined;
  /** Where the list stands inside the document: `data.items`. */
  readonly path?: string | undefined;
}

/** Deeper than what any system writes, and far from the end of the stack. */
const MOST_LEVELS = 64;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text in quotes, or a number. */
const TEXT_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/gs;

/** Sixteen digits and more may be an id that no number holds exactly: such whole numbers are texts, with every digit. */
function keepingDigits(text: string): string {
  if (!/\d{16}/.test(text)) return text;
  return text.replaceAll(TEXT_OR_NUMBER, (found) =>
    holdsDigits(found) || found.startsWith('"') ? found : `"${found}"`,
  );
}

function parse(text: string, place: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const exact = keepingDigits(text);
    return exact === text ? value : JSON.parse(exact);
  } catch (error) {
    throw new UnreadableFile(
      "not-json",
      `${place} is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** A list in a cell, as text. */
function writtenOut(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw tooDeep();
  }
}

function tooDeep(): UnreadableFile {
  return new UnreadableFile(
    "too-many-columns",
    `The fields of an item lie more than ${MOST_LEVELS} levels deep: write them as columns of their own.`,
  );
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  return writtenOut(value);
}

/** Objects inside objects become columns with a dot: `agent.name`. */
function* cellsOf(
  item: Record<string, unknown>,
  prefix = "",
  levels = MOST_LEVELS,
): Generator<[string, Cell]> {
  for (const [key, value] of Object.entries(item)) {
    if (!isObject(value)) yield [`${prefix}${key}`, cellOf(value)];
    else if (levels > 1) yield* cellsOf(value, `${prefix}${key}.`, levels - 1);
    else throw tooDeep();
  }
}

/** Where lists of objects stand in a document, as `file.path` names them. */
function* listPaths(document: unknown, prefix = "", levels = MOST_LEVELS): Generator<string> {
  if (!isObject(document) || levels === 0) return;
  for (const [key, value] of Object.entries(document)) {
    if (Array.isArray(value) && value.some(isObject)) yield `${prefix}${key}`;
    else yield* listPaths(value, `${prefix}${key}.`, levels - 1);
  }
}

/** Where the first list of objects stands in a document that is none itself; null where there is none, or an object a line. */
export function firstListPath(bytes: Uint8Array): string | null {
  const text = decodeText(bytes, undefined);
  const [path = null] = isLines(text) ? [] : listPaths(parse(text, "The file"));
  return path;
}

/** Whether a text has one object a line. */
function isLines(text: string): boolean {
  return text.trimStart().startsWith("{") && /\}\s*\n\s*\{/.test(text);
}

function listIn(document: unknown, path: string | undefined): unknown[] {
  let found = document;
  for (const key of path?.split(".") ?? []) found = isObject(found) ? found[key] : undefined;
  if (Array.isArray(found)) return found;
  const lists = [...listPaths(document).take(10)].map((one) => `“${one}”`).join(", ");
  const hint = lists === "" ? "" : ` It has lists at ${lists}.`;
  throw new UnreadableFile(
    "no-list",
    path === undefined
      ? `The JSON document is not a list: say where the list stands with \`file.path\`, e.g. \`data.items\`.${hint}`
      : `The JSON document has no list at “${path}”: check \`file.path\`.${hint}`,
  );
}

function itemsOf(text: string, path: string | undefined): { row: number; value: unknown }[] {
  if (path === undefined && isLines(text)) {
    return text.split("\n").flatMap((line, index) => {
      if (line.trim() === "") return [];
      return [{ row: index + 1, value: parse(line, `Line ${index + 1}`) }];
    });
  }
  const document = parse(text, "The file");
  const isOneItem =
    path === undefined && isObject(document) && listPaths(document).next().done === true;
  const list = isOneItem ? [document] : listIn(document, path);
  return list.map((value, index) => ({ row: index + 1, value }));
}

/**
 * A JSON list of objects, or one object a line. Rows count the list's items, or the lines, from 1; the columns' names come
 * as row 0, in the order in which they are first met.
 */
export function readJson(bytes: Uint8Array, format: JsonFormat, limits: ReadingLimits): Sheet {
  const items = itemsOf(decodeText(bytes, format.encoding), format.path);
  if (items.length > 0 && !items.some(({ value }) => isObject(value))) {
    throw new UnreadableFile(
      "not-an-object",
      'The list has no objects with named fields: write each row as {"Date": …, "Agent": …}, or save the file as CSV.',
    );
  }
  const places = new Map<string, number>();
  const filled = new Set<string>();
  const rows = items.map(({ row, value }): RawRow => {
    if (!isObject(value)) {
      const message = "This item is not an object with named fields.";
      return { row, cells: [], fault: { rule: "not-an-object", message } };
    }
    const cells: Cell[] = [];
    for (const [name, cell] of cellsOf(value)) {
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      if (cell !== null) filled.add(name);
      if (places.size > limits.columns) {
        throw new UnreadableFile(
          "too-many-columns",
          `The items have more than ${limits.columns} fields: leave out what is not needed.`,
        );
      }
      cells[place] = cell;
    }
    return { row, cells: Array.from(cells, (cell) => cell ?? null) };
  });
  const names = [...places.keys()];
  const hollow = new Set(names.filter((name) => !filled.has(name)));
  return { name: null, rows: [{ row: 0, cells: names }, ...rows], hollow };
}
