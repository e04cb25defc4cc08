import { AGENT } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import { bucketNumber } from "../columns/day-numbers.ts";
import { LACKING } from "../columns/dictionary.ts";
import type { FactTable } from "../columns/fact-table.ts";
import { divide, oneGroup } from "../columns/grouping.ts";
import { appendIntegers, pickIntegers } from "../columns/pick.ts";
import { atOnce } from "../turns/steps.ts";
import { sumsTable } from "../columns/sums-table.ts";
import { HEADS, type SumsQuestion, type SumsTable, type WeekStart } from "../metrics-store.ts";
import { isGrain } from "../sums-question.ts";
import type { JoinedFacts } from "./memory-joins.ts";
import { dimensionColumn, selectRows } from "./memory-selection.ts";

/** Counts the people behind each group of facts in a table and of rows joined of them. */
export function memoryHeads(
  table: FactTable,
  joined: JoinedFacts,
  { by, period, where }: Omit<SumsQuestion, "of">,
  weekStart: WeekStart,
): SumsTable {
  const within = by.filter(isGrain).map((grain) => bucketNumber(grain, weekStart));
  const parts = [table, ...joined.values()].map((part) => {
    const rows = selectRows(part, { period, where, within });
    return { part, rows };
  });
  const integers = (of: (part: FactTable) => Int32Array) =>
    appendIntegers(parts.map(({ part, rows }) => pickIntegers(of(part), rows)));
  const codesOf = (id: DimensionId) => integers((part) => dimensionColumn(part, id).codes);
  const day = integers((part) => part.day);
  const keys = by.map((key) =>
    isGrain(key)
      ? { dictionary: null, codes: day.map(bucketNumber(key, weekStart)) }
      : { dictionary: dimensionColumn(table, key).dictionary, codes: codesOf(key) },
  );
  const groups = keys.reduce((found, { codes }) => divide(found, codes), oneGroup(day.length));
  const agents = codesOf(AGENT);
  const people = divide(groups, agents);
  const heads = new Float64Array(groups.size);
  for (const row of people.firstOf) {
    if (agents[row] === LACKING) continue;
    const group = groups.groupOf[row] ?? 0;
    heads[group] = (heads[group] ?? 0) + 1;
  }
  const firsts = keys.map((key) => ({ ...key, codes: pickIntegers(key.codes, groups.firstOf) }));
  return atOnce(sumsTable(groups.size, firsts, new Map([[HEADS, heads]])));
}
