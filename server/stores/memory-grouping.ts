/** A running division of rows into groups, numbered from 0 in the order of their first rows. */
export interface Grouping {
  readonly size: number;
  /** By place among the selected rows. */
  readonly groupOf: Int32Array;
  /** By group: the place of its first row. */
  readonly firstOf: readonly number[];
}

/** All rows in one group; no group when there is no row. */
export function oneGroup(length: number): Grouping {
  return {
    size: Math.min(length, 1),
    groupOf: new Int32Array(length),
    firstOf: length === 0 ? [] : [0],
  };
}

/** Divides each group further by a code. */
export function divide(grouping: Grouping, codes: Int32Array): Grouping {
  const numbers = new Map<number, Map<number, number>>();
  const groupOf = new Int32Array(codes.length);
  const firstOf: number[] = [];
  for (const [place, code] of codes.entries()) {
    const parent = grouping.groupOf[place] ?? 0;
    const children = numbers.get(parent) ?? new Map<number, number>();
    if (children.size === 0) numbers.set(parent, children);
    let group = children.get(code);
    if (group === undefined) {
      group = firstOf.length;
      children.set(code, group);
      firstOf.push(place);
    }
    groupOf[place] = group;
  }
  return { size: firstOf.length, groupOf, firstOf };
}
