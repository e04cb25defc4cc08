import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Tails } from "./tails.ts";

/**
 * How far a rough tail may lie from the exact one. The largest distance there is over all counts, degrees and tails is
 * 0.0008, at three degrees of freedom; the tests search for a larger one.
 */
export const ROUGH_ERROR = 0.001;

/** Under these the approximations come no closer than ROUGH_ERROR. */
const FEWEST_COUNTED = 2;
const FEWEST_DEGREES = 3;

/**
 * The exact tails by elementary functions: each within ROUGH_ERROR where there is enough to go by, else NaN. They cost a
 * fifth of the exact ones and are enough wherever the question is only on which side of a bar a probability lies.
 *
 * Proportion and rate by D. B. Peizer and J. W. Pratt, “A normal approximation for binomial, F, beta, and other common,
 * related tail probabilities”, JASA 63, 1968; their continuity correction of a half and Jeffreys' prior of a half cancel,
 * so the counts enter as they are. Student's t by D. L. Wallace, “Bounds on normal approximations to Student's and the
 * chi-square distributions”, Annals of Mathematical Statistics 30, 1959.
 */
export const ROUGH_TAILS: Tails = {
  proportionBelow(successes, trials, x) {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const failures = trials - successes;
    if (Math.min(successes, failures) < FEWEST_COUNTED) return Number.NaN;
    const rest = 1 - x;
    const distance =
      successes +
      1 / 6 -
      (trials + 1 / 3) * x +
      0.02 * (rest / (successes + 0.5) - x / (failures + 0.5) + (rest - 0.5) / (trials + 1));
    const bend = rest * bendAt(successes / (trials * x)) + x * bendAt(failures / (trials * rest));
    return normalBelow(-distance * Math.sqrt((1 + bend) / ((trials + 1 / 6) * x * rest)));
  },

  rateBelow(events, exposure, x) {
    const expected = x * exposure;
    if (expected <= 0) return 0;
    if (events < FEWEST_COUNTED) return Number.NaN;
    const distance = events + 1 / 6 - expected + 0.02 / (events + 0.5);
    return normalBelow(-distance * Math.sqrt((1 + bendAt(events / expected)) / expected));
  },

  studentBelow(t, degrees) {
    if (degrees < FEWEST_DEGREES) return Number.NaN;
    const shrunk = (8 * degrees + 1) / (8 * degrees + 3);
    return normalBelow(Math.sign(t) * shrunk * Math.sqrt(degrees * Math.log1p((t * t) / degrees)));
  },
};

/** So close to 1 that the terms of the bend cancel; the first term of its series then misses by less than 2·10⁻⁷. */
const CLOSE = 1e-3;

/** Peizer and Pratt's g: (1 − r² + 2r·ln r) ÷ (1 − r)² of observed ÷ expected, 0 at 1. */
function bendAt(ratio: number): number {
  const off = ratio - 1;
  if (Math.abs(off) < CLOSE) return -off / 3;
  return (1 - ratio * ratio + 2 * ratio * Math.log(ratio)) / (off * off);
}

/** So many deviations out a tail holds less than 0.00004: nothing beside the error that is allowed. */
const FAR = 4;

function normalBelow(z: number): number {
  if (z > FAR) return 1;
  return z < -FAR ? 0 : normalCdf(z, 0, 1);
}
