import { cellText, type Cell } from "../reading/cell.ts";
import type { Sample } from "./sample.ts";
import type { SampledColumn } from "./sampled-column.ts";

const PLACEHOLDER = /^(-+|–|—|n\/?a|n\.a\.|nan|null|none|nil|\?)$/i;

/** What rosters by the month write for a day away: K, U, OFF. */
const CODE = /^\p{Lu}{1,3}$/u;

const isAmount = (cell: Cell) => typeof cell !== "string" || /\d/.test(cell);

/** What stands for “no value” in columns of amounts and dates, and the columns without it. */
export function withoutPlaceholders({ columns, wide }: Pick<Sample, "columns" | "wide">): {
  readonly columns: readonly SampledColumn[];
  readonly blanks: readonly string[];
} {
  const blanks = new Set<string>();
  const isPlaceholder = (cell: Cell) =>
    typeof cell === "string" &&
    (PLACEHOLDER.test(cell.trim()) || (wide !== null && CODE.test(cell.trim())));
  const cleared = columns.map((column) => {
    const cells = column.cells.filter((cell) => !isPlaceholder(cell));
    if (cells.length === column.cells.length || !cells.every(isAmount)) return column;
    // Nothing but codes are the names of something.
    if (wide && cells.length === 0) return column;
    for (const cell of column.cells) if (isPlaceholder(cell)) blanks.add(cellText(cell));
    return { ...column, cells };
  });
  return { columns: cleared, blanks: [...blanks] };
}
