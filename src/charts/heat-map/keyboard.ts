import type { Place } from "./layout.ts";

/** What the keys move in: the size of the grid, and of the page that shows. */
export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  /** Whole rows that show at once: how far Page Up and Page Down go. */
  readonly page: number;
}

/** A key as the browser names it, with the modifiers that make a step a leap, or mark what it passes. */
export interface GridKey {
  readonly key: string;
  readonly mark: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly leap: boolean;
}

/** What a key asks of the grid. */
export type GridMove =
  | { readonly kind: "go"; readonly place: Place }
  /** Marks columns up to this place. */
  | { readonly kind: "mark"; readonly place: Place }
  | { readonly kind: "open" | "fold" | "pin" | "sort"; readonly place: Place }
  | { readonly kind: "leave" };

function inside({ row, column }: Place, { rows, columns }: GridExtent): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

const MARKING: readonly string[] = ["ArrowLeft", "ArrowRight", "Home", "End"];

/** What a key does to the cell where the reader is. */
function deed(key: string): "open" | "fold" | "pin" | "sort" | null {
  switch (key) {
    case "Enter":
      return "open";
    case " ":
      return "fold";
    case "p":
      return "pin";
    case "s":
      return "sort";
    default:
      return null;
  }
}

function steps(
  { row, column }: Place,
  { key, leap }: Pick<GridKey, "key" | "leap">,
  extent: GridExtent,
): Place | null {
  switch (key) {
    case "ArrowUp":
      return { row: leap ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: leap ? extent.rows : row + 1, column };
    case "ArrowLeft":
      return { row, column: leap ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: leap ? extent.columns : column + 1 };
    case "PageUp":
      return { row: row - extent.page, column };
    case "PageDown":
      return { row: row + extent.page, column };
    case "Home":
      return { row: leap ? 0 : row, column: 0 };
    case "End":
      return { row: leap ? extent.rows : row, column: extent.columns };
    default:
      return null;
  }
}

/**
 * The move a key asks for from a place, after the ARIA grid pattern: arrows step, Home and End go to the row's ends and
 * with Ctrl to the grid's, Page Up and Page Down go by what shows, Enter opens, Escape leaves. With Shift, steps along the row
 * mark columns. Space folds a group, P pins a row, S sorts by a column. Null when the key means nothing here, so that the
 * browser may have it.
 */
export function moveFor(key: GridKey, from: Place, extent: GridExtent): GridMove | null {
  if (extent.rows === 0 || extent.columns === 0) return null;
  if (key.key === "Escape") return { kind: "leave" };
  const to = steps(from, key, extent);
  if (key.mark) {
    const marks = to !== null && MARKING.includes(key.key);
    return marks ? { kind: "mark", place: { ...inside(to, extent), row: from.row } } : null;
  }
  if (to) return { kind: "go", place: inside(to, extent) };
  const kind = key.leap ? null : deed(key.key);
  return kind && { kind, place: from };
}
