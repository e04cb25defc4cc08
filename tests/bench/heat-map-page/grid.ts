import type { HeatMapCells } from "#src/charts/heat-map/cells.ts";

/** A grid of made-up cells, the same in every run. */
export interface BenchGrid {
  readonly rows: number;
  readonly columns: number;
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  readonly cells: HeatMapCells;
}

/** Numbers that look strewn and are not random (Lehmer's generator, Park and Miller 1988). */
function strewn(count: number): Float64Array {
  let state = 42;
  return Float64Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  });
}

/** The grid that every library gets. */
export function benchGrid(rows: number, columns: number): BenchGrid {
  const shares = strewn(rows * columns);
  return {
    rows,
    columns,
    rowNames: Array.from({ length: rows }, (_, row) => `Person ${row}`),
    columnNames: Array.from({ length: columns }, (_, column) => `Day ${column}`),
    cells: {
      value: shares.map((share) => share * 100),
      score: shares.map((share) => share * 100),
      band: Uint8Array.from(shares, (share) => Math.floor(share * 5)),
    },
  };
}
