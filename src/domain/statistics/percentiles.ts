/**
 * Where each value stands among all of them, 0–100: the percentage of known values under it, with those that equal it
 * counted half, itself among them. So the middle of a group is at 50, and equal values stand equally. NaN for NaN.
 */
export function percentilesOf(values: Float64Array): Float64Array {
  // Sorting puts what is not a number last.
  const ascending = values.toSorted();
  const known = countUpTo(ascending, Infinity);
  const percentiles = new Float64Array(values.length).fill(Number.NaN);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    percentiles[row] = (50 * (countUnder(ascending, value) + countUpTo(ascending, value))) / known;
  }
  return percentiles;
}

/** How many of ascending values lie under a limit. */
export function countUnder(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.NaN) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of ascending values lie under a limit or at it. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.NaN) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
