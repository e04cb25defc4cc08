import { AGENT } from "#src/domain/dimensions.ts";
import type { GroupKey } from "../metrics-store.ts";
import { isGrain } from "../sums-question.ts";
import { bucketSql } from "./bucket.ts";
import { dimensionName } from "./names.ts";
import { filterSql, type RowFilter } from "./row-filter.ts";
import { relationSql, type SliceRows } from "./slice-query.ts";

/** SQL for the number of people behind each group: a column for each key, and the count. */
export function headsSql(rows: SliceRows, by: readonly GroupKey[], filter: RowFilter): string {
  const keys = by.map((key) =>
    isGrain(key) ? bucketSql(key, "day", filter.weekStart) : dimensionName(key),
  );
  const agent = dimensionName(AGENT);
  const people = `count(DISTINCT ${agent}) FILTER (${agent} >= 0)::DOUBLE`;
  const from = `FROM ${relationSql(rows)} WHERE ${filterSql(filter)}`;
  // Without keys SQL answers one row even where there is no fact, the port none.
  const groups = keys.length === 0 ? "HAVING count(*) > 0" : `GROUP BY ${keys.join(", ")}`;
  return `SELECT ${[...keys, people].join(", ")} ${from} ${groups}`;
}
