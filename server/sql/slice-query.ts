import type { GroupKey } from "../metrics-store.ts";
import { isGrain } from "../sums-question.ts";
import { bucketSql } from "./bucket.ts";
import { doubleSql } from "./double.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import { joinedRowsOf, type FactsTable } from "./facts-tables.ts";
import { dimensionName, measureName } from "./names.ts";
import { filterSql, integer, type RowFilter } from "./row-filter.ts";

/**
 * How far the engine adds rows up before they are handed over: not at all, to one row per group and days (which products
 * need), or to one row per group. Never across a difference in which measures are known.
 */
export type Folding = "none" | "days" | "groups";

/** What an answer is read of. */
export interface SliceRows {
  readonly table: FactsTable;
  /** All that the question names. */
  readonly dimensions: readonly DimensionId[];
  readonly measures: readonly MeasureId[];
  /** The numbers of the sets whose joined rows belong to it; none: facts only. */
  readonly joined: readonly number[];
}

/**
 * SQL for the rows of one slice: a column for each key, the first and the last day, the number of the set that the row was
 * joined for if there are joined rows (0 for a fact), and one for each measure.
 */
export function sliceSql(
  rows: SliceRows,
  asked: {
    readonly by: readonly GroupKey[];
    readonly filter: RowFilter;
    readonly folding: Folding;
  },
): string {
  const keys = asked.by.map((key) =>
    isGrain(key) ? bucketSql(key, "day", asked.filter.weekStart) : dimensionName(key),
  );
  const measures = rows.measures.map(measureName);
  const from = `FROM ${relationSql(rows)} WHERE ${filterSql(asked.filter)}`;
  const set = rows.joined.length > 0 ? ["least(known, 0)"] : [];
  const select = (columns: readonly string[]) => `SELECT ${columns.join(", ")} ${from}`;
  // The reader sees by their size whether any has been rounded.
  const sums = measures.map((measure) => doubleSql(`sum(${measure})`));
  switch (asked.folding) {
    case "none":
      return select([...keys, "day", "last_day", ...set, ...measures.map(doubleSql)]);
    case "days":
      return `${select([...keys, "day", "last_day", ...set, ...sums])} GROUP BY ${[...keys, "day", "last_day", "known"].join(", ")}`;
    case "groups":
      return `${select([...keys, "0", "0", ...set, ...sums])} GROUP BY ${[...keys, "known"].join(", ")}`;
  }
}

/** SQL for the number of rows that a filter lets through. */
export function countSql(rows: SliceRows, filter: RowFilter): string {
  return `SELECT count(*) FROM ${relationSql(rows)} WHERE ${filterSql(filter)}`;
}

/** SQL for the table, or for the columns of it that matter with those of its joined rows below. */
export function relationSql({ table, dimensions, measures, joined }: SliceRows): string {
  if (joined.length === 0) return table.name;
  const columns = new Set([
    "day",
    "last_day",
    "known",
    ...dimensions.map(dimensionName),
    ...measures.map(measureName),
  ]);
  const select = `SELECT ${[...columns].join(", ")} FROM`;
  const numbers = joined.map(integer).join(", ");
  return `(${select} ${table.name} UNION ALL
    ${select} ${joinedRowsOf(table).name} WHERE known IN (${numbers}))`;
}
