import type { GroupKey, SumsQuestion, SumsTable, WeekStart } from "../metrics-store.ts";
import { isGrain } from "../sums-question.ts";
import { bucketNumber } from "./memory-day-numbers.ts";
import type { FactTable } from "./memory-facts.ts";
import { divide, oneGroup } from "./memory-grouping.ts";
import { dimensionColumn, selectRows } from "./memory-selection.ts";
import { sumColumn } from "./memory-sum-column.ts";
import { sumsTable, type KeyColumn } from "./memory-sums-table.ts";

/** Answers a sums question from a table of facts. */
export function memorySums(
  table: FactTable,
  question: SumsQuestion,
  weekStart: WeekStart,
): SumsTable {
  const within = question.by.filter(isGrain).map((grain) => bucketNumber(grain, weekStart));
  const rows = selectRows(table, { period: question.period, where: question.where, within });
  const keys = question.by.map((key) => keyColumn(table, rows, key, weekStart));
  const groups = keys.reduce((outer, { codes }) => divide(outer, codes), oneGroup(rows.length));
  const days = [table.day, table.lastDay].reduce(
    (outer, column) => divide(outer, at(column, rows)),
    groups,
  );
  const grouped = { table, rows, groups, days };
  return sumsTable(
    groups.size,
    keys.map(({ dictionary, codes }) => ({ dictionary, codes: at(codes, groups.firstOf) })),
    new Map(question.of.map((sum) => [sum.name, sumColumn(grouped, sum)])),
  );
}

function keyColumn(
  table: FactTable,
  rows: Uint32Array,
  key: GroupKey,
  weekStart: WeekStart,
): KeyColumn {
  if (isGrain(key)) {
    const buckets = at(table.day, rows).map(bucketNumber(key, weekStart));
    return { dictionary: null, codes: buckets };
  }
  const { dictionary, codes } = dimensionColumn(table, key);
  return { dictionary, codes: at(codes, rows) };
}

function at(column: Int32Array, places: Uint32Array | readonly number[]): Int32Array {
  return Int32Array.from(places, (place) => column[place] ?? 0);
}
