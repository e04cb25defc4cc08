/** How much room there is, what wants to be shown in it, and how large the type is. All sizes in CSS pixels. */
export interface GridRoom {
  readonly rows: number;
  /** How many rows, from the first, want to stay in sight. */
  readonly frozen: number;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  /** The width that the longest row label wants. */
  readonly rowLabel: number;
  /** The width that the longest column label wants, on one line. */
  readonly columnLabel: number;
  /** The width that the longest word of all column labels wants. */
  readonly columnWord: number;
  /** The width that the longest text of a cell wants; 0 when cells carry no text. */
  readonly cellText: number;
  /** The size of the type. */
  readonly type: number;
}

/** Where a cell's text stands: beside its glyph, below it where the column is narrow, or nowhere for want of room. */
export type CellText = "beside" | "below" | "none";

/** How column labels stand: level when they fit or may be thinned out, else wrapped, else upright. */
export type ColumnLabels = "level" | "wrapped" | "upright";

/** Where everything of a grid stands. A pitch is a cell with the gap of 1 px that follows it. */
export interface GridLayout {
  readonly rows: number;
  /** How many rows, from the first, stay where they are while the rest scrolls away behind them. */
  readonly frozen: number;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly headerWidth: number;
  readonly headerHeight: number;
  readonly columnPitch: number;
  readonly rowPitch: number;
  readonly columnLabels: ColumnLabels;
  /** Every how many columns one label is drawn, so that no two touch. */
  readonly labelEvery: number;
  readonly cellText: CellText;
  /** The size of the whole grid with its headers: what scrolls. */
  readonly contentWidth: number;
  readonly contentHeight: number;
}

/** How far the content has been scrolled. */
export interface Scroll {
  readonly left: number;
  readonly top: number;
}

