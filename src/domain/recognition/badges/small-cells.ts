/** How many people of a unit did something, and how often altogether. */
export interface Cell {
  /** Null for those who are in no unit: they are never shown but among others. */
  readonly id: string | null;
  readonly people: number;
  readonly times: number;
}

/** A count of a unit by its id. */
export interface ShownCell extends Cell {
  readonly id: string;
}

/** What may be shown: by unit where there are enough people, and of the other units together. */
export interface ShownCells {
  /** How often altogether; null where that was too few people. */
  readonly times: number | null;
  /** Units with enough people, the most times first. */
  readonly cells: readonly ShownCell[];
  /** How often in all other units, and in none, together. */
  readonly others: number;
}

const peopleIn = (cells: readonly Cell[]) => cells.reduce((sum, { people }) => sum + people, 0);
const timesIn = (cells: readonly Cell[]) => cells.reduce((sum, { times }) => sum + times, 0);

/**
 * Counts by unit so that nobody can be singled out: nothing is shown of fewer people than the floor, nor can be had by
 * subtracting what is shown from the total. Where the others together are too few, the last of those shown joins them.
 */
export function shownCells(all: readonly Cell[], floor: number): ShownCells {
  const some = all.filter(({ people }) => people > 0);
  if (some.length > 0 && peopleIn(some) < floor) return { times: null, cells: [], others: 0 };
  const isShown = (cell: Cell): cell is ShownCell => cell.id !== null && cell.people >= floor;
  const cells = some
    .filter(isShown)
    .toSorted((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1));
  const others = some.filter((cell) => !isShown(cell));
  while (others.length > 0 && peopleIn(others) < floor) others.push(...cells.splice(-1));
  return { times: timesIn(some), cells, others: timesIn(others) };
}
