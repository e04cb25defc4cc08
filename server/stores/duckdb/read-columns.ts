import { DuckDBTypeId, type DuckDBMaterializedResult } from "@duckdb/node-api";
import duckdb from "@duckdb/node-bindings";
import { Turns } from "../../turns/turns.ts";

/** The columns of a result: first so many of 32-bit integers, then doubles with NaN for null. */
export interface NumberColumns {
  readonly length: number;
  readonly integers: readonly Int32Array[];
  readonly doubles: readonly Float64Array[];
}

/**
 * Reads a result whose first columns are INTEGER and whose others are DOUBLE, chunk by chunk, each column of a chunk in one
 * piece. Throws for any other type, and for a null: SQL that has something to leave out says NaN.
 */
export async function readColumns(
  result: DuckDBMaterializedResult,
  integerCount: number,
  turns = new Turns(),
): Promise<NumberColumns> {
  const length = result.rowCount;
  for (let column = 0; column < result.columnCount; column += 1) {
    const expected = column < integerCount ? DuckDBTypeId.INTEGER : DuckDBTypeId.DOUBLE;
    if (result.columnTypeId(column) !== expected) throw wrongType(result, column, expected);
  }
  const doubleCount = result.columnCount - integerCount;
  const integers = Array.from({ length: integerCount }, () => new Int32Array(length));
  const doubles = Array.from({ length: doubleCount }, () => new Float64Array(length));
  let start = 0;
  turns.begin();
  for (let at = 0; at < result.chunkCount; at += 1) {
    const { chunk } = result.getChunk(at);
    const count = duckdb.data_chunk_get_size(chunk);
    for (const [index, into] of integers.entries()) {
      const { buffer, byteOffset } = bytesOf(chunk, index, count, Int32Array.BYTES_PER_ELEMENT);
      into.set(new Int32Array(buffer, byteOffset, count), start);
    }
    for (const [index, into] of doubles.entries()) {
      const column = integerCount + index;
      const { buffer, byteOffset } = bytesOf(chunk, column, count, Float64Array.BYTES_PER_ELEMENT);
      into.set(new Float64Array(buffer, byteOffset, count), start);
    }
    start += count;
    await turns.next();
  }
  return { length, integers, doubles };
}

/** One column of a chunk as the engine holds it, which it does only as long as the chunk. */
function bytesOf(
  chunk: duckdb.DataChunk,
  column: number,
  count: number,
  bytesEach: number,
): Uint8Array {
  const vector = duckdb.data_chunk_get_vector(chunk, column);
  const known = knownRows(vector, count);
  for (let row = 0; known !== null && row < count; row += 1) {
    const isKnown = ((known[row >> 3] ?? 0) >> (row & 7)) & 1;
    if (!isKnown) throw new Error(`column ${column} of the result has a null`);
  }
  return duckdb.vector_get_data(vector, count * bytesEach);
}

/** A bit for each row that is not null; null where all are known, of which the types of the bindings say nothing. */
function knownRows(vector: duckdb.Vector, count: number): Uint8Array | null {
  return duckdb.vector_get_validity(vector, Math.ceil(count / 64) * 8);
}

function wrongType(
  result: DuckDBMaterializedResult,
  column: number,
  expected: DuckDBTypeId,
): Error {
  const type = result.columnType(column).toString();
  return new Error(`column ${column} of the result is ${type}, not ${DuckDBTypeId[expected]}`);
}
