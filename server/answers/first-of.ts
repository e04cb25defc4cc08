/** The first items of a sorted list, in order, found without sorting the rest. */
export function firstOf<T>(
  items: Iterable<T>,
  count: number,
  compare: (a: T, b: T) => number,
): T[] {
  const first: T[] = [];
  for (const item of items) {
    const last = first.at(-1);
    if (first.length === count && last !== undefined && compare(item, last) >= 0) continue;
    const after = first.findIndex((other) => compare(item, other) < 0);
    first.splice(after < 0 ? first.length : after, 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}
