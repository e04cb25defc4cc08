import type { Place } from "./layout.ts";

/** What the keys move in: the size of the grid, and of the page that shows. */
export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  /** Whole rows that show at once: how far Page Up and Page Down go. */
  readonly page: number;
}

/** A key as the browser names it, with the modifier that makes a step a leap. */
export interface GridKey {
  readonly key: string;
  /** Ctrl, or Command on a Mac. */
  readonly leap: boolean;
}

/** What a key asks of the grid. */
export type GridMove =
  | { readonly kind: "go"; readonly place: Place }
  | { readonly kind: "open"; readonly place: Place }
  | { readonly kind: "leave" };

function goTo(row: number, column: number, { rows, columns }: GridExtent): GridMove {
  const place = {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
  return { kind: "go", place };
}

function steps({ row, column }: Place, { key, leap }: GridKey, extent: GridExtent): Place | null {
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
 * with Ctrl to the grid's, Page Up and Page Down go by what shows, Enter and Space open, Escape leaves. Null when the key
 * means nothing here, so that the browser may have it.
 */
export function moveFor(key: GridKey, from: Place, extent: GridExtent): GridMove | null {
  if (extent.rows === 0 || extent.columns === 0) return null;
  if (key.key === "Enter" || key.key === " ") return { kind: "open", place: from };
  if (key.key === "Escape") return { kind: "leave" };
  const to = steps(from, key, extent);
  return to && goTo(to.row, to.column, extent);
}
