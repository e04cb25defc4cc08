import { dayNumber } from "#src/domain/calendar.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import type { Period } from "#src/domain/period.ts";
import { allRows } from "../columns/pick.ts";
import { UnknownName, type Condition } from "../metrics-store.ts";
import type { FactTable, TextColumn } from "../columns/fact-table.ts";

/** The column of a dimension. Throws UnknownName when the store has none. */
export function dimensionColumn(table: FactTable, dimension: DimensionId): TextColumn {
  const column = table.dimensions.get(dimension);
  if (!column) throw new UnknownName("dimension", dimension);
  return column;
}

/** The column of a measure. Throws UnknownName when the store has none. */
export function measureColumn(table: FactTable, measure: MeasureId): Float64Array {
  const column = table.measures.get(measure);
  if (!column) throw new UnknownName("measure", measure);
  return column;
}

/**
 * The rows that a question is about: those the period contains whole, that meet every condition, and that lie whole in
 * one time bucket, for each way in which `within` tells the bucket of a day.
 */
export function selectRows(
  table: FactTable,
  question: {
    readonly period: Period | undefined;
    readonly where: readonly Condition[];
    readonly within: readonly ((day: number) => number)[];
  },
): Uint32Array {
  const from = question.period ? dayNumber(question.period.from) : -Infinity;
  const to = question.period ? dayNumber(question.period.to) : Infinity;
  const conditions = question.where.map((condition) => {
    const { dictionary, codes } = dimensionColumn(table, condition.dimension);
    const wanted = new Set(condition.in.map((text) => dictionary.codeOf(text)));
    return (row: number) => wanted.has(codes[row]);
  });
  const buckets = question.within.map(
    (bucketOf) => (row: number) =>
      bucketOf(table.day[row] ?? 0) === bucketOf(table.lastDay[row] ?? 0),
  );
  const endsInTime = (row: number) => (table.lastDay[row] ?? 0) <= to;
  return [endsInTime, ...conditions, ...buckets].reduce(
    keep,
    allRows(table.length).subarray(firstRowFrom(table, from), firstRowFrom(table, to + 1)),
  );
}

function keep(rows: Uint32Array, belongs: (row: number) => boolean): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (const row of rows) {
    if (!belongs(row)) continue;
    kept[count] = row;
    count += 1;
  }
  return kept.subarray(0, count);
}

function firstRowFrom(table: FactTable, day: number): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((table.day[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
