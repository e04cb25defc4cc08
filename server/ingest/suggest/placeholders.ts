import { cellText, type Cell } from "../reading/cell.ts";
import type { Sample, SampledColumn } from "./sample.ts";

const PLACEHOLDER = /^(-+|–|—|n\/?a|n\.a\.|nan|null|none|nil|\?)$/i;

const isPlaceholder = (cell: Cell) => typeof cell === "string" && PLACEHOLDER.test(cell.trim());

const isAmount = (cell: Cell) => typeof cell !== "string" || /\d/.test(cell);

/** What stands for “no value” in columns of amounts and dates, and the columns without it. */
export function withoutPlaceholders({ columns }: Pick<Sample, "columns">): {
  readonly columns: readonly SampledColumn[];
  readonly blanks: readonly string[];
} {
  const blanks = new Set<string>();
  const cleared = columns.map((column) => {
    const cells = column.cells.filter((cell) => !isPlaceholder(cell));
    if (cells.length === column.cells.length || !cells.every(isAmount)) return column;
    for (const cell of column.cells) if (isPlaceholder(cell)) blanks.add(cellText(cell));
    return { ...column, cells };
  });
  return { columns: cleared, blanks: [...blanks] };
}
