import type { Grain } from "#src/domain/period.ts";
import { bucketSql } from "./bucket.ts";

/** Day numbers, both included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Which rows of a facts table a question is about. Whole numbers only: no text ever reaches the SQL. */
export interface RowFilter {
  /** Rows that lie whole within these days; null for all time. */
  readonly period: DayRange | null;
  /** Of those, the rows that begin within these days. */
  readonly begins?: DayRange;
  /** Rows that have one of the codes in the column, for every condition. */
  readonly where: readonly { readonly column: string; readonly codes: readonly number[] }[];
  /** Rows in which at least one of the columns is known; all rows when left out. */
  readonly knownAny?: readonly string[];
  /** Rows that lie whole in one bucket of each grain. */
  readonly within: readonly Grain[];
  readonly weekStart: number;
}

/** The filter as an SQL condition. */
export function filterSql({ period, begins = period ?? undefined, ...filter }: RowFilter): string {
  const conditions = [
    // That a row begins before the period ends follows from the rest, but lets the engine skip blocks by their first days.
    ...(begins ? [daysSql(begins)] : []),
    ...(period ? [`last_day <= ${integer(period.to)}`] : []),
    ...filter.where.map(({ column, codes }) =>
      codes.length === 0 ? "false" : `${column} IN (${codes.map(integer).join(", ")})`,
    ),
    ...(filter.knownAny
      ? [`(${["false", ...filter.knownAny.map((column) => `${column} IS NOT NULL`)].join(" OR ")})`]
      : []),
    ...filter.within.map((grain) => {
      const first = bucketSql(grain, "day", filter.weekStart);
      const last = bucketSql(grain, "last_day", filter.weekStart);
      return `(day = last_day OR ${first} = ${last})`;
    }),
  ];
  return conditions.length === 0 ? "true" : conditions.join(" AND ");
}

/** The condition that a row begins within some days. */
export function daysSql({ from, to }: DayRange): string {
  return `day BETWEEN ${integer(from)} AND ${integer(to)}`;
}

/** A whole number as SQL. Throws a RangeError for anything else, so that nothing else can slip into a statement. */
export function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`);
  return String(value);
}
