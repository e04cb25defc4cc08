import type { FaultReport } from "../fault-report.ts";
import type { UnfoldRule } from "../mapping/unfold-schema.ts";
import type { Table } from "../reading/table.ts";
import { unfolded } from "../unfold/unfolded.ts";
import {
  bindColumns,
  rowReader,
  type Aliases,
  type Columns,
  type Row,
  type RowRules,
} from "./columns.ts";
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
    readonly aliases?: Aliases | undefined;
    readonly unfold?: UnfoldRule | undefined;
  };
  readonly fileName: string;
  readonly report: FaultReport;
  readonly onProgress?: (rows: number) => void;
}

const PROGRESS_EVERY = 5000;

/** A table whose columns are found, and what is still to be done with its blank cells. */
interface Bound {
  readonly table: Table;
  readonly columns: Columns;
  readonly rules: RowRules;
}

function bind(
  table: Table,
  { columns, mapping, report }: Pick<Visiting, "columns" | "mapping" | "report">,
): Bound | null {
  const { aliases = {}, unfold, fill_down: fillDown = [] } = mapping;
  if (!unfold) {
    const wanted = new Set([...columns, ...fillDown]);
    return { table, columns: bindColumns(table, wanted, aliases, report), rules: mapping };
  }
  const wanted = [...columns];
  const turned = unfolded(table, { unfold, wanted, rules: mapping, aliases, report });
  if (!turned) return null;
  return { table: turned, columns: bindColumns(turned, wanted, aliases, report), rules: {} };
}

/** Tells misfits of rows. A cell that several measures are made of, or several rows of a wide sheet, is at fault once. */
class Misfits {
  readonly #report: FaultReport;
  #row = -1;
  #told = new Set<string>();

  constructor(report: FaultReport) {
    this.#report = report;
  }

  tell(row: Row, misfits: readonly Misfit[]): void {
    if (row.row !== this.#row) this.#told = new Set();
    this.#row = row.row;
    for (const one of misfits) {
      const { column } = one;
      const key = JSON.stringify([one, column === undefined ? null : row.origin(column)]);
      if (!this.#told.has(key)) misfitInto(this.#report, row, one);
      this.#told.add(key);
    }
  }
}

/**
 * Goes through the rows of a file with their columns found by name, and reports what is wrong with each where it stands.
 * Without one of the columns no row is visited.
 */
export function visitRows(
  tables: readonly Table[],
  { fileName, report, onProgress, ...visiting }: Visiting,
  take: (row: Row) => Visit,
): Visited {
  const bound = tables.flatMap((table) => bind(table, { ...visiting, report }) ?? []);
  const visited = { rows: 0, rowsSetAside: 0, rowsLeftOut: 0 };
  if (report.count > 0) return visited;
  for (const { table, columns, rules } of bound) {
    const misfits = new Misfits(report);
    const toRow = rowReader(table, columns, rules, fileName);
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
      misfits.tell(row, visit);
    }
    visited.rows += table.beyond.rows;
    visited.rowsLeftOut += table.beyond.rows;
  }
  return visited;
}
