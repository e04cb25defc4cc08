import type { HeatMapCells } from "#src/charts/heat-map/cells.ts";
import type { HeatMapColour } from "#src/charts/heat-map/shade.ts";

/** What the colours of a grid tell, and the numbers in its cells with them. */
export const GRID_COLOURS = ["band", "score", "adjusted", "distance"] as const;

export type GridColour = (typeof GRID_COLOURS)[number];

/** How the heat map paints what a grid's colours tell: an adjusted value is a value, without judgement. */
export const PAINTED: Readonly<Record<GridColour, HeatMapColour>> = {
  band: "band",
  score: "score",
  adjusted: "value",
  distance: "distance",
};

/** What a grid knows of its cells, row by row; NaN where a number is unknown. */
export interface GridCells extends HeatMapCells {
  readonly adjusted: Float64Array;
  readonly distance: Float64Array;
}

/** The cells with the numbers that a colour goes by. */
export function colouredCells(cells: GridCells, colour: GridColour): HeatMapCells {
  if (colour === "adjusted") return { ...cells, ramp: cells.adjusted };
  if (colour === "distance") return { ...cells, ramp: cells.distance };
  return cells;
}
