import type { DuckDBConnection } from "@duckdb/node-api";
import { watermarkOf } from "../../columns/watermark.ts";
import { FACTS, joinedRowsOf, PRESENCE, ROLL_UPS } from "../../sql/facts-tables.ts";
import { integer } from "../../sql/row-filter.ts";
import type { Catalogue } from "./catalogue.ts";

/** Forgets every fact and batch, within a transaction. Names, dictionaries and what is to be answered together stay. */
export async function clearFacts(
  connection: DuckDBConnection,
  catalogue: Catalogue,
): Promise<Catalogue> {
  const version = catalogue.watermark.version + 1;
  const summed = [FACTS, ...ROLL_UPS].flatMap((table) => [table, joinedRowsOf(table)]);
  for (const table of [...summed, PRESENCE, { name: "applied" }]) {
    await connection.run(`DELETE FROM ${table.name}`);
  }
  await connection.run(`UPDATE state SET version = ${integer(version)}`);
  const applied = new Map();
  return { ...catalogue, applied, joinable: [], watermark: watermarkOf(version, applied) };
}
