import type { HeatMapCell } from "./cells.ts";
import type { HeatMapProps } from "./heat-map-props.ts";

/** The id of the element that speaks for a cell: another one for every cell, so that a move is announced. */
export function cellElementId(base: string, cell: HeatMapCell): string {
  return `${base}-${cell.row}-${cell.column}`;
}

/** Whether some rows stand under others: a grid that can be folded. */
export function isGrouped(rows: HeatMapProps["rows"]): boolean {
  return rows[0]?.size !== undefined;
}

/**
 * The grid as it is heard: the header row, and the row and the one cell where the reader stands. A canvas has no cells of
 * its own; the grid's aria-activedescendant points here.
 */
export function GridDescription(
  props: Pick<HeatMapProps, "rowHeading" | "rows" | "columns" | "describeCell" | "folded"> & {
    readonly id: string;
    readonly cell: HeatMapCell;
    /** The row's position on the screen. */
    readonly position: number;
  },
) {
  const { rowHeading, rows, columns, describeCell, id, cell, position } = props;
  const row = rows[cell.row];
  const isHead = row?.size !== undefined;
  return (
    <>
      <div role="row" aria-rowindex={1}>
        <span role="columnheader" aria-colindex={1}>
          {rowHeading}
        </span>
        <span role="columnheader" aria-colindex={cell.column + 2}>
          {columns[cell.column]?.label}
        </span>
      </div>
      <div
        role="row"
        aria-rowindex={position + 2}
        aria-level={isGrouped(rows) ? (isHead ? 1 : 2) : undefined}
        aria-expanded={isHead ? props.folded?.has(row.id) !== true : undefined}
      >
        <span role="rowheader" aria-colindex={1}>
          {row?.label}
        </span>
        <span role="gridcell" id={cellElementId(id, cell)} aria-colindex={cell.column + 2}>
          {describeCell(cell.row, cell.column)}
        </span>
      </div>
    </>
  );
}
