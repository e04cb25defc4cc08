/**
 * In which row each label of an axis stands, so that none covers another: the first row from above in which the label before it
 * is far enough away. `positions` and `apart` are in the same unit, in any order.
 */
export function labelRows(positions: readonly number[], apart: number): number[] {
  const lastOf: number[] = [];
  const rows: number[] = Array.from(positions, () => 0);
  const order = positions.map((at, label) => ({ at, label })).toSorted((a, b) => a.at - b.at);
  for (const { at, label } of order) {
    const free = lastOf.findIndex((last) => at - last >= apart);
    const row = free === -1 ? lastOf.length : free;
    lastOf[row] = at;
    rows[label] = row;
  }
  return rows;
}
