import {
  DOUBLE,
  DuckDBDataChunk,
  DuckDBVector,
  INTEGER,
  VARCHAR,
  type DuckDBConnection,
} from "@duckdb/node-api";

/** A column to be appended. It has no nulls: noting them row by row takes longer than all the rest. */
export type AppendColumn = Int32Array | Float64Array | readonly string[];

/** Appends rows, given as all the columns of a table in its order, as part of the connection's transaction. */
export async function appendColumns(
  connection: DuckDBConnection,
  table: string,
  length: number,
  columns: readonly AppendColumn[],
): Promise<void> {
  const appender = await connection.createAppender(table);
  const chunk = DuckDBDataChunk.create(columns.map(typeOf));
  const room = DuckDBVector.standardSize();
  for (let start = 0; start < length; start += room) {
    chunk.reset();
    // Asking the chunk how many rows it has crosses into the engine: not once per value.
    const count = Math.min(room, length - start);
    chunk.rowCount = count;
    for (const [index, column] of columns.entries()) {
      const vector = chunk.getColumnVector(index);
      for (let row = 0; row < count; row += 1) {
        vector.setItem(row, column[start + row] ?? null);
      }
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function typeOf(column: AppendColumn) {
  if (column instanceof Int32Array) return INTEGER;
  return column instanceof Float64Array ? DOUBLE : VARCHAR;
}
