import type { FaultReport } from "../fault-report.ts";
import type { Table } from "../reading/table.ts";
import { bindColumns, rowReader, type Row, type RowRules } from "./columns.ts";
import { misfitInto } from "./misfit-into.ts";
import type { Misfit } from "./misfit.ts";

/** How many rows there were, how many of them have faults, and how many nobody asked for or lie beyond `stop_at`. */
export interface Visited {
  readonly rows: number;
  readonly rowsSetAside: number;
  /** Rows that are not wanted, and repeats. */
  readonly rowsLeftOut: number;
}

/** What became of a row: it was taken, left out, or does not fit. */
export type Visit = "taken" | "left out" | readonly Misfit[];

interface Visiting {
  /** Every column that some rule reads. */
  readonly columns: Iterable<string>;
  readonly mapping: RowRules & {
    readonly aliases?: Readonly<Record<string, readonly string[]>> | undefined;
  };
  readonly fileName: string;
  readonly report: FaultReport;
  readonly onProgress?: (rows: number) => void;
}

const PROGRESS_EVERY = 5000;

/** A cell that several measures are made of is at fault once. */
function distinct(misfits: readonly Misfit[]): Iterable<Misfit> {
  return new Map(misfits.map((one) => [JSON.stringify(one), one])).values();
}

/**
 * Goes through the rows of a file with their columns found by name, and reports what is wrong with each where it stands.
 * Without one of the columns no row is visited.
 */
export function visitRows(
  tables: readonly Table[],
  { columns, mapping, fileName, report, onProgress }: Visiting,
  take: (row: Row) => Visit,
): Visited {
  const bound = tables.map((table) => ({
    table,
    columns: bindColumns(table, columns, mapping.aliases ?? {}, report),
  }));
  const visited = { rows: 0, rowsSetAside: 0, rowsLeftOut: 0 };
  if (report.count > 0) return visited;
  for (const { table, columns: places } of bound) {
    const toRow = rowReader(table, places, mapping, fileName);
    for (const raw of table.rows) {
      visited.rows += 1;
      if (visited.rows % PROGRESS_EVERY === 0) onProgress?.(visited.rows);
      const row = toRow(raw);
      const visit = raw.fault ? [raw.fault] : take(row);
      if (visit === "taken") continue;
      if (visit === "left out") {
        visited.rowsLeftOut += 1;
        continue;
      }
      visited.rowsSetAside += 1;
      for (const one of distinct(visit)) misfitInto(report, row, one);
    }
    visited.rows += table.beyond.rows;
    visited.rowsLeftOut += table.beyond.rows;
  }
  return visited;
}
