import type { DuckDBConnection } from "@duckdb/node-api";
import { setName } from "../../columns/measure-set.ts";
import { dropJoinedSql, joinSql, type NumberedSet } from "../../sql/join-queries.ts";
import { rollUpJoinedSql } from "../../sql/roll-up-queries.ts";
import { daysSql, integer, type DayRange } from "../../sql/row-filter.ts";
import type { Catalogue } from "./catalogue.ts";

type Ground = Pick<Catalogue, "dictionaries" | "dimensions" | "joinable">;

/** The sets that rows are joined for. Below 0, a set's number cannot be taken for the code of what a fact knows. */
export function numberedSets({ dictionaries, joinable }: Ground): readonly NumberedSet[] {
  return joinable.map((measures) => {
    const code = dictionaries.known.codeFor(setName(measures));
    return { measures, number: -1 - code };
  });
}

/** Makes the joined rows agree again with the facts that begin within some days. */
export async function refreshJoined(
  connection: DuckDBConnection,
  ground: Ground,
  days: DayRange,
): Promise<void> {
  const sets = numberedSets(ground);
  if (sets.length === 0) return;
  for (const statement of dropJoinedSql(daysSql(days))) await connection.run(statement);
  await insertJoined(connection, ground, sets, daysSql(days));
}

/** Drops the joined rows of sets that are not joined for any more, and makes those of sets that are now. */
export async function replaceJoined(
  connection: DuckDBConnection,
  before: Ground,
  after: Ground,
): Promise<void> {
  const [old, all] = [numberedSets(before), numberedSets(after)];
  const numbers = new Set(old.map(({ number }) => number));
  const dropped = numbers.difference(new Set(all.map(({ number }) => number)));
  if (dropped.size > 0) {
    const condition = `known IN (${[...dropped].map(integer).join(", ")})`;
    for (const statement of dropJoinedSql(condition)) await connection.run(statement);
  }
  const added = all.filter(({ number }) => !numbers.has(number));
  if (added.length > 0) await insertJoined(connection, after, added, "true");
}

/** Makes the joined rows of some sets, of which there are none yet, from the facts that meet a condition. */
async function insertJoined(
  connection: DuckDBConnection,
  { dimensions }: Ground,
  sets: readonly NumberedSet[],
  condition: string,
): Promise<void> {
  for (const set of sets) await connection.run(joinSql(set, [...dimensions], condition));
  const numbers = sets.map(({ number }) => integer(number)).join(", ");
  const measures = [...new Set(sets.flatMap((set) => set.measures))];
  const rows = `${condition} AND known IN (${numbers})`;
  for (const statement of rollUpJoinedSql(rows, measures)) await connection.run(statement);
}
