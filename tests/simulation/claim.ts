import type { Plot } from "./plot.ts";
import type { Estimate } from "./tally.ts";

/** Something Candor promises, and a world in which the truth is known to try it. */
export interface Claim {
  /** Names its plots and its test. */
  readonly id: string;
  readonly title: string;
  /** Who does what in the world, in a sentence or two. */
  readonly world: string;
  /** What the usual rule is, that stands beside ours. */
  readonly naiveRule: string;
  /** How many runs the test makes, and the long version. */
  readonly runs: { readonly quick: number; readonly long: number };
  /** The same seed and runs give the same evidence. */
  readonly simulate: (seed: number, runs: number) => Evidence;
}

export interface Evidence {
  readonly figures: readonly Figure[];
  readonly plots: readonly Plot[];
}

/** One number that a simulation found. */
export interface Figure extends Estimate {
  readonly name: string;
  readonly unit: "%" | "points" | "weeks" | "× raw" | "";
  /** Null where the figure is only reported. */
  readonly limit: Limit | null;
  /** The naive rule's number for the same thing; null where there is none. */
  readonly naive: number | null;
  /** Why Candor does not promise the limit here; absent where it does. */
  readonly knownLimit?: string;
}

/** Where a figure must lie, ends included. */
export interface Limit {
  readonly least?: number;
  readonly most?: number;
}

/** A limit is broken when the figure lies farther beyond it than chance explains: by three Monte-Carlo errors. */
const TOLERANCE = 3;

/** Whether the figure lies beyond its limit; never where there is none, or where Candor makes no promise. */
export function isBroken({ value, error, limit, knownLimit }: Figure): boolean {
  return knownLimit === undefined && limit !== null && isBeyond(value, limit, TOLERANCE * error);
}

/** Whether the naive rule would have broken the limit. */
export function naiveBreaks({ naive, limit }: Figure): boolean {
  return naive !== null && limit !== null && isBeyond(naive, limit, 0);
}

function isBeyond(value: number, { least = -Infinity, most = Infinity }: Limit, slack: number) {
  // Written so that a figure that is no number at all is beyond every limit.
  return !(value >= least - slack && value <= most + slack);
}
