import { isBlank, UnreadableFile, type Cell } from "../reading/cell.ts";
import { readTables } from "../reading/read-tables.ts";

/** A column with some of its filled cells. */
export interface SampledColumn {
  readonly header: string;
  readonly cells: readonly Cell[];
}

const ROWS = 200;

/** The columns of a file's first sheet with their first filled cells. */
export async function sampleColumns(bytes: Uint8Array): Promise<readonly SampledColumn[]> {
  const [table] = await readTables(bytes, {}).catch((error: unknown) => {
    if (error instanceof UnreadableFile && error.rule === "which-sheet") {
      return readTables(bytes, { sheet: 1 });
    }
    throw error;
  });
  if (!table) return [];
  const rows: (readonly Cell[])[] = [];
  for (const { cells } of table.rows) {
    rows.push(cells);
    if (rows.length === ROWS) break;
  }
  return table.headers.flatMap((header, index) => {
    const cells = rows.map((row) => row[index] ?? null).filter((cell) => !isBlank(cell));
    return header === "" ? [] : [{ header, cells }];
  });
}
