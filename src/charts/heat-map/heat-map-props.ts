import type { Band } from "#src/domain/band.ts";
import type { HeatMapCell, HeatMapCells } from "./cells.ts";
import type { HeatMapColour } from "./shade.ts";
import type { HeatMapSort } from "./sort.ts";

/** A row of the heat map: a person, a team, a site. */
export interface HeatMapRow {
  readonly id: string;
  readonly label: string;
  /** The id of the row under which it stands: that of a group. */
  readonly group?: string;
  /** How many rows stand under it; only the row of a group has it. */
  readonly size?: number;
}

/** A column of the heat map: a KPI, a day, a week. */
export interface HeatMapColumn {
  readonly id: string;
  readonly label: string;
  /** The KPI whose numbers stand in it, by its id, empty for the score; where columns are KPIs. */
  readonly defines?: string;
  /** Whether the bucket is still filling: it gets a dashed frame. */
  readonly partial?: boolean;
}

/** Neighbouring columns, both ends included. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** What is shown, the same for the map and for its table. Keep the arrays and functions stable between renders. */
export interface HeatMapData {
  /** The one sentence that says what is shown: the accessible name. */
  readonly label: string;
  /** What a row is, in a word: the heading over the row labels. */
  readonly rowHeading: string;
  readonly rows: readonly HeatMapRow[];
  readonly columns: readonly HeatMapColumn[];
  /** The numbers, rows × columns of each. */
  readonly cells: HeatMapCells;
  /** `band` unless told. */
  readonly colourBy?: HeatMapColour;
  /** As given unless told. */
  readonly sort?: HeatMapSort;
  /** Ids of the groups whose members are out of sight; none unless told. */
  readonly folded?: ReadonlySet<string>;
  /** Ids of the rows that stand first and stay in sight; none unless told. */
  readonly pinned?: ReadonlySet<string>;
  /** The number of a cell in a few characters: the table's content, and in the map where there is room. */
  readonly cellText: (row: number, column: number) => string;
  /** A short sign that a cell bears besides its text, however small it is; empty for most. None unless told. */
  readonly cellMark?: (row: number, column: number) => string;
  /** A column's header is chosen: the order it asks for. */
  readonly onSort?: (sort: HeatMapSort) => void;
  /** A group is to be folded, or opened again. */
  readonly onFold?: (id: string) => void;
}

/** What only the map wants to know. */
export interface HeatMapProps extends HeatMapData {
  /** Only these bands keep their colour; all of them when empty or left out. */
  readonly filterBands?: ReadonlySet<Band>;
  /** `thinned` for time, where labels that would touch are left out and all columns share one ramp; `every` unless told. */
  readonly columnLabels?: "every" | "thinned";
  /** The sentence about one cell: what is announced, and shown beside it. */
  readonly describeCell: (row: number, column: number) => string;
  /** The cell the reader is at now; null when they have left. */
  readonly onFocusCell?: (cell: HeatMapCell | null) => void;
  /** Enter, or a double click. */
  readonly onOpenCell?: (cell: HeatMapCell) => void;
  /** A row is to be pinned, or let go again. */
  readonly onPin?: (id: string) => void;
  /** Columns were marked, by dragging or with Shift and Enter; nothing can be marked without it. */
  readonly onRange?: (range: ColumnRange) => void;
}
