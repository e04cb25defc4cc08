import type { ReactNode } from "react";
import type { Band } from "#src/domain/band.ts";
import type { GridColour } from "./grid-colour.ts";
import type { GridOrder } from "./grid-order.ts";

/** How a grid is looked at; the page keeps it in the address. */
export interface GridView {
  /** Bands that keep their colour; all of them when empty. */
  readonly bands: readonly Band[];
  readonly colour: GridColour;
  readonly order: GridOrder;
  /** Keys of the rows that stay in sight, and of the groups that are folded (see rowKey). */
  readonly pinned: readonly string[];
  readonly folded: readonly string[];
  /** The table instead of the map. */
  readonly asTable: boolean;
  /** The period that this one was narrowed from, in words; null when it was not. */
  readonly outer: string | null;
  readonly onBands: (bands: readonly Band[]) => void;
  readonly onOrder: (order: GridOrder) => void;
  readonly onPinned: (pinned: readonly string[]) => void;
  readonly onFolded: (folded: readonly string[]) => void;
  /** Looks at some of the days only, both ends included. */
  readonly onNarrow: (days: { readonly from: string; readonly to: string }) => void;
  /** Goes back to the outer period. */
  readonly onWiden: () => void;
  /** Opens a row beside the grid, so that the place in it is not lost. */
  readonly onOpenRow: (row: { readonly level: string; readonly id: string }) => void;
  /** What is open beside the grid instead of what explains its cells; null when nothing is. */
  readonly instead: ReactNode;
  /** What else stands beside the grid; null for nothing. */
  readonly beside: ReactNode;
}

/** A list with a key taken out where it was, or put at the end where it was not. */
export function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
}
