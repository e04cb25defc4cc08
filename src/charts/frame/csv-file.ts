import { csvText, type CsvRow } from "./csv.ts";
import { inTurns } from "./in-turns.ts";

/** A CSV as a file, written piece by piece. */
export async function csvFile(rows: Iterable<CsvRow>): Promise<Blob> {
  const parts: string[] = [];
  for await (const text of inTurns(rows, csvText)) {
    // The mark that says it is UTF-8 stands at the beginning alone.
    parts.push(parts.length === 0 ? text : text.slice(1));
  }
  return new Blob(parts, { type: "text/csv" });
}
