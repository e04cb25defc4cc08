import type { Grid } from "#src/api/grid.ts";
import { indexOfBand } from "#src/charts/heat-map/cells.ts";
import type { GridCells } from "./grid-colour.ts";

/** Cells through time, with how much evidence is behind each; NaN where unknown. */
export interface TimeCells extends GridCells {
  readonly sample: Float64Array;
}

/** The rows of `heads` (of the second answer), then all rows of the first; both answers have the same columns. */
export function timeCells(grid: Grid, totals: Grid | null, heads: readonly number[]): TimeCells {
  if (!totals || heads.length === 0) return grid;
  const width = grid.columns.length;
  const before = heads.length * width;
  const joined = (of: Exclude<keyof TimeCells, "band" | "ramp">) => {
    const numbers = new Float64Array(before + grid[of].length);
    for (const [place, row] of heads.entries()) {
      numbers.set(totals[of].subarray(row * width, (row + 1) * width), place * width);
    }
    numbers.set(grid[of], before);
    return numbers;
  };
  const band = new Uint8Array(before + grid.band.length).fill(indexOfBand("not-enough-data"));
  for (const [place, row] of heads.entries()) {
    band.set(totals.band.subarray(row * width, (row + 1) * width), place * width);
  }
  band.set(grid.band, before);
  return {
    value: joined("value"),
    score: joined("score"),
    adjusted: joined("adjusted"),
    distance: joined("distance"),
    sample: joined("sample"),
    band,
  };
}
