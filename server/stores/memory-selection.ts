import { dayNumber } from "#src/domain/calendar.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import type { Period } from "#src/domain/period.ts";
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
    return { codes, wanted: new Set(condition.in.map((text) => dictionary.codeOf(text))) };
  });
  const rows: number[] = [];
  for (let row = firstRowFrom(table, from); row < table.length; row += 1) {
    const day = table.day[row] ?? 0;
    const lastDay = table.lastDay[row] ?? 0;
    if (day > to) break;
    const counts =
      lastDay <= to &&
      conditions.every(({ codes, wanted }) => wanted.has(codes[row])) &&
      question.within.every((bucketOf) => day === lastDay || bucketOf(day) === bucketOf(lastDay));
    if (counts) rows.push(row);
  }
  return Uint32Array.from(rows);
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
