import type { Cell, RawRow } from "../reading/cell.ts";
import { blankReader, type RowRules } from "../rows/columns.ts";

/** Rows in which blank cells are null, or repeat the cell above in the columns at these places. */
export function* filledRows(
  rows: Iterable<RawRow>,
  rules: RowRules,
  fillDown: readonly number[],
): Generator<RawRow> {
  const read = blankReader(rules);
  const above = new Map<number, Cell>();
  for (const raw of rows) {
    const cells = raw.cells.map(read);
    for (const index of fillDown) {
      const cell = cells[index] ?? above.get(index) ?? null;
      above.set(index, cell);
      cells[index] = cell;
    }
    yield { ...raw, cells };
  }
}
