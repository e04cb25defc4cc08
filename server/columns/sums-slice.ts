import type { MeasureId } from "#src/domain/ids.ts";
import type { Sum } from "../metrics-store.ts";

/** What a fact has in the place of the number of the set that it was joined for. */
export const FACT = 0;

/** Rows to be summed: facts and joined rows, or sums of those that agree in keys, days and in which measures are known. */
export interface SumsSlice {
  readonly length: number;
  /** For each group key: codes of its dictionary, or day numbers of the bucket. */
  readonly keys: readonly Int32Array[];
  /** First and last day covered, as day numbers; the same for all rows when no sum asks for days. */
  readonly day: Int32Array;
  readonly lastDay: Int32Array;
  /** Whole numbers, NaN where unknown. */
  readonly measures: ReadonlyMap<MeasureId, Float64Array>;
  /** Left out when all rows are facts. */
  readonly joined?: JoinedRows;
  /** Sums of days that an engine has made, row by row: whole numbers, NaN where nothing counted. Left out: none are. */
  readonly made?: ReadonlyMap<Sum, Float64Array>;
}

/** Which rows of a slice are joined ones, and for what. */
export interface JoinedRows {
  /** By row: the number of the set that it was joined for, or FACT. */
  readonly setOf: Int32Array;
  /** By the name of a set: its number, below 0. */
  readonly numbers: ReadonlyMap<string, number>;
}
