import type { DuckDBConnection } from "@duckdb/node-api";
import { createTables } from "../../sql/schema.ts";
import { inTransaction } from "./transaction.ts";

/** The tables of this release, whatever measures and dimensions of the organisation's own they have columns for. */
const LAYOUT = createTables({ measures: [], dimensions: [] }).join(";\n");
const LAYOUTS = "layout";

/**
 * Empties a database whose tables another release has laid out. They hold nothing that the ledger does not have, from
 * which they are filled again.
 */
export async function discardOtherLayout(connection: DuckDBConnection): Promise<void> {
  const tables = await textsOf(connection, "SELECT table_name FROM duckdb_tables()");
  const laidOut = tables.includes(LAYOUTS)
    ? await textsOf(connection, `SELECT text FROM ${LAYOUTS}`)
    : [];
  if (laidOut[0] === LAYOUT) return;
  await inTransaction(connection, async () => {
    for (const table of tables) await connection.run(`DROP TABLE ${table}`);
    await connection.run(`CREATE TABLE ${LAYOUTS} (text VARCHAR)`);
    await connection.run(`INSERT INTO ${LAYOUTS} VALUES ($1)`, [LAYOUT]);
  });
}

async function textsOf(connection: DuckDBConnection, sql: string): Promise<string[]> {
  const rows = await (await connection.run(sql)).getRows();
  return rows.map(([text]) => String(text));
}
