import type { FileLayout } from "../mapping/file-schema.ts";
import { patternOf } from "../pattern/pattern.ts";
import { UnreadableFile, type Sheet } from "./cell.ts";
import { readCsv } from "./csv.ts";
import { readJson } from "./json.ts";
import { READING_LIMITS, type ReadingLimits } from "./limits.ts";
import { tableOf, type Table } from "./table.ts";
import { readXlsx } from "./xlsx.ts";

type Format = NonNullable<FileLayout["format"]>;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** The format by the first bytes: a zip archive is a workbook; a bracket or brace begins JSON; anything else is CSV. */
export function formatOf(bytes: Uint8Array): Format {
  if (startsWith(bytes, 0x50, 0x4b)) return "xlsx";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableFile(
      "old-workbook",
      "This is an old .xls workbook or a protected one: save it as .xlsx without a password and retry.",
    );
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (/^<(!doctype|html|head|meta|table|\?xml)\b/i.test(start)) {
    throw new UnreadableFile(
      "not-a-workbook",
      "This is a web page or XML, whatever its name says: open it in a spreadsheet program, save it as .xlsx and retry.",
    );
  }
  return start.startsWith("[") || start.startsWith("{") ? "json" : "csv";
}

function chosenBy(choice: FileLayout["sheet"]): (name: string, place: number) => boolean {
  if (choice === undefined || choice === "all") return () => true;
  if (typeof choice === "number") return (_, place) => place === choice;
  if (typeof choice === "string") {
    return (name) => name.trim().toLowerCase() === choice.trim().toLowerCase();
  }
  const pattern = patternOf(choice.matches);
  return (name) => pattern.test(name);
}

async function sheetsOf(
  bytes: Uint8Array,
  format: Format,
  file: FileLayout,
  limits: ReadingLimits,
): Promise<readonly Sheet[]> {
  switch (format) {
    case "csv":
      return [readCsv(bytes, file, limits)];
    case "json":
      return [readJson(bytes, file, limits)];
    case "xlsx": {
      const { sheets, names } = await readXlsx(bytes, chosenBy(file.sheet), limits);
      const listed = names.map((name) => `“${name}”`).join(", ");
      if (sheets.length === 0) {
        throw new UnreadableFile(
          "no-such-sheet",
          `No visible sheet fits \`file.sheet\`; the workbook has ${listed}.`,
        );
      }
      if (file.sheet === undefined && names.length > 1) {
        throw new UnreadableFile(
          "which-sheet",
          `The workbook has several sheets: say which with \`file.sheet\` (a name, or all). It has ${listed}.`,
        );
      }
      return sheets;
    }
  }
}

/** The tables of a file: one a chosen sheet. Throws UnreadableFile when the file as a whole cannot be read. */
export async function readTables(
  bytes: Uint8Array,
  file: FileLayout,
  limits: ReadingLimits = READING_LIMITS,
): Promise<readonly Table[]> {
  if (bytes.byteLength > limits.fileBytes) {
    throw new UnreadableFile(
      "file-too-large",
      `The file has more than ${limits.fileBytes} bytes: split it and import the parts.`,
    );
  }
  const format = file.format ?? formatOf(bytes);
  if (format === "xlsx" && !startsWith(bytes, 0x50, 0x4b)) {
    throw new UnreadableFile(
      "not-a-workbook",
      "The mapping says xlsx (`file.format`), but the file is no .xlsx workbook.",
    );
  }
  const sheets = await sheetsOf(bytes, format, file, limits);
  const tables = sheets.flatMap((sheet) => tableOf(sheet, file, format, limits) ?? []);
  if (tables.length === 0) throw new UnreadableFile("empty-file", "There is nothing in the file.");
  return tables;
}
