import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import type { Dictionary } from "./dictionary.ts";

/** Texts of one column as codes. */
export interface TextColumn {
  readonly dictionary: Dictionary;
  readonly codes: Int32Array;
}

/** Fact rows as columns. Never changed once made. */
export interface FactTable {
  readonly length: number;
  /** First and last day covered, as day numbers. */
  readonly day: Int32Array;
  readonly lastDay: Int32Array;
  readonly source: TextColumn;
  /** Agent and queue among them. */
  readonly dimensions: ReadonlyMap<DimensionId, TextColumn>;
  /** NaN where unknown. */
  readonly measures: ReadonlyMap<MeasureId, Float64Array>;
  readonly batch: Float64Array;
  readonly sourceRows: Float64Array;
}
