import { cellText, type Cell } from "../reading/cell.ts";
import { headerText, type Table } from "../reading/table.ts";
import { plainHeader } from "../rows/columns.ts";
import { headerSplitter } from "./split-header.ts";

/** A column of a wide sheet that becomes rows. */
export interface RepeatedColumn {
  readonly index: number;
  /** What its header says of the day or the agent: a real date where a cell of the header is one. */
  readonly said: Cell;
  /** What else its header says; "" where that is nothing. */
  readonly figure: string;
}

/** The columns among `places` whose headers match the pattern, taken apart by it; all of them without one. */
export function repeatedColumns(
  { headers, headerCells }: Table,
  pattern: string,
  places: Iterable<number>,
): RepeatedColumn[] {
  const split = headerSplitter(pattern);
  return [...places].flatMap((index) => {
    const cells = headerCells[index] ?? [];
    const text = headerText(cells) || (headers[index] ?? "");
    const parts = text === "" ? null : split(text);
    if (!parts) return [];
    const said = cells.find((cell) => cellText(cell) === parts.found) ?? parts.found;
    return [{ index, said, figure: parts.rest }];
  });
}

/** Columns whose headers say the same: one row, in which each figure has a column of its own. */
export interface RepeatedGroup {
  readonly said: Cell;
  /** By figure; undefined where the sheet has no such column. */
  readonly columns: readonly (number | undefined)[];
}

/**
 * Puts columns together that say the same of different figures. Where two say the same of one figure they stay apart, so that
 * neither hides the other.
 */
export function groupsOf(
  columns: readonly RepeatedColumn[],
  figures: readonly string[],
): RepeatedGroup[] {
  const places = new Map(figures.map((figure, at) => [plainHeader(figure), at]));
  const groups = new Map<string, { said: Cell; columns: (number | undefined)[] }>();
  const seen = new Map<string, number>();
  for (const { index, said, figure } of columns) {
    const at = places.get(plainHeader(figure));
    if (at === undefined) continue;
    const text = cellText(said);
    const times = (seen.get(`${at} ${text}`) ?? 0) + 1;
    seen.set(`${at} ${text}`, times);
    const key = `${times} ${text}`;
    const group = groups.get(key) ?? { said, columns: [] };
    group.columns[at] = index;
    groups.set(key, group);
  }
  return [...groups.values()];
}
