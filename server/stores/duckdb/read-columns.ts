import {
  DuckDBDoubleVector,
  DuckDBIntegerVector,
  type DuckDBDataChunk,
  type DuckDBMaterializedResult,
} from "@duckdb/node-api";

/** The columns of a result: first so many of 32-bit integers, then doubles with NaN for null. */
export interface NumberColumns {
  readonly length: number;
  readonly integers: readonly Int32Array[];
  readonly doubles: readonly Float64Array[];
}

/** Reads a result whose first columns are INTEGER without nulls, and whose others are DOUBLE. */
export async function readColumns(
  result: DuckDBMaterializedResult,
  integerCount: number,
): Promise<NumberColumns> {
  const length = result.rowCount;
  const columns = Array.from({ length: result.columnCount }, (_, column) => column);
  const integers = columns.slice(0, integerCount).map(() => new Int32Array(length));
  const doubles = columns.slice(integerCount).map(() => new Float64Array(length));
  let start = 0;
  for await (const chunk of result) {
    for (const [column, into] of integers.entries()) fillIntegers(into, start, chunk, column);
    for (const [index, into] of doubles.entries()) {
      fillDoubles(into, start, chunk, integerCount + index);
    }
    start += chunk.rowCount;
  }
  return { length, integers, doubles };
}

function fillIntegers(
  into: Int32Array,
  start: number,
  chunk: DuckDBDataChunk,
  column: number,
): void {
  const vector = chunk.getColumnVector(column);
  if (!(vector instanceof DuckDBIntegerVector)) throw notOf(vector.type.toString(), "INTEGER");
  for (let row = 0; row < chunk.rowCount; row += 1) into[start + row] = vector.getItem(row) ?? 0;
}

function fillDoubles(
  into: Float64Array,
  start: number,
  chunk: DuckDBDataChunk,
  column: number,
): void {
  const vector = chunk.getColumnVector(column);
  if (!(vector instanceof DuckDBDoubleVector)) throw notOf(vector.type.toString(), "DOUBLE");
  for (let row = 0; row < chunk.rowCount; row += 1) {
    into[start + row] = vector.getItem(row) ?? Number.NaN;
  }
}

function notOf(found: string, expected: string): Error {
  return new Error(`a column of the result is ${found}, not ${expected}`);
}
