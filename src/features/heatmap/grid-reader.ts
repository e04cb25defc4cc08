import type { HeatMapCell } from "#src/charts/heat-map/cells.ts";
import type { HeatMapColumn, HeatMapRow } from "#src/charts/heat-map/heat-map-props.ts";
import type { Band } from "#src/domain/band.ts";
import type { GridCells, GridColour } from "./grid-colour.ts";

/** A fact about a cell, in the reader's language. */
export interface CellFact {
  readonly term: string;
  readonly text: string;
}

/** A row of a grid: a subject, with its key among all as the map's id; one that others stand under is a group. */
export interface GridRow extends HeatMapRow {
  readonly subject: { readonly level: string; readonly id: string };
}

/** A grid as the heat map, its table and its panel read it: what it holds, and what is to be said of each cell. */
export interface GridReader {
  /** The one sentence that says what is shown. */
  readonly label: string;
  /** The name of the files it is saved to, without an ending. */
  readonly fileName: string;
  /** What a row is, in a word. */
  readonly rowHeading: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly HeatMapColumn[];
  /** The days of each column where columns are time, whose labels may be thinned out; null where they are not. */
  readonly days: readonly { readonly from: string; readonly to: string }[] | null;
  readonly cells: GridCells;
  /** How many rows were in several groups in the period, and stand in the one with most of their days. */
  readonly inSeveral: number;
  /** Whether there are more rows than were answered. */
  readonly more: boolean;
  /** How many rows there will be when all that is still on its way has come; null where nothing is. */
  readonly coming: number | null;
  /** The KPI a column is about; null for the composite. */
  readonly kpiOf: (column: number) => string | null;
  /** What a column is about, in full. */
  readonly about: (column: number) => string;
  readonly text: (cell: HeatMapCell) => string;
  /** What a cell bears at any size, besides its band; empty for most. */
  readonly mark: (cell: HeatMapCell) => string;
  /** The number that a colour goes by, as it is written into the cell. */
  readonly shown: (cell: HeatMapCell, colour: GridColour) => string;
  readonly band: (cell: HeatMapCell) => Band;
  readonly facts: (cell: HeatMapCell) => readonly CellFact[];
}

/** What names a row among all: ids of different levels may be alike. */
export function rowKey({ level, id }: GridRow["subject"]): string {
  return `${level}:${id}`;
}
