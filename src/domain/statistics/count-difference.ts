import type { KpiKind } from "../kpi.ts";

/** A count and what it was counted in: trials of a proportion, exposure of a rate. Need not be whole. */
export interface Count {
  readonly numerator: number;
  readonly denominator: number;
}

/** A term this much smaller than its sum adds nothing in double precision: it is falling, and the next ones fall faster. */
const NEGLIGIBLE = 1e-18;

/**
 * How often two samples of one common ratio would lie this far apart or farther, two-sided: R. A. Fisher's exact test for
 * proportions, and the conditional binomial test for rates (Przyborowski and Wilenski, Biometrika 31, 1940); the smaller
 * tail is doubled. Given the count of both together, that of the first is hypergeometric or binomial, and both are summed
 * outwards from what was observed by the ratio of neighbouring terms.
 *
 * A normal tail will not do: lists look at one change in ten thousand, and there, for 35 surveys, it is several times too
 * thin. Counts need not be whole: with samples thinned by their over-dispersion, the terms lie one unit apart from the
 * observed one.
 */
export function countDifference(kind: Exclude<KpiKind, "mean">, now: Count, before: Count): number {
  const together = now.numerator + before.numerator;
  const steps = stepsOf(kind, now, before, together);
  const [below, above] = [sumDown(now.numerator, steps), sumUp(now.numerator, steps)];
  const all = below + 1 + above;
  return Math.min(1, (2 * (1 + Math.min(below, above))) / all);
}

interface Steps {
  readonly lowest: number;
  readonly highest: number;
  /** The term at a count one higher, as a multiple of the term at this count. */
  readonly up: (count: number) => number;
}

function stepsOf(
  kind: Exclude<KpiKind, "mean">,
  now: Count,
  before: Count,
  together: number,
): Steps {
  switch (kind) {
    case "proportion":
      return {
        lowest: Math.max(0, together - before.denominator),
        highest: Math.min(now.denominator, together),
        up: (count) =>
          ((now.denominator - count) * (together - count)) /
          ((count + 1) * (before.denominator - together + count + 1)),
      };
    case "rate": {
      const odds = now.denominator / before.denominator;
      return {
        lowest: 0,
        highest: together,
        up: (count) => ((together - count) / (count + 1)) * odds,
      };
    }
  }
}

/** Σ of the terms above a count, as a multiple of the term at it. */
function sumUp(from: number, { highest, up }: Steps): number {
  let [sum, term] = [0, 1];
  for (let count = from; count + 1 <= highest; count += 1) {
    term *= up(count);
    sum += term;
    if (isSettled(sum, term)) break;
  }
  return sum;
}

/** Σ of the terms below a count, as a multiple of the term at it. */
function sumDown(from: number, { lowest, up }: Steps): number {
  let [sum, term] = [0, 1];
  for (let count = from; count - 1 >= lowest; count -= 1) {
    term /= up(count - 1);
    sum += term;
    if (isSettled(sum, term)) break;
  }
  return sum;
}

/** Nothing that follows matters: it is too little, or the sum has left all numbers and what was observed is no more than 0 of it. */
function isSettled(sum: number, term: number): boolean {
  return sum === Infinity || term < NEGLIGIBLE * sum;
}
