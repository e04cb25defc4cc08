import type { Cell } from "../reading/cell.ts";

/** A column with some of its filled cells. */
export interface SampledColumn {
  readonly header: string;
  readonly cells: readonly Cell[];
  /** What stands in it in rows of sums, which the cells leave out. */
  readonly sums?: readonly string[];
}
