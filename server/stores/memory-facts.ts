import { lastDayOfGrain } from "#src/domain/calendar.ts";
import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import type { FactBatch } from "../metrics-store.ts";
import { dayNumbers } from "../columns/day-numbers.ts";
import { Dictionary, LACKING } from "../columns/dictionary.ts";
import type { FactTable, TextColumn } from "../columns/fact-table.ts";
import { allRows, integersOf, pickDoubles, pickIntegers } from "../columns/pick.ts";

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
        batch.measures.get(id) ?? new Float64Array(length).fill(Number.NaN),
      ]),
    ),
    batch: new Float64Array(length).fill(batch.sequence),
    sourceRows: Float64Array.from(batch.sourceRows),
  };
}

/** Some rows of one table and some of another with the same columns, sorted by first day. */
export function mergeFacts(
  older: FactTable,
  olderRows: Uint32Array,
  newer: FactTable,
  newerRows: Uint32Array,
): FactTable {
  const length = olderRows.length + newerRows.length;
  const fill = <Column extends Int32Array | Float64Array>(into: Column, a: Column, b: Column) => {
    for (const [index, row] of olderRows.entries()) into[index] = a[row] ?? 0;
    for (const [index, row] of newerRows.entries()) into[olderRows.length + index] = b[row] ?? 0;
    return into;
  };
  const unsorted = fill(new Int32Array(length), older.day, newer.day);
  const order = allRows(length).sort((a, b) => (unsorted[a] ?? 0) - (unsorted[b] ?? 0));
  const integers = (a: Int32Array, b: Int32Array) => {
    const column = fill(new Int32Array(length), a, b);
    return pickIntegers(column, order);
  };
  const doubles = (a: Float64Array, b: Float64Array) => {
    const column = fill(new Float64Array(length), a, b);
    // Adding 0 turns -0 into 0: there is only one zero among whole numbers.
    return pickDoubles(column, order).map((value) => value + 0);
  };
  const texts = (a: TextColumn, b: TextColumn | undefined): TextColumn => ({
    dictionary: a.dictionary,
    codes: integers(a.codes, b?.codes ?? new Int32Array(0)),
  });
  return {
    length,
    day: integers(older.day, newer.day),
    lastDay: integers(older.lastDay, newer.lastDay),
    source: texts(older.source, newer.source),
    dimensions: new Map(
      [...older.dimensions].map(([id, column]) => [id, texts(column, newer.dimensions.get(id))]),
    ),
    measures: new Map(
      [...older.measures].map(([id, column]) => [
        id,
        doubles(column, newer.measures.get(id) ?? new Float64Array(0)),
      ]),
    ),
    batch: doubles(older.batch, newer.batch),
    sourceRows: doubles(older.sourceRows, newer.sourceRows),
  };
}
