import type { HeatMapCell, HeatMapCells } from "#src/charts/heat-map/cells.ts";
import type { HeatMapColumn } from "#src/charts/heat-map/heat-map-props.ts";
import type { Band } from "#src/domain/band.ts";

/** A fact about a cell, in the reader's language. */
export interface CellFact {
  readonly term: string;
  readonly text: string;
}

/** A grid as the heat map, its table and its panel read it: what it holds, and what is to be said of each cell. */
export interface GridReader {
  /** The one sentence that says what is shown. */
  readonly label: string;
  /** What a row is, in a word. */
  readonly rowHeading: string;
  readonly rows: readonly { readonly level: string; readonly id: string; readonly name: string }[];
  readonly columns: readonly HeatMapColumn[];
  /** Whether the columns are time, whose labels may be thinned out. */
  readonly timed: boolean;
  readonly cells: HeatMapCells;
  /** The KPI a column is about; null for the composite. */
  readonly kpiOf: (column: number) => string | null;
  /** What a column is about, in full. */
  readonly about: (column: number) => string;
  readonly text: (cell: HeatMapCell) => string;
  readonly band: (cell: HeatMapCell) => Band;
  readonly facts: (cell: HeatMapCell) => readonly CellFact[];
}
