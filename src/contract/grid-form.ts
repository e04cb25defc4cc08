import * as z from "zod/mini";

/**
 * The media type of the binary form in which heat maps and scorecards of many are given to those who accept it: the same
 * answer, with its cells as arrays that a browser reads in place. All numbers are little-endian.
 *
 * 1. The four bytes `CGRD`, and the length of the head in bytes as a uint32.
 * 2. The head: JSON in UTF-8, see `gridHeadSchema`.
 * 3. Each column that the head lists, in its order, after as many zero bytes as take it to a multiple of 8. As `float64`: NaN
 *    for null. As `int32`: ten-thousandths, −2³¹ for null; a column is sent so where that is exactly its numbers. As `band`:
 *    one byte each, a place in the head's `bands`.
 *
 * Nothing follows. The numbers are those of the JSON form to the last bit.
 */
export const GRID_MEDIA_TYPE = "application/vnd.candor.grid";

/** What every binary form begins with. */
export const GRID_MARK = "CGRD";

/** What is in front of the head: the mark and the head's length. */
export const GRID_PREFIX_BYTES = 8;

/** Columns begin at multiples of so many bytes. */
const GRID_ALIGNMENT = 8;

/** What an `int32` column counts in a whole. */
export const GRID_PARTS = 10_000;

/** What an `int32` column has for null. */
export const GRID_NULL = -(2 ** 31);

/** How a column's cells are written, and the bytes that each takes. */
export const GRID_CELL_BYTES = { float64: 8, int32: 4, band: 1 } as const;

const count = z.number().check(z.int(), z.minimum(0));

/** What is said before the columns. */
export const gridHeadSchema = z.object({
  /** The answer as in JSON, without its columns. */
  answer: z.record(z.string(), z.unknown()),
  columns: z.array(
    z.object({ name: z.string(), as: z.enum(["float64", "int32", "band"]), length: count }),
  ),
  /** What the bytes of band columns stand for. */
  bands: z.array(z.string()),
});

export type GridHead = z.infer<typeof gridHeadSchema>;

/** Which fields of an answer are columns: of numbers, null where unknown, and of bands. */
export interface GridColumns<Numbers extends string = string, Bands extends string = string> {
  readonly numbers: readonly Numbers[];
  readonly bands: readonly Bands[];
}

/** The answers that have the binary form, by their endpoint, and the columns of each. */
export const GRID_COLUMNS = {
  heatmap: { numbers: ["value", "sample", "score", "adjusted", "distance"], bands: ["band"] },
  scorecards: {
    numbers: [
      "composite",
      "coverage",
      "value",
      "numerator",
      "sample",
      "low",
      "high",
      "adjusted",
      "score",
      "distance",
      "probability",
    ],
    bands: ["compositeBand", "band"],
  },
} as const satisfies Readonly<Record<string, GridColumns>>;

/** Where the column after so many bytes begins. */
export function gridAligned(bytes: number): number {
  return Math.ceil(bytes / GRID_ALIGNMENT) * GRID_ALIGNMENT;
}
