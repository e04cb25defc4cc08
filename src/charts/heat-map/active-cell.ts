import { useMemo, useState } from "react";
import type { HeatMapCell } from "./cells.ts";

interface Identified {
  readonly id: string;
}

interface CellId {
  readonly row: string;
  readonly column: string;
}

/**
 * The cell the reader is at, kept by the ids of its row and column: when data are refetched, sorted or paged the reader
 * stays with the same person and day, and with nobody when they are gone.
 */
export function useActiveCell(
  rows: readonly Identified[],
  columns: readonly Identified[],
): [HeatMapCell | null, (cell: HeatMapCell | null) => void] {
  const [id, setId] = useState<CellId | null>(null);
  const cell = useMemo(() => {
    const row = id ? rows.findIndex((each) => each.id === id.row) : -1;
    const column = id ? columns.findIndex((each) => each.id === id.column) : -1;
    return row === -1 || column === -1 ? null : { row, column };
  }, [id, rows, columns]);
  const setCell = (to: HeatMapCell | null) => {
    const [row, column] = [to && rows[to.row], to && columns[to.column]];
    setId(row && column ? { row: row.id, column: column.id } : null);
  };
  return [cell, setCell];
}
