import type { Sum } from "../metrics-store.ts";

/** Sums that an engine has made, one row per group. */
export interface MadeSums {
  readonly length: number;
  /** For each group key: codes of its dictionary, or day numbers of the bucket. */
  readonly keys: readonly Int32Array[];
  /** Whole numbers of doubles, NaN where nothing counted. */
  readonly columns: ReadonlyMap<Sum, Float64Array>;
}
