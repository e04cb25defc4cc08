import { GridFault } from "#src/contract/grid-fault.ts";
import * as z from "zod/mini";
import { heatmapSchema } from "#src/contract/heatmap.ts";
import { columnOf, decodeGridForm } from "./grid-form.ts";

const headSchema = z.omit(heatmapSchema, {
  value: true,
  sample: true,
  score: true,
  adjusted: true,
  distance: true,
  band: true,
});

type Head = z.output<typeof headSchema>;

/** A heat map as typed arrays, row-major: cell (r, c) is at r × columns.length + c. NaN means unknown. */
export interface Grid extends Head {
  readonly value: Float64Array;
  readonly sample: Float64Array;
  readonly score: Float64Array;
  readonly adjusted: Float64Array;
  readonly distance: Float64Array;
  /** Index into BANDS. */
  readonly band: Uint8Array;
}

/** Reads a heat map in the binary form. Throws a GridFault for anything else. */
export function readGrid(bytes: ArrayBuffer): Grid {
  const { answer, numbers, bands } = decodeGridForm(bytes);
  const head = z.safeParse(headSchema, answer);
  if (!head.success) throw new GridFault("The grid is no heat map.");
  const cells = head.data.rows.length * head.data.columns.length;
  return {
    ...head.data,
    value: columnOf(numbers, "value", cells),
    sample: columnOf(numbers, "sample", cells),
    score: columnOf(numbers, "score", cells),
    adjusted: columnOf(numbers, "adjusted", cells),
    distance: columnOf(numbers, "distance", cells),
    band: columnOf(bands, "band", cells),
  };
}
