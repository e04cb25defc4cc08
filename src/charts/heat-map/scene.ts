import type { ColumnRange } from "./heat-map-props.ts";
import type { GridLayout, Place, Scroll } from "./layout.ts";
import type { HeatMapPalette } from "./palette.ts";
import type { Shading } from "./shade.ts";

/** Alone, as a group that is open or folded, or under one. */
export type RowStanding = "plain" | "open" | "folded" | "member";

/** What the painter needs to know about the labels: rows and columns are those of the data. */
export interface SceneLabels {
  /** The heading over the row labels. */
  readonly corner: string;
  readonly row: (row: number) => string;
  readonly column: (column: number) => string;
  /** Whether a bucket is still filling. */
  readonly partial: (column: number) => boolean;
  /** How a row stands among the others. */
  readonly standing: (row: number) => RowStanding;
  /** How many rows stand under a group's; empty for any other row. */
  readonly size: (row: number) => string;
  /** What is written into a cell that has room for it. */
  readonly cell: (row: number, column: number) => string;
  /** What a cell bears in its corner; empty for most. */
  readonly mark: (row: number, column: number) => string;
}

/** Everything that one painting of the heat map depends on. */
export interface Scene {
  readonly layout: GridLayout;
  readonly scroll: Scroll;
  readonly shading: Shading;
  readonly palette: HeatMapPalette;
  readonly labels: SceneLabels;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
  /** Where the crosshair stands; null without one. */
  readonly crosshair: Place | null;
  /** The cell that has the focus ring; null without one. */
  readonly focus: Place | null;
  /** The columns that are being marked; null when none are. */
  readonly marked: ColumnRange | null;
  /** The column rows are sorted by; null for any other rule. */
  readonly sorted: { readonly column: number; readonly descending: boolean } | null;
}

/** Moves a length to the nearest edge between two device pixels, so that gaps stay crisp at every zoom. */
export function snap(length: number, pixelRatio: number): number {
  return Math.round(length * pixelRatio) / pixelRatio;
}
