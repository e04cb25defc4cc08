import { AGENT } from "#src/domain/dimensions.ts";
import type { GroupKey } from "../metrics-store.ts";
import { isGrain } from "../sums-question.ts";
import { bucketSql } from "./bucket.ts";
import { dimensionName } from "./names.ts";
import { filterSql, integer, type RowFilter } from "./row-filter.ts";
import { relationSql, type SliceRows } from "./slice-query.ts";

/** Agents fall into so many places of a whole number's bits. */
const PLACES = 63;

/**
 * SQL for the number of people behind each group: a column for each key, and the count. At a glance every agent sets the bit of
 * a place: there are at least as many people as bits. Only where those are not enough, which is where few are, people are
 * counted one by one; to count all of them so takes some fifty times as long.
 */
export function headsSql(
  rows: SliceRows,
  {
    by,
    filter,
    enough,
  }: {
    readonly by: readonly GroupKey[];
    readonly filter: RowFilter;
    readonly enough: number | null;
  },
): string {
  // A key that is the same for all rows stands in where there is none.
  const values = ["0", ...by.map((key) => keySql(key, filter))];
  const names = values.map((_, at) => `k${at}`);
  const keys = names.join(", ");
  const told = names.slice(1);
  const columns = values.map((value, at) => `${value} AS k${at}`).join(", ");
  const found = `SELECT ${columns}, ${dimensionName(AGENT)} AS agent
    FROM ${relationSql(rows)} WHERE ${filterSql(filter)}`;
  const people = "(count(DISTINCT agent) FILTER (agent >= 0))::DOUBLE";
  if (enough === null) {
    return `SELECT ${[...told, people].join(", ")} FROM (${found}) GROUP BY ${keys}`;
  }
  const bit = `CASE WHEN agent >= 0 THEN 1::BIGINT << (agent % ${PLACES}) ELSE 0 END`;
  return `WITH
    found AS (${found}),
    glance AS (SELECT ${keys}, bit_count(bit_or(${bit})) AS bits FROM found GROUP BY ${keys}),
    few AS (SELECT ${keys} FROM glance WHERE bits < ${integer(enough)})
    SELECT ${[...told, "bits::DOUBLE"].join(", ")} FROM glance WHERE bits >= ${integer(enough)}
    UNION ALL
    SELECT ${[...told, people].join(", ")} FROM found SEMI JOIN few USING (${keys}) GROUP BY ${keys}`;
}

function keySql(key: GroupKey, { weekStart }: RowFilter): string {
  return isGrain(key) ? bucketSql(key, "day", weekStart) : dimensionName(key);
}
