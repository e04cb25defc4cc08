import { countUnder } from "./percentiles.ts";
import { smoothQuantile } from "./quantiles.ts";

/** How many values lie from `from` (inclusive) up to `to` (exclusive); a null edge is open. */
export interface Bin {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
}

/**
 * Values, in any order, counted in bins of round width, lowest first. The outermost bins are open, so that nobody's extreme is an edge, and
 * bins with fewer than `cellFloor` values are joined to a neighbour. The counts add up to the number of values. Null when
 * there are too few values for two bins.
 */
export function distributionOf(values: ArrayLike<number>, cellFloor: number): Bin[] | null {
  if (values.length < 2 * Math.max(cellFloor, 1)) return null;
  const ascending = Float64Array.from(values).sort();
  const bins: Bin[] = [];
  let [from, under]: [number | null, number] = [null, 0];
  for (const to of edgesOf(ascending)) {
    const upTo = countUnder(ascending, to);
    if (upTo - under < cellFloor || ascending.length - upTo < cellFloor) continue;
    bins.push({ from, to, count: upTo - under });
    [from, under] = [to, upTo];
  }
  return [...bins, { from, to: null, count: ascending.length - under }];
}

/** Round edges from the smoothed first to the last tenth, at the width of Freedman and Diaconis (1981). */
function edgesOf(ascending: Float64Array): number[] {
  const at = (p: number) => smoothQuantile(ascending, p);
  const middleHalf = at(0.75) - at(0.25);
  if (!(middleHalf > 0)) return [];
  const width = roundStep((2 * middleHalf) / Math.cbrt(ascending.length));
  const [first, last] = [Math.ceil(at(0.1) / width), Math.floor(at(0.9) / width)];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) =>
    round((first + i) * width),
  );
}

/** Cuts the noise of binary fractions, so that an edge is written as meant: 0.3, not 0.30000000000000004. */
function round(edge: number): number {
  return Number(edge.toPrecision(12));
}

/** The next of 1, 2 and 5 times a power of ten, of a width above 0. */
function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= width) ?? 10;
  return step * power;
}
