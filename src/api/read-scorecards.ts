import * as z from "zod/mini";
import { GridFault } from "#src/contract/grid-fault.ts";
import { scorecardsSchema } from "#src/contract/scorecard.ts";
import { columnOf, decodeGridForm } from "./grid-form.ts";

const headSchema = z.omit(scorecardsSchema, {
  composite: true,
  compositeBand: true,
  coverage: true,
  value: true,
  numerator: true,
  sample: true,
  low: true,
  high: true,
  adjusted: true,
  score: true,
  distance: true,
  band: true,
  probability: true,
});

type Head = z.output<typeof headSchema>;

/** Many scorecards as typed arrays, row-major: KPI c of row r is at r × columns.length + c. NaN means unknown. */
export interface ScorecardGrid extends Head {
  readonly composite: Float64Array;
  readonly coverage: Float64Array;
  /** Index into BANDS, as `band`. */
  readonly compositeBand: Uint8Array;
  readonly value: Float64Array;
  readonly sample: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly adjusted: Float64Array;
  readonly score: Float64Array;
  readonly distance: Float64Array;
  readonly probability: Float64Array;
  readonly band: Uint8Array;
}

/** Reads scorecards in the binary form. Throws a GridFault for anything else. */
export function readScorecards(bytes: ArrayBuffer): ScorecardGrid {
  const { answer, numbers, bands } = decodeGridForm(bytes);
  const head = z.safeParse(headSchema, answer);
  if (!head.success) throw new GridFault("The grid is none of scorecards.");
  const rows = head.data.rows.length;
  const cells = rows * head.data.columns.length;
  return {
    ...head.data,
    composite: columnOf(numbers, "composite", rows),
    coverage: columnOf(numbers, "coverage", rows),
    compositeBand: columnOf(bands, "compositeBand", rows),
    value: columnOf(numbers, "value", cells),
    sample: columnOf(numbers, "sample", cells),
    low: columnOf(numbers, "low", cells),
    high: columnOf(numbers, "high", cells),
    adjusted: columnOf(numbers, "adjusted", cells),
    score: columnOf(numbers, "score", cells),
    distance: columnOf(numbers, "distance", cells),
    probability: columnOf(numbers, "probability", cells),
    band: columnOf(bands, "band", cells),
  };
}
