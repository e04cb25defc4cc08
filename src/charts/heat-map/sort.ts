import { BANDS, type Band } from "#src/domain/band.ts";
import type { HeatMapColour } from "./shade.ts";
import { indexOfBand, isBlank, type HeatMapCells } from "./cells.ts";

/**
 * The visible rule by which rows stand. `given`: as the rows came. `label`: by name. `column`: by what colours one
 * column: its score, or its value where it has no score or colours go by values. `band`: by how many of a row's cells are in that band. Equal rows keep the given order.
 */
export type HeatMapSort =
  | { readonly by: "given" }
  | { readonly by: "label"; readonly descending: boolean }
  | { readonly by: "column"; readonly column: number; readonly descending: boolean }
  | { readonly by: "band"; readonly band: Band; readonly descending: boolean };

/** The order that a click on a column's header asks for: ascending, so that what needs help comes first, then turned. */
export function turnColumn(sort: HeatMapSort, column: number): HeatMapSort {
  const again = sort.by === "column" && sort.column === column;
  return { by: "column", column, descending: again && !sort.descending };
}

interface SortableRow {
  readonly label: string;
}

function givenOrder(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row);
}

/** Orders rows by a number each; rows without a number (NaN) come last, whichever way. */
function byNumber(keys: Float64Array, descending: boolean): Uint32Array {
  const sign = descending ? -1 : 1;
  return givenOrder(keys.length).sort((one, other) => {
    const [a, b] = [keys[one] ?? Number.NaN, keys[other] ?? Number.NaN];
    if (Number.isNaN(a) || Number.isNaN(b))
      return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return sign * (a - b);
  });
}

function columnKeys(
  cells: HeatMapCells,
  rows: number,
  columns: number,
  { column, colourBy }: { readonly column: number; readonly colourBy: HeatMapColour },
): Float64Array {
  const numbers = cells.ramp ?? cells.value;
  const judged = colourBy === "band" || colourBy === "score";
  const scored = (row: number) => !Number.isNaN(cells.score[row * columns + column] ?? Number.NaN);
  const anyScore = givenOrder(rows).some(scored);
  const of = judged && anyScore ? cells.score : numbers;
  return Float64Array.from({ length: rows }, (_, row) => of[row * columns + column] ?? Number.NaN);
}

function bandCounts(cells: HeatMapCells, rows: number, columns: number, band: Band): Float64Array {
  const wanted = indexOfBand(band);
  const counts = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row += 1) {
    let count = 0;
    for (let column = 0; column < columns; column += 1, at += 1) {
      if (cells.band[at] === wanted) count += 1;
    }
    counts[row] = count;
  }
  return counts;
}

/** The order in which rows are shown: position on the screen → row in the data. Labels follow the reader's language. */
export function orderRows(
  rows: readonly SortableRow[],
  columns: number,
  cells: HeatMapCells,
  sort: HeatMapSort,
  locale: string,
  colourBy: HeatMapColour = "band",
): Uint32Array {
  switch (sort.by) {
    case "given":
      return givenOrder(rows.length);
    case "label": {
      const sign = sort.descending ? -1 : 1;
      const { compare } = new Intl.Collator(locale, { numeric: true });
      const label = (row: number) => rows[row]?.label ?? "";
      return givenOrder(rows.length).sort((one, other) => sign * compare(label(one), label(other)));
    }
    case "column":
      return byNumber(
        columnKeys(cells, rows.length, columns, { column: sort.column, colourBy }),
        sort.descending,
      );
    case "band":
      return byNumber(bandCounts(cells, rows.length, columns, sort.band), sort.descending);
  }
}

/** How many cells of the grid are in each band, in the order of BANDS. */
export function countBands(cells: HeatMapCells): Uint32Array {
  const counts = new Uint32Array(BANDS.length);
  for (const [at, band] of cells.band.entries()) {
    if (!isBlank(cells, at)) counts[band] = (counts[band] ?? 0) + 1;
  }
  return counts;
}
