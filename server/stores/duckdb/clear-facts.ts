import type { DuckDBConnection } from "@duckdb/node-api";
import { watermarkOf } from "../../columns/watermark.ts";
import { FACTS, PRESENCE, ROLL_UPS } from "../../sql/facts-tables.ts";
import { integer } from "../../sql/row-filter.ts";
import type { Catalogue } from "./catalogue.ts";
import { inTransaction } from "./transaction.ts";

/** Forgets every fact and batch. Names and dictionaries stay. */
export async function clearFacts(
  connection: DuckDBConnection,
  catalogue: Catalogue,
): Promise<Catalogue> {
  const version = catalogue.watermark.version + 1;
  await inTransaction(connection, async () => {
    for (const table of [FACTS, ...ROLL_UPS, PRESENCE, { name: "applied" }]) {
      await connection.run(`DELETE FROM ${table.name}`);
    }
    await connection.run(`UPDATE state SET version = ${integer(version)}`);
  });
  return { ...catalogue, applied: new Map(), watermark: watermarkOf(version, new Map()) };
}
