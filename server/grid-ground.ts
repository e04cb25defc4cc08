import type { Prior } from "#src/domain/statistics/prior.ts";

/** What all pages of a grid of people rest on. */
export interface GridGround {
  /** Everybody with facts in the period, in the order of their names. */
  readonly people: readonly string[];
  readonly prior: Prior | null;
}
