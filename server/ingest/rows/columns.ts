import { closest } from "../closest.ts";
import type { FaultReport } from "../fault-report.ts";
import { cellText, isBlank, type Cell, type Origin, type RawRow } from "../reading/cell.ts";
import type { Table } from "../reading/table.ts";

/** One row of a table with its columns found by the names that a mapping uses. */
export interface Row {
  readonly row: number;
  readonly sheet: string | null;
  readonly fileName: string;
  /** The cell in a column; null when it is blank or says so by one of the mapping's `blanks`. */
  readonly cell: (column: string) => Cell;
  /** Where the cell stands in the file, and its column's header as it is written there. */
  readonly origin: (column: string) => Origin;
}

/** Case, blanks, hyphens and underscores do not tell headers apart. */
export function plainHeader(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_\-\u00A0]/gu, "");
}

/** Other headers that columns have had, by the names that a mapping uses. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** Where the columns of a mapping stand in one table. */
export type Columns = ReadonlyMap<string, number>;

/** Where a column stands that is blank in every row. */
const NOWHERE = -1;

/** Whether a name lies inside a column that is null in every row: `assignee.name` where nobody is assigned. */
function isInside({ hollow }: Table, name: string): boolean {
  const parts = name.split(".");
  return parts.some((_, at) => hollow?.has(parts.slice(0, at).join(".")) === true);
}

function candidates(headers: readonly string[], name: string): readonly number[] {
  const exact = headers.flatMap((header, index) => (header === name ? [index] : []));
  if (exact.length > 0) return exact;
  return headers.flatMap((header, index) =>
    plainHeader(header) === plainHeader(name) ? [index] : [],
  );
}

/** The columns that a name fits, by itself or by one of its aliases. */
export function columnsNamed(
  headers: readonly string[],
  name: string,
  aliases: Aliases,
): ReadonlySet<number> {
  const names = [name, ...(aliases[name] ?? [])];
  return new Set(names.flatMap((one) => candidates(headers, one)));
}

/** Headers as a message lists them. */
export const listed = (headers: readonly string[]): string =>
  headers
    .filter((header) => header !== "")
    .slice(0, 40)
    .map((header) => `“${header}”`)
    .join(", ");

/**
 * Finds every column that a mapping names. A missing one is a fault that lists what the file has and what was most likely
 * meant; so is a name that fits several columns.
 */
export function bindColumns(
  table: Table,
  wanted: Iterable<string>,
  aliases: Aliases,
  report: FaultReport,
): Columns {
  const columns = new Map<string, number>();
  const sheet = table.sheet ?? undefined;
  const places = [...wanted].map((name) => ({
    name,
    found: columnsNamed(table.headers, name, aliases),
  }));
  if (places.length > 1 && places.every(({ found }) => found.size === 0)) {
    report.addWhole(
      "no-such-column",
      `None of the columns that the mapping names is in the header, which has ${listed(table.headers)}. Say by \`file.header\` in which row or rows the header stands, in JSON by \`file.path\` where the list stands, or correct the mapping.`,
      null,
      sheet,
    );
    return columns;
  }
  for (const { name, found } of places) {
    const [first, second] = found;
    const repeated = table.headers.filter((header) => /^(.*) \(\d+\)$/.exec(header)?.[1] === name);
    if (first !== undefined && second === undefined) columns.set(name, first);
    else if (isInside(table, name)) columns.set(name, NOWHERE);
    else if (first !== undefined || repeated.length > 0) {
      const choices =
        first === undefined ? repeated : [...found].map((at) => table.headers[at] ?? "");
      report.addWhole(
        "ambiguous-column",
        `Several columns fit “${name}”: ${listed(choices)}. Write the one you mean exactly so.`,
        name,
        sheet,
      );
    } else {
      const near = closest(name, table.headers);
      const hint = near === null ? "" : `; closest: “${near}”`;
      report.addWhole(
        "no-such-column",
        `There is no column “${name}”; the file has ${listed(table.headers)}${hint}. Correct the mapping, add the name under \`aliases\`, or check \`file.header\`.`,
        name,
        sheet,
      );
    }
  }
  return columns;
}

/** What a mapping says of blank cells. */
export interface RowRules {
  readonly blanks?: readonly string[] | undefined;
  readonly fill_down?: readonly string[] | undefined;
}

/** Makes the function that finds blank cells, and texts that mean blank, to be null. */
export function blankReader({ blanks = [] }: RowRules): (cell: Cell | undefined) => Cell {
  const texts = new Set(blanks.map((text) => text.trim().toLowerCase()));
  return (cell) => {
    if (isBlank(cell)) return null;
    if (texts.size === 0 || typeof cell === "number") return cell ?? null;
    return texts.has(cellText(cell).toLowerCase()) ? null : cell;
  };
}

/** Makes the function that gives a table's rows their columns; texts that mean blank become blank. */
export function rowReader(
  table: Table,
  columns: Columns,
  rules: RowRules,
  fileName: string,
): (raw: RawRow) => Row {
  const filled = blankReader(rules);
  const above = new Map<string, Cell>((rules.fill_down ?? []).map((column) => [column, null]));
  const placeOf = (column: string) => columns.get(column) ?? NOWHERE;
  const own = (cells: readonly Cell[], column: string) => filled(cells[placeOf(column)]);
  return ({ row, cells, originOf }) => {
    const origin = (column: string): Origin =>
      originOf?.(placeOf(column)) ?? { row, header: table.headers[placeOf(column)] ?? column };
    const place = { row, sheet: table.sheet, fileName, origin };
    if (above.size === 0) return { ...place, cell: (column) => own(cells, column) };
    for (const column of above.keys()) {
      const cell = own(cells, column);
      if (cell !== null) above.set(column, cell);
    }
    const repeated = new Map(above);
    return { ...place, cell: (column) => own(cells, column) ?? repeated.get(column) ?? null };
  };
}
