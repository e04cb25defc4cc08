import type { DimensionId } from "#src/domain/ids.ts";
import { PRESENCE, smallestTable } from "./facts-tables.ts";
import { dimensionName } from "./names.ts";
import { filterSql, type RowFilter } from "./row-filter.ts";

/** SQL for the values of a dimension, each with the first and last day that a row covers. `dimensions`: all that are named. */
export function membersSql(asked: {
  readonly dimension: DimensionId;
  readonly dimensions: readonly DimensionId[];
  readonly filter: RowFilter;
}): string {
  const column = dimensionName(asked.dimension);
  const present =
    asked.filter.period === null && smallestTable(asked.dimensions, [PRESENCE]) === PRESENCE;
  const [table, first] = present
    ? [PRESENCE.name, "first_day"]
    : [smallestTable(asked.dimensions).name, "day"];
  return `SELECT ${column}, min(${first}), max(last_day) FROM ${table}
    WHERE ${column} >= 0 AND ${filterSql(asked.filter)} GROUP BY ${column}`;
}
