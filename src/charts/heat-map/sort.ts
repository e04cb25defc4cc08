import { BANDS, type Band } from "#src/domain/band.ts";
import type { HeatMapColour } from "./shade.ts";
import { indexOfBand, NOT_ENOUGH, type HeatMapCells } from "./cells.ts";
import { orderByNumber } from "./number-order.ts";

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

/** Rows as they came. */
function givenOrder(rows: number): Uint32Array {
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) order[row] = row;
  return order;
}

function columnKeys(
  cells: HeatMapCells,
  rows: number,
  columns: number,
  { column, colourBy }: { readonly column: number; readonly colourBy: HeatMapColour },
): Float64Array {
  const numbers = cells.ramp ?? cells.value;
  const judged = colourBy === "band" || colourBy === "score";
  const of = (from: Float64Array) => {
    const keys = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) keys[row] = from[row * columns + column] ?? Number.NaN;
    return keys;
  };
  const scores = of(cells.score);
  const anyScore = scores.some((score) => !Number.isNaN(score));
  return judged && anyScore ? scores : of(numbers);
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
      // Rows mostly come by name already, which this sort makes use of and that of typed arrays does not.
      const order = [...givenOrder(rows.length)];
      return Uint32Array.from(order.sort((one, other) => sign * compare(label(one), label(other))));
    }
    case "column":
      return orderByNumber(
        columnKeys(cells, rows.length, columns, { column: sort.column, colourBy }),
        sort.descending,
      );
    case "band":
      return orderByNumber(bandCounts(cells, rows.length, columns, sort.band), sort.descending);
  }
}

/** How many cells of the grid are in each band, in the order of BANDS. */
export function countBands(cells: HeatMapCells): Uint32Array {
  const counts = new Uint32Array(BANDS.length);
  const { band, value } = cells;
  for (let at = 0; at < band.length; at += 1) {
    const code = band[at] ?? 0;
    const isEmpty = code === NOT_ENOUGH && Number.isNaN(value[at]);
    if (!isEmpty) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
