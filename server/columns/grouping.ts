/** Rows divided into groups, numbered from 0 in the order of their first rows. */
export interface Grouping {
  readonly size: number;
  /** By row. */
  readonly groupOf: Int32Array;
  /** By group: its first row. */
  readonly firstOf: Int32Array;
}

/** All rows in one group; no group when there is no row. */
export function oneGroup(length: number): Grouping {
  const size = Math.min(length, 1);
  return { size, groupOf: new Int32Array(length), firstOf: new Int32Array(size) };
}

/** Divides each group further by a whole number that every row has. */
export function divide(grouping: Grouping, codes: Int32Array): Grouping {
  let lowest = codes[0] ?? 0;
  let highest = lowest;
  for (const code of codes) {
    if (code < lowest) lowest = code;
    if (code > highest) highest = code;
  }
  const width = highest - lowest + 1;
  if (width === 1) return grouping;

  const numberOf = numbering(grouping.size * width, codes.length);
  const groupOf = new Int32Array(codes.length);
  const firstOf: number[] = [];
  for (let row = 0; row < codes.length; row += 1) {
    const place = (grouping.groupOf[row] ?? 0) * width + (codes[row] ?? 0) - lowest;
    const group = numberOf(place, firstOf.length);
    if (group === firstOf.length) firstOf.push(row);
    groupOf[row] = group;
  }
  return { size: firstOf.length, groupOf, firstOf: Int32Array.from(firstOf) };
}

/** Remembers the number given to each place: in a table when the places are not many more than the rows, else in a map. */
function numbering(places: number, rows: number): (place: number, next: number) => number {
  if (places <= 8 * rows + 1024) {
    const numbers = new Int32Array(places).fill(-1);
    return (place, next) => {
      const known = numbers[place] ?? -1;
      if (known >= 0) return known;
      numbers[place] = next;
      return next;
    };
  }
  const numbers = new Map<number, number>();
  return (place, next) => {
    const known = numbers.get(place);
    if (known !== undefined) return known;
    numbers.set(place, next);
    return next;
  };
}
