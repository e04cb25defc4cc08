import { lastDayOfGrain } from "#src/domain/calendar.ts";
import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import type { FactBatch } from "../metrics-store.ts";
import { dayNumbers } from "../columns/day-numbers.ts";
import { Dictionary, LACKING } from "../columns/dictionary.ts";
import type { FactTable, TextColumn } from "../columns/fact-table.ts";
import { integersOf } from "../columns/pick.ts";
import { appendFacts, pickFacts } from "../columns/pick-facts.ts";

/** A table without rows, dimensions and measures. */
export function noFacts(): FactTable {
  return {
    length: 0,
    day: new Int32Array(0),
    lastDay: new Int32Array(0),
    source: { dictionary: new Dictionary(), codes: new Int32Array(0) },
    dimensions: new Map(),
    measures: new Map(),
    batch: new Float64Array(0),
    sourceRows: new Float64Array(0),
  };
}

/** The same rows with more columns, in which they are lacking and unknown. */
export function widenFacts(
  table: FactTable,
  dimensions: readonly DimensionId[],
  measures: readonly MeasureId[],
): FactTable {
  const newText = (): TextColumn => ({
    dictionary: new Dictionary(),
    codes: new Int32Array(table.length).fill(LACKING),
  });
  const unknown = () => new Float64Array(table.length).fill(Number.NaN);
  return {
    ...table,
    dimensions: new Map([...dimensions.map((id) => [id, newText()] as const), ...table.dimensions]),
    measures: new Map([...measures.map((id) => [id, unknown()] as const), ...table.measures]),
  };
}

/** A batch in the form of a table, with the columns and dictionaries of another. */
export function batchFacts(batch: FactBatch, like: FactTable): FactTable {
  const { length, grain } = batch;
  const encode = ({ dictionary }: TextColumn, texts: readonly (string | null)[] | undefined) => ({
    dictionary,
    codes: texts
      ? integersOf(texts, (text) => dictionary.codeFor(text))
      : new Int32Array(length).fill(LACKING),
  });
  const texts = new Map([...batch.dimensions, [AGENT, batch.agent], [QUEUE, batch.queue]]);
  const source = like.source.dictionary.codeFor(batch.source);
  return {
    length,
    day: dayNumbers(batch.day),
    lastDay: dayNumbers(batch.day.map((first) => lastDayOfGrain(first, grain))),
    source: { dictionary: like.source.dictionary, codes: new Int32Array(length).fill(source) },
    dimensions: new Map(
      [...like.dimensions].map(([id, column]) => [id, encode(column, texts.get(id))]),
    ),
    measures: new Map(
      [...like.measures.keys()].map((id) => [
        id,
        // Adding 0 turns -0 into 0: there is only one zero among whole numbers.
        batch.measures.get(id)?.map((value) => value + 0) ??
          new Float64Array(length).fill(Number.NaN),
      ]),
    ),
    batch: new Float64Array(length).fill(batch.sequence),
    sourceRows: Float64Array.from(batch.sourceRows),
  };
}

/** Rows of one table and rows of another with the same columns, sorted by first day. */
export function mergeFacts(older: FactTable, newer: FactTable): FactTable {
  const both = appendFacts(older, newer);
  return pickFacts(both, rowsByDay(both.day));
}

/** Sorts rows by counting how many there are of each day: days are few. */
function rowsByDay(days: Int32Array): Uint32Array {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const next = new Uint32Array(Math.max(last - first + 2, 0));
  for (const day of days) next[day - first + 1] = (next[day - first + 1] ?? 0) + 1;
  for (let day = 1; day < next.length; day += 1)
    next[day] = (next[day] ?? 0) + (next[day - 1] ?? 0);
  const rows = new Uint32Array(days.length);
  for (let row = 0; row < days.length; row += 1) {
    const day = (days[row] ?? 0) - first;
    const place = next[day] ?? 0;
    rows[place] = row;
    next[day] = place + 1;
  }
  return rows;
}
