import type { MeasureId } from "#src/domain/ids.ts";
import type { GroupKey } from "../metrics-store.ts";
import { isGrain } from "../sums-question.ts";
import { bucketSql } from "./bucket.ts";
import type { FactsTable } from "./facts-tables.ts";
import { dimensionName, measureName } from "./names.ts";
import { filterSql, type RowFilter } from "./row-filter.ts";

/**
 * How far the engine adds rows up before they are handed over: not at all, to one row per group and days (which products
 * need), or to one row per group. Never across a difference in which measures are known.
 */
export type Folding = "none" | "days" | "groups";

/** SQL for the rows of one slice: a column for each key, the first and the last day, and one for each measure. */
export function sliceSql(
  table: FactsTable,
  asked: {
    readonly by: readonly GroupKey[];
    readonly measures: readonly MeasureId[];
    readonly filter: RowFilter;
    readonly folding: Folding;
  },
): string {
  const keys = asked.by.map((key) =>
    isGrain(key) ? bucketSql(key, "day", asked.filter.weekStart) : dimensionName(key),
  );
  const measures = asked.measures.map(measureName);
  const from = `FROM ${table.name} WHERE ${filterSql(asked.filter)}`;
  const select = (columns: readonly string[]) => `SELECT ${columns.join(", ")} ${from}`;
  // Doubles without nulls cross to JavaScript fastest; the reader sees by their size whether any has been rounded.
  const double = (number: string) => `coalesce(${number}::DOUBLE, 'NaN'::DOUBLE)`;
  const sums = measures.map((measure) => double(`sum(${measure})`));
  switch (asked.folding) {
    case "none":
      return select([...keys, "day", "last_day", ...measures.map(double)]);
    case "days":
      return `${select([...keys, "day", "last_day", ...sums])} GROUP BY ${[...keys, "day", "last_day", "known"].join(", ")}`;
    case "groups":
      return `${select([...keys, "0", "0", ...sums])} GROUP BY ${[...keys, "known"].join(", ")}`;
  }
}

/** SQL for the number of rows that a filter lets through. */
export function countSql(table: FactsTable, filter: RowFilter): string {
  return `SELECT count(*) FROM ${table.name} WHERE ${filterSql(filter)}`;
}
