import type { Cell } from "../reading/cell.ts";

/** A column with some of its filled cells. */
export interface SampledColumn {
  readonly header: string;
  readonly cells: readonly Cell[];
}
