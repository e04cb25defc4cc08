import type { FactTable, TextColumn } from "./fact-table.ts";
import { pickDoubles, pickIntegers } from "./pick.ts";

/** Some rows of a table, in their order. */
export function pickFacts(table: FactTable, rows: Uint32Array): FactTable {
  const texts = ({ dictionary, codes }: TextColumn) => ({
    dictionary,
    codes: pickIntegers(codes, rows),
  });
  return {
    length: rows.length,
    day: pickIntegers(table.day, rows),
    lastDay: pickIntegers(table.lastDay, rows),
    source: texts(table.source),
    dimensions: new Map([...table.dimensions].map(([id, column]) => [id, texts(column)])),
    measures: new Map([...table.measures].map(([id, column]) => [id, pickDoubles(column, rows)])),
    batch: pickDoubles(table.batch, rows),
    sourceRows: pickDoubles(table.sourceRows, rows),
  };
}

/** All rows of a table, then all of another, in the columns and dictionaries of the first, which the other has too. */
export function appendFacts(first: FactTable, second: FactTable): FactTable {
  const length = first.length + second.length;
  const append = <Column extends Int32Array | Float64Array>(
    into: Column,
    a: Column,
    b?: Column,
  ) => {
    into.set(a);
    if (b) into.set(b, a.length);
    return into;
  };
  const integers = (a: Int32Array, b?: Int32Array) => append(new Int32Array(length), a, b);
  const doubles = (a: Float64Array, b?: Float64Array) => append(new Float64Array(length), a, b);
  const texts = ({ dictionary, codes }: TextColumn, other?: TextColumn) => ({
    dictionary,
    codes: integers(codes, other?.codes),
  });
  return {
    length,
    day: integers(first.day, second.day),
    lastDay: integers(first.lastDay, second.lastDay),
    source: texts(first.source, second.source),
    dimensions: new Map(
      [...first.dimensions].map(([id, column]) => [id, texts(column, second.dimensions.get(id))]),
    ),
    measures: new Map(
      [...first.measures].map(([id, column]) => [id, doubles(column, second.measures.get(id))]),
    ),
    batch: doubles(first.batch, second.batch),
    sourceRows: doubles(first.sourceRows, second.sourceRows),
  };
}
