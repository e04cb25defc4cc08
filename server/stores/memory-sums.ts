import type { MeasureId } from "#src/domain/ids.ts";
import { appendSlices } from "../columns/append-slices.ts";
import { bucketNumber } from "../columns/day-numbers.ts";
import type { FactTable } from "../columns/fact-table.ts";
import { measureSet, setName } from "../columns/measure-set.ts";
import { pickDoubles, pickIntegers } from "../columns/pick.ts";
import { atOnce } from "../turns/steps.ts";
import { SumsAnswer } from "../columns/sums-answer.ts";
import type { SumsSlice } from "../columns/sums-slice.ts";
import type { SumsQuestion, SumsTable, WeekStart } from "../metrics-store.ts";
import { isGrain, measuresOf } from "../sums-question.ts";
import type { JoinedFacts } from "./memory-joins.ts";
import { dimensionColumn, measureColumn, selectRows } from "./memory-selection.ts";

/** Answers a sums question from a table of facts and the rows joined of them. */
export function memorySums(
  table: FactTable,
  joined: JoinedFacts,
  question: SumsQuestion,
  weekStart: WeekStart,
): SumsTable {
  const { of, by } = question;
  const over = new Set(of.map((sum) => setName(measureSet(measuresOf(sum)))));
  const asked = [...joined].filter(([name]) => of.length === 0 || over.has(name));
  const slices = asked.map(([name, rows]) => [name, sliceOf(rows, question, weekStart)] as const);
  const answer = new SumsAnswer(
    of,
    by.map((key) => (isGrain(key) ? null : dimensionColumn(table, key).dictionary)),
  );
  // One after the other, the products of a day's facts and of its joined rows would not be products of the day's sums.
  atOnce(answer.add(appendSlices(sliceOf(table, question, weekStart), new Map(slices))));
  return atOnce(answer.table());
}

function sliceOf(
  table: FactTable,
  { of, by, period, where }: SumsQuestion,
  weekStart: WeekStart,
): SumsSlice {
  const within = by.filter(isGrain).map((grain) => bucketNumber(grain, weekStart));
  const rows = selectRows(table, { period, where, within });
  const day = pickIntegers(table.day, rows);
  const measures = new Set(of.flatMap((sum): MeasureId[] => [...measuresOf(sum)]));
  return {
    length: rows.length,
    keys: by.map((key) =>
      isGrain(key)
        ? day.map(bucketNumber(key, weekStart))
        : pickIntegers(dimensionColumn(table, key).codes, rows),
    ),
    day,
    lastDay: pickIntegers(table.lastDay, rows),
    measures: new Map([...measures].map((id) => [id, pickDoubles(measureColumn(table, id), rows)])),
  };
}
