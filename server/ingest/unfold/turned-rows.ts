import { UnreadableFile, type Cell, type Origin, type RawRow } from "../reading/cell.ts";
import type { RepeatedGroup } from "./repeated-columns.ts";

/** How the rows of a wide sheet become rows of their own. */
export interface Turn {
  /** The headers of the wide sheet. */
  readonly headers: readonly string[];
  /** The columns that stand beside the repeated ones and hold for all of them. */
  readonly own: readonly number[];
  /** The names under which the cells are read. */
  readonly figures: readonly string[];
  readonly groups: readonly RepeatedGroup[];
}

/** The wide rows that make rows together: by figure, the same for all where each has columns of its own. */
export interface Bundle {
  readonly first: RawRow;
  readonly rows: readonly (RawRow | undefined)[];
}

/** One row for each group of repeated columns in which some cell is filled: own cells, what the header says, the figures. */
function* rowsOf({ first, rows }: Bundle, turn: Turn): Generator<RawRow> {
  const { headers, own, figures, groups } = turn;
  const before = own.map((index) => first.cells[index] ?? null);
  for (const { said, columns } of groups) {
    const cells = figures.map((_, at): Cell => rows[at]?.cells[columns[at] ?? -1] ?? null);
    const filled = cells.findIndex((cell) => cell !== null);
    if (filled === -1) continue;
    const originOf = (place: number): Origin => {
      const index = own[place];
      if (index !== undefined) return { row: first.row, header: headers[index] ?? "" };
      const at = place === own.length ? filled : place - own.length - 1;
      const header = headers[columns[at] ?? -1] ?? figures[at] ?? "";
      return { row: rows[at]?.row ?? first.row, header };
    };
    yield { row: first.row, cells: [...before, said, ...cells], originOf };
  }
}

/** Turns bundles into rows, one after the other. Broken rows pass as they are. More rows than a file may have refuse it. */
export function* turnedRows(
  bundles: Iterable<Bundle>,
  turn: Turn,
  most: number,
): Generator<RawRow> {
  let count = 0;
  for (const bundle of bundles) {
    if (bundle.first.fault) {
      yield bundle.first;
      continue;
    }
    for (const row of rowsOf(bundle, turn)) {
      count += 1;
      if (count > most) {
        throw new UnreadableFile(
          "too-many-rows",
          `The sheet unfolds into more than ${most} rows: split it by month and import the parts.`,
        );
      }
      yield row;
    }
  }
}
