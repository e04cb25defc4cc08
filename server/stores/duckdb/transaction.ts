import type { DuckDBConnection } from "@duckdb/node-api";

/** Does some changes all or none: what it throws undoes them. */
export async function inTransaction<Result>(
  connection: DuckDBConnection,
  work: () => Promise<Result>,
): Promise<Result> {
  await connection.run("BEGIN TRANSACTION");
  let result: Result;
  try {
    result = await work();
  } catch (error) {
    await connection.run("ROLLBACK");
    throw error;
  }
  await connection.run("COMMIT");
  return result;
}
