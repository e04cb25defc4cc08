import type { DuckDBConnection } from "@duckdb/node-api";
import { joinableSets } from "../../columns/joinable-sets.ts";
import { setName, type MeasureSet } from "../../columns/measure-set.ts";
import { watermarkOf } from "../../columns/watermark.ts";
import { integer } from "../../sql/row-filter.ts";
import type { Catalogue } from "./catalogue.ts";
import { replaceJoined } from "./joined-facts.ts";

/** Remembers which sets are to be answered together, and joins rows for those for which it has not yet, within a transaction. */
export async function defineJoins(
  connection: DuckDBConnection,
  catalogue: Catalogue,
  joins: readonly MeasureSet[],
): Promise<Catalogue> {
  const names = joins.map(setName);
  if (names.join() === catalogue.joins.map(setName).join()) return catalogue;
  const joinable = joinableSets(joins, catalogue.applied);
  const changes = joinable.map(setName).join() !== catalogue.joinable.map(setName).join();
  const version = catalogue.watermark.version + Number(changes);
  const after = {
    ...catalogue,
    joins,
    joinable,
    watermark: watermarkOf(version, catalogue.applied),
  };
  await connection.run("DELETE FROM joins");
  for (const name of names) await connection.run("INSERT INTO joins VALUES ($1)", [name]);
  await replaceJoined(connection, catalogue, after);
  await connection.run(`UPDATE state SET version = ${integer(version)}`);
  return after;
}
