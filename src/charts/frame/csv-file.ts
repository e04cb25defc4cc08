import { csvText, type CsvRow } from "./csv.ts";

/** So many fields are written at once; then the page has its turn. */
const FIELDS_AT_ONCE = 20_000;

/** A CSV as a file, written piece by piece: everybody of a large organisation would hold the page up for seconds. */
export async function csvFile(rows: Iterable<CsvRow>): Promise<Blob> {
  const parts: string[] = [];
  let [some, fields]: [CsvRow[], number] = [[], 0];
  const write = () => {
    const text = csvText(some);
    // The mark that says it is UTF-8 stands at the beginning alone.
    parts.push(parts.length === 0 ? text : text.slice(1));
    [some, fields] = [[], 0];
  };
  for (const row of rows) {
    some.push(row);
    fields += row.length;
    if (fields < FIELDS_AT_ONCE) continue;
    write();
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
  write();
  return new Blob(parts, { type: "text/csv" });
}
