import type { CsvRow } from "./csv.ts";

/** So many fields are written at once; then the page has its turn. */
const FIELDS_AT_ONCE = 10_000;

/**
 * The lines of a file as text, some thousand fields at a time: everybody of a large organisation, written at once, would hold the
 * page up for seconds.
 */
export async function* inTurns(
  rows: Iterable<CsvRow>,
  textOf: (rows: readonly CsvRow[]) => string,
): AsyncGenerator<string> {
  let [some, fields]: [CsvRow[], number] = [[], 0];
  for (const row of rows) {
    some.push(row);
    fields += row.length;
    if (fields < FIELDS_AT_ONCE) continue;
    yield textOf(some);
    [some, fields] = [[], 0];
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
  yield textOf(some);
}
