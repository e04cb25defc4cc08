/** How many of something a unit has. */
export interface Cell {
  readonly id: string;
  readonly count: number;
}

/** Counts that may be shown: by unit where there are enough, and of the other units together. */
export interface ShownCells {
  /** Null where there are some, but too few to be counted. */
  readonly total: number | null;
  /** Those with at least the floor, the most first. */
  readonly cells: readonly Cell[];
  /** Of all other units together: 0, or at least the floor. */
  readonly others: number;
}

/**
 * Counts of people by unit, so that nobody can be singled out: none under the floor is shown, nor can be had by subtracting what
 * is shown from the total. Where the others together are too few, the smallest shown joins them.
 */
export function shownCells(counts: readonly Cell[], floor: number): ShownCells {
  const all = counts.filter(({ count }) => count > 0);
  const total = all.reduce((sum, { count }) => sum + count, 0);
  if (total > 0 && total < floor) return { total: null, cells: [], others: 0 };
  const cells = all
    .filter(({ count }) => count >= floor)
    .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  let others = total - cells.reduce((sum, { count }) => sum + count, 0);
  while (others > 0 && others < floor) others += cells.pop()?.count ?? floor;
  return { total, cells, others };
}
