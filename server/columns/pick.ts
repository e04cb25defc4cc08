/** The numbers of all rows, in order. */
export function allRows(length: number): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) rows[row] = row;
  return rows;
}

/** A column's values at some rows, in their order. */
export function pickIntegers(column: Int32Array, rows: ArrayLike<number>): Int32Array {
  return fill(new Int32Array(rows.length), column, rows);
}

/** A column's values at some rows, in their order. */
export function pickDoubles(column: Float64Array, rows: ArrayLike<number>): Float64Array {
  return fill(new Float64Array(rows.length), column, rows);
}

/** Columns one after the other. */
export function appendIntegers(columns: readonly Int32Array[]): Int32Array {
  const [only, another] = columns;
  if (only && !another) return only;
  const all = new Int32Array(columns.reduce((length, column) => length + column.length, 0));
  let start = 0;
  for (const column of columns) {
    all.set(column, start);
    start += column.length;
  }
  return all;
}

/** A whole number worked out from each value. */
export function integersOf<Value>(
  values: ArrayLike<Value>,
  compute: (value: Value) => number,
): Int32Array {
  const integers = new Int32Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    // Within its length a list has a value, which may itself be null.
    integers[row] = compute(values[row] as Value);
  }
  return integers;
}

// Plain loops: `from` with a function goes through an iterator and takes ten times as long.
function fill<Column extends Int32Array | Float64Array>(
  into: Column,
  column: Column,
  rows: ArrayLike<number>,
): Column {
  for (let index = 0; index < rows.length; index += 1) {
    into[index] = column[rows[index] ?? 0] ?? 0;
  }
  return into;
}
