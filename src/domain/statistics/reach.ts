import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** A policy has one level or two, and every cell of a grid asks for it. */
const known = new Map<number, number>();

/** How many standard errors an interval of a level (0–1) reaches to each side of a normal estimate: 1.645 at 0.9. */
export function reachOf(level: number): number {
  const before = known.get(level);
  if (before !== undefined) return before;
  const reach = normalQuantile((1 + level) / 2, 0, 1);
  known.set(level, reach);
  return reach;
}
