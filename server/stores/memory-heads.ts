import { AGENT } from "#src/domain/dimensions.ts";
import { bucketNumber } from "../columns/day-numbers.ts";
import { LACKING } from "../columns/dictionary.ts";
import type { FactTable } from "../columns/fact-table.ts";
import { divide, oneGroup } from "../columns/grouping.ts";
import { pickIntegers } from "../columns/pick.ts";
import { sumsTable } from "../columns/sums-table.ts";
import { HEADS, type SumsQuestion, type SumsTable, type WeekStart } from "../metrics-store.ts";
import { isGrain } from "../sums-question.ts";
import { dimensionColumn, selectRows } from "./memory-selection.ts";

/** Counts the people behind each group of facts in a table. */
export function memoryHeads(
  table: FactTable,
  { by, period, where }: Omit<SumsQuestion, "of">,
  weekStart: WeekStart,
): SumsTable {
  const within = by.filter(isGrain).map((grain) => bucketNumber(grain, weekStart));
  const rows = selectRows(table, { period, where, within });
  const day = pickIntegers(table.day, rows);
  const keys = by.map((key) =>
    isGrain(key)
      ? { dictionary: null, codes: day.map(bucketNumber(key, weekStart)) }
      : {
          dictionary: dimensionColumn(table, key).dictionary,
          codes: pickIntegers(dimensionColumn(table, key).codes, rows),
        },
  );
  const groups = keys.reduce((found, { codes }) => divide(found, codes), oneGroup(rows.length));
  const agents = pickIntegers(dimensionColumn(table, AGENT).codes, rows);
  const people = divide(groups, agents);
  const heads = new Float64Array(groups.size);
  for (const row of people.firstOf) {
    if (agents[row] === LACKING) continue;
    const group = groups.groupOf[row] ?? 0;
    heads[group] = (heads[group] ?? 0) + 1;
  }
  const firsts = keys.map((key) => ({ ...key, codes: pickIntegers(key.codes, groups.firstOf) }));
  return sumsTable(groups.size, firsts, new Map([[HEADS, heads]]));
}
