import type { MeasureId } from "#src/domain/ids.ts";

/** Rows to be summed: facts, or sums of facts that agree in keys, days and in which measures are known. */
export interface SumsSlice {
  readonly length: number;
  /** For each group key: codes of its dictionary, or day numbers of the bucket. */
  readonly keys: readonly Int32Array[];
  /** First and last day covered, as day numbers; the same for all rows when no sum asks for days. */
  readonly day: Int32Array;
  readonly lastDay: Int32Array;
  /** Whole numbers, NaN where unknown. */
  readonly measures: ReadonlyMap<MeasureId, Float64Array>;
}
