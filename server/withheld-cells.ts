/** One cell of a table that a role may see only where enough people stand behind it. */
export interface Cell {
  /** Which unit it is about; the same text for all cells of a table that is not cut by units. */
  readonly unit: string;
  /** Which stretch of time; the same text for all cells of a table that is not cut in time. */
  readonly bucket: string;
  /** How many people stand behind it; 0 for figures that belong to nobody, which need no protection. */
  readonly heads: number;
}

type Lines = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/**
 * Which cells must not be shown, in their order: those with too few people, and others with them, so that no small one can
 * be worked out from the figures of its unit for the whole period and of its bucket for all units together.
 *
 * In a table with one line of cells a further cell that holds the floor is withheld: what is left of the total when all that
 * is shown has been taken away belongs to at least the floor of people. In a table of units × buckets every small cell is
 * withheld with three others that make a rectangle with it: what is added to one corner and its opposite and taken from the
 * other two changes no total, so that the totals cannot tell how large the small one is. Where the table has no such corners,
 * all of it is withheld.
 */
export function withheldCells(cells: readonly Cell[], floor: number): boolean[] {
  const small = cells.filter(({ heads }) => heads > 0 && heads < floor);
  if (small.length === 0) return cells.map(() => false);
  const units = linesOf(cells, "unit", "bucket");
  const buckets = linesOf(cells, "bucket", "unit");
  const partners =
    units.size === 1 || buckets.size === 1
      ? [fewestOf(cells, floor)].filter((cell) => cell !== null)
      : cornersFor(small, units, buckets, floor);
  if (partners === null) return cells.map(() => true);
  const withheld = new Set([...small, ...partners]);
  return cells.map((cell) => withheld.has(cell));
}

function linesOf(
  cells: readonly Cell[],
  line: "unit" | "bucket",
  across: "unit" | "bucket",
): Lines {
  const lines = new Map<string, Map<string, Cell>>();
  for (const cell of cells) {
    const known = lines.get(cell[line]) ?? new Map<string, Cell>();
    lines.set(cell[line], known.set(cell[across], cell));
  }
  return lines;
}

/** The cell with the fewest people among those that hold the floor, the first of equals; null when none does. */
function fewestOf(cells: Iterable<Cell>, floor: number): Cell | null {
  let fewest: Cell | null = null;
  for (const cell of cells) {
    if (cell.heads >= floor && cell.heads < (fewest?.heads ?? Infinity)) fewest = cell;
  }
  return fewest;
}

/** The cells that make rectangles with the small ones; null when some small one has no rectangle. */
function cornersFor(
  small: readonly Cell[],
  units: Lines,
  buckets: Lines,
  floor: number,
): Cell[] | null {
  // One order for all units, so that the same few buckets serve as partners.
  const order = [...buckets]
    .map(([bucket, line]) => ({ bucket, heads: headsOf(line.values()) }))
    .toSorted((a, b) => a.heads - b.heads);
  const least = order.find(({ heads }) => heads >= floor)?.bucket ?? "";
  const corners: Cell[] = [];
  for (const { unit, bucket } of small) {
    const row = units.get(unit) ?? NO_CELLS;
    const column = buckets.get(bucket) ?? NO_CELLS;
    // Such a bucket is withheld where all units are added up too, and with it the least staffed one that holds the floor.
    const alone = headsOf(column.values()) < floor ? row.get(least) : undefined;
    const besides = order.flatMap((one) =>
      one.bucket === bucket ? [] : (row.get(one.bucket) ?? []),
    );
    const found = alone ? [alone] : rectangle({ unit, column, besides, buckets, floor });
    if (!found) return null;
    corners.push(...found);
  }
  return corners;
}

const NO_CELLS: ReadonlyMap<string, Cell> = new Map();

/** The other three corners: beside the cell in its unit, below both in another; best where those hold the floor. */
function rectangle(asked: {
  readonly unit: string;
  readonly column: ReadonlyMap<string, Cell>;
  readonly besides: readonly Cell[];
  readonly buckets: Lines;
  readonly floor: number;
}): Cell[] | null {
  const { unit, column, besides, buckets, floor } = asked;
  const holding = besides.filter(({ heads }) => heads >= floor);
  for (const beside of [...holding, ...besides]) {
    const opposite = buckets.get(beside.bucket) ?? NO_CELLS;
    const others = [...column.values()].filter(
      (one) => one.unit !== unit && opposite.has(one.unit),
    );
    const below = fewestOf(others, floor) ?? others[0];
    const corner = below && opposite.get(below.unit);
    if (corner) return [beside, below, corner];
  }
  return null;
}

function headsOf(cells: Iterable<Cell>): number {
  let sum = 0;
  for (const { heads } of cells) sum += heads;
  return sum;
}
