import type { MeasureId } from "#src/domain/ids.ts";
import { bucketNumber } from "../columns/day-numbers.ts";
import { pickDoubles, pickIntegers } from "../columns/pick.ts";
import { SumsAnswer } from "../columns/sums-answer.ts";
import type { SumsQuestion, SumsTable, WeekStart } from "../metrics-store.ts";
import { isGrain, measuresOf } from "../sums-question.ts";
import type { FactTable } from "../columns/fact-table.ts";
import { dimensionColumn, measureColumn, selectRows } from "./memory-selection.ts";

/** Answers a sums question from a table of facts. */
export function memorySums(
  table: FactTable,
  { of, by, period, where }: SumsQuestion,
  weekStart: WeekStart,
): SumsTable {
  const within = by.filter(isGrain).map((grain) => bucketNumber(grain, weekStart));
  const rows = selectRows(table, { period, where, within });
  const day = pickIntegers(table.day, rows);
  const measures = new Set(of.flatMap((sum): MeasureId[] => [...measuresOf(sum)]));
  const answer = new SumsAnswer(
    of,
    by.map((key) => (isGrain(key) ? null : dimensionColumn(table, key).dictionary)),
  );
  answer.add({
    length: rows.length,
    keys: by.map((key) =>
      isGrain(key)
        ? day.map(bucketNumber(key, weekStart))
        : pickIntegers(dimensionColumn(table, key).codes, rows),
    ),
    day,
    lastDay: pickIntegers(table.lastDay, rows),
    measures: new Map([...measures].map((id) => [id, pickDoubles(measureColumn(table, id), rows)])),
  });
  return answer.table();
}
