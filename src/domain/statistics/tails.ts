import { studentBelow } from "./student-below.ts";
import { proportionBelow } from "./proportion.ts";
import { rateBelow } from "./rate.ts";

/** How probable it is that a true value lies below x, in the three evidence models. */
export interface Tails {
  /** P(share < x) after that many successes in that many trials. */
  readonly proportionBelow: (successes: number, trials: number, x: number) => number;
  /** P(rate < x) after that many events over an exposure. */
  readonly rateBelow: (events: number, exposure: number, x: number) => number;
  /** P(T < t) for Student's t. */
  readonly studentBelow: (t: number, degrees: number) => number;
}

/** The tails to the last digits that the numerics packages give: whatever is shown comes from these. */
export const EXACT_TAILS: Tails = { proportionBelow, rateBelow, studentBelow };
