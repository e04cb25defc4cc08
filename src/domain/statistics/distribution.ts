import { smoothQuantile } from "./quantiles.ts";

/** How many values lie from `from` (inclusive) up to `to` (exclusive); a null edge is open. */
export interface Bin {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number;
}

/**
 * Values counted in bins of round width, lowest first. The outermost bins are open, so that nobody's extreme is an edge, and
 * bins with fewer than `cellFloor` values are joined to a neighbour. The counts add up to the number of values. Null when
 * there are too few values for two bins.
 */
export function distributionOf(values: readonly number[], cellFloor: number): Bin[] | null {
  if (values.length < 2 * Math.max(cellFloor, 1)) return null;
  const ascending = Float64Array.from(values).sort();
  const edges = edgesOf(ascending);
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (const value of ascending) {
    const after = edges.findIndex((edge) => value < edge);
    const bin = after < 0 ? edges.length : after;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return joined(edges, counts, cellFloor);
}

/** Round edges from the smoothed first to the last tenth, at the width of Freedman and Diaconis (1981). */
function edgesOf(ascending: Float64Array): number[] {
  const at = (p: number) => smoothQuantile(ascending, p);
  const width = roundStep((2 * (at(0.75) - at(0.25))) / Math.cbrt(ascending.length));
  if (width === 0) return [];
  const [first, last] = [Math.ceil(at(0.1) / width), Math.floor(at(0.9) / width)];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) =>
    round((first + i) * width),
  );
}

/** Cuts the noise of binary fractions, so that an edge is written as meant: 0.3, not 0.30000000000000004. */
function round(edge: number): number {
  return Number(edge.toPrecision(12));
}

/** The next of 1, 2 and 5 times a power of ten; 0 for 0. */
function roundStep(width: number): number {
  if (!(width > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= width) ?? 10;
  return step * power;
}

/** From the lowest up, a bin is closed once it holds the floor; what is left at the top joins the last one. */
function joined(edges: readonly number[], counts: readonly number[], floor: number): Bin[] {
  const bins: Bin[] = [];
  let from: number | null = null;
  let count = 0;
  counts.forEach((more, i) => {
    count += more;
    const to = edges[i] ?? null;
    if (to === null || count < floor) return;
    bins.push({ from, to, count });
    from = to;
    count = 0;
  });
  const last = bins.at(-1);
  if (count < floor && last) {
    bins[bins.length - 1] = { from: last.from, to: null, count: last.count + count };
  } else {
    bins.push({ from, to: null, count });
  }
  return bins;
}