/** The rows and columns that show, in display order; the last ones are excluded. */
export interface GridWindow {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** A place on the screen: rows count in the order in which they are shown. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export const GAP = 1;
/** A cell shows its glyph from this size up. */
export const GLYPH_FROM = 14;
/** The size of a glyph above a text. */
export const GLYPH_STACKED = 9;
/** A wrapped column label has at most so many lines, of such a height in units of the type. */
export const WRAPPED_LINES = 3;
export const LINE_HEIGHT = 1.25;
/** What a wrapped column label leaves free of its column's width. */
export const WRAP_MARGIN = 8;

const NARROWEST_PITCH = 11;
const WIDEST_PITCH = 96;
const TALLEST_PITCH = 36;
/** What a text and the glyph above it leave free of a cell: above, between and below them, and at their sides. */
const STACK_MARGIN = { height: 16, width: 6 };
const LABEL_MARGIN = 12;
const TALLEST_HEADER = 160;
const WIDEST_HEADER = 240;
/** Frozen rows leave this share of the height to the others. */
const SCROLLING_SHARE = 0.5;
/** On a narrow screen the names leave this share of the width to the cells. */
const HEADER_SHARE = 0.4;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** Beside the glyph a text needs room for both; below it, for the text alone. */
function cellTextFor({ cellText }: GridRoom, columnPitch: number): CellText {
  if (cellText === 0) return "none";
  if (columnPitch >= cellText + GLYPH_FROM + LABEL_MARGIN + GAP) return "beside";
  return columnPitch >= cellText + STACK_MARGIN.width + GAP ? "below" : "none";
}

function labelsFor(room: GridRoom, thinnable: boolean, columnPitch: number): ColumnLabels {
  if (thinnable || room.columnLabel + WRAP_MARGIN <= columnPitch) return "level";
  return room.columnWord + WRAP_MARGIN <= columnPitch ? "wrapped" : "upright";
}

function headerHeightFor(room: GridRoom, labels: ColumnLabels, columnPitch: number): number {
  const margins = LABEL_MARGIN * 1.5;
  switch (labels) {
    case "level":
      return room.type + margins;
    case "wrapped": {
      // Lines break between words and so are never full: a quarter more than the plain quotient.
      const lines = Math.ceil((room.columnLabel / (columnPitch - WRAP_MARGIN)) * 1.25);
      return clamp(lines, 2, WRAPPED_LINES) * room.type * LINE_HEIGHT + margins;
    }
    case "upright":
      return Math.min(TALLEST_HEADER, room.columnLabel + margins);
  }
}

/**
 * Fits a grid into the room it has: columns share the width as far as a cell stays legible, beyond that the grid scrolls.
 * `thinnable` labels (days, weeks) are left out where they would touch; others (KPIs) are wrapped or stood upright.
 */
export function fitGrid(room: GridRoom, thinnable: boolean): GridLayout {
  const most = Math.min(WIDEST_HEADER, room.width * HEADER_SHARE);
  const headerWidth = Math.round(clamp(room.rowLabel + LABEL_MARGIN * 2, 72, most));
  const shared = Math.floor((room.width - headerWidth) / Math.max(1, room.columns));
  const narrowest = thinnable ? NARROWEST_PITCH : room.type + LABEL_MARGIN;
  const widest = room.cellText === 0 ? TALLEST_PITCH : WIDEST_PITCH;
  const columnPitch = clamp(shared, narrowest, widest);
  const cellText = cellTextFor(room, columnPitch);
  const rowPitch =
    cellText === "below"
      ? room.type + GLYPH_STACKED + STACK_MARGIN.height
      : clamp(columnPitch, room.type + 6, TALLEST_PITCH);
  const columnLabels = labelsFor(room, thinnable, columnPitch);
  const headerHeight = Math.round(headerHeightFor(room, columnLabels, columnPitch));
  const thinned = Math.max(1, Math.ceil((room.columnLabel + LABEL_MARGIN) / columnPitch));
  const mostFrozen = Math.floor(((room.height - headerHeight) * (1 - SCROLLING_SHARE)) / rowPitch);
  return {
    rows: room.rows,
    frozen: clamp(room.frozen, 0, Math.max(0, mostFrozen)),
    columns: room.columns,
    width: room.width,
    height: room.height,
    headerWidth,
    headerHeight,
    columnPitch,
    rowPitch,
    columnLabels,
    labelEvery: thinnable ? thinned : 1,
    cellText,
    contentWidth: headerWidth + room.columns * columnPitch,
    contentHeight: headerHeight + room.rows * rowPitch,
  };
}

/** The frozen rows as a grid of their own, which lies over the other and does not scroll down; null without any. */
export function frozenPart(layout: GridLayout): GridLayout | null {
  const { frozen, headerHeight, rowPitch } = layout;
  if (frozen === 0) return null;
  return { ...layout, rows: frozen, frozen: 0, height: headerHeight + frozen * rowPitch };
}

/** The part of the grid that shows at a scroll position, behind the frozen rows too. */
export function windowAt(layout: GridLayout, scroll: Scroll): GridWindow {
  const bodyWidth = Math.max(0, layout.width - layout.headerWidth);
  const bodyHeight = Math.max(0, layout.height - layout.headerHeight);
  const firstRow = clamp(Math.floor(scroll.top / layout.rowPitch), 0, layout.rows);
  const firstColumn = clamp(Math.floor(scroll.left / layout.columnPitch), 0, layout.columns);
  const endRow = Math.ceil((scroll.top + bodyHeight) / layout.rowPitch);
  const endColumn = Math.ceil((scroll.left + bodyWidth) / layout.columnPitch);
  return {
    firstRow,
    endRow: clamp(endRow, firstRow, layout.rows),
    firstColumn,
    endColumn: clamp(endColumn, firstColumn, layout.columns),
  };
}

/** What lies under a point of the viewport: a cell, a column's header, a row's header, or nothing. */
export type Target =
  | ({ readonly kind: "cell" } & Place)
  | { readonly kind: "column"; readonly column: number }
  | { readonly kind: "row"; readonly row: number };

/** Finds what lies under a point, measured from the viewport's corner; null over empty room. */
export function targetAt(layout: GridLayout, scroll: Scroll, x: number, y: number): Target | null {
  const column = Math.floor((x - layout.headerWidth + scroll.left) / layout.columnPitch);
  const shown = Math.floor((y - layout.headerHeight) / layout.rowPitch);
  const scrolled = Math.floor((y - layout.headerHeight + scroll.top) / layout.rowPitch);
  const row = shown < layout.frozen ? shown : scrolled;
  const inRows = y >= layout.headerHeight && row < layout.rows && y < layout.height;
  const inColumns = x >= layout.headerWidth && column < layout.columns && x < layout.width;
  if (inRows && inColumns) return { kind: "cell", row, column };
  if (inRows && x >= 0 && x < layout.headerWidth) return { kind: "row", row };
  if (inColumns && y >= 0 && y < layout.headerHeight) return { kind: "column", column };
  return null;
}

/** How far a row has been scrolled away. */
function topFor({ frozen }: GridLayout, { top }: Scroll, row: number): number {
  return row < frozen ? 0 : top;
}

/** Where a cell's corner stands in the viewport. */
export function cornerOf(
  layout: GridLayout,
  scroll: Scroll,
  place: Place,
): { x: number; y: number } {
  return {
    x: layout.headerWidth + place.column * layout.columnPitch - scroll.left,
    y: layout.headerHeight + place.row * layout.rowPitch - topFor(layout, scroll, place.row),
  };
}

/** The nearest scroll position at which a cell shows whole. */
export function scrollToShow(layout: GridLayout, scroll: Scroll, place: Place): Scroll {
  const left = place.column * layout.columnPitch;
  const top = place.row * layout.rowPitch;
  const bodyWidth = layout.width - layout.headerWidth;
  const bodyHeight = layout.height - layout.headerHeight;
  return {
    left: clamp(scroll.left, left + layout.columnPitch - bodyWidth, left),
    top:
      place.row < layout.frozen
        ? scroll.top
        : clamp(
            scroll.top,
            top + layout.rowPitch - bodyHeight,
            top - layout.frozen * layout.rowPitch,
          ),
  };
}

/** How many whole rows show at once besides the frozen ones; at least one. */
export function pageOf({ height, headerHeight, rowPitch, frozen }: GridLayout): number {
  return Math.max(1, Math.floor((height - headerHeight) / rowPitch) - frozen);
}
