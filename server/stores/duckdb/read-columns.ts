import {
  DuckDBDoubleVector,
  DuckDBIntegerVector,
  type DuckDBMaterializedResult,
  type DuckDBVector,
} from "@duckdb/node-api";
import { Turns } from "../../turns/turns.ts";

/** The columns of a result: first so many of 32-bit integers, then doubles with NaN for null. */
export interface NumberColumns {
  readonly length: number;
  readonly integers: readonly Int32Array[];
  readonly doubles: readonly Float64Array[];
}

/** Reads a result whose first columns are INTEGER without nulls, and whose others are DOUBLE, chunk by chunk. */
export async function readColumns(
  result: DuckDBMaterializedResult,
  integerCount: number,
  turns = new Turns(),
): Promise<NumberColumns> {
  const length = result.rowCount;
  const doubleCount = result.columnCount - integerCount;
  const integers = Array.from({ length: integerCount }, () => new Int32Array(length));
  const doubles = Array.from({ length: doubleCount }, () => new Float64Array(length));
  let start = 0;
  turns.begin();
  for await (const chunk of result) {
    // Asked for once: the chunk turns to the engine every time.
    const { rowCount } = chunk;
    for (const [index, into] of integers.entries()) {
      fillIntegers(into, start, rowCount, chunk.getColumnVector(index));
    }
    for (const [index, into] of doubles.entries()) {
      fillDoubles(into, start, rowCount, chunk.getColumnVector(integerCount + index));
    }
    start += rowCount;
    await turns.next();
  }
  return { length, integers, doubles };
}

function fillIntegers(into: Int32Array, start: number, rows: number, vector: DuckDBVector): void {
  if (!(vector instanceof DuckDBIntegerVector)) throw wrongType(vector, "INTEGER");
  for (let row = 0; row < rows; row += 1) into[start + row] = vector.getItem(row) ?? 0;
}

function fillDoubles(into: Float64Array, start: number, rows: number, vector: DuckDBVector): void {
  if (!(vector instanceof DuckDBDoubleVector)) throw wrongType(vector, "DOUBLE");
  for (let row = 0; row < rows; row += 1) into[start + row] = vector.getItem(row) ?? Number.NaN;
}

function wrongType(vector: DuckDBVector, expected: string): Error {
  return new Error(`a column of the result is ${vector.type.toString()}, not ${expected}`);
}
