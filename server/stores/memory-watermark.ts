import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { dayFromNumber } from "#src/domain/day-number.ts";
import type { SourceWatermark, Watermark } from "../metrics-store.ts";
import type { FactTable } from "./memory-facts.ts";

/** What a table holds, given the sequences applied to it and their sources. */
export function memoryWatermark(
  table: FactTable,
  version: number,
  applied: ReadonlyMap<number, string>,
): Watermark {
  const lastDays = new Map<string, number>();
  for (const [row, code] of table.source.codes.entries()) {
    const source = table.source.dictionary.textOf(code) ?? "";
    lastDays.set(source, Math.max(lastDays.get(source) ?? -Infinity, table.lastDay[row] ?? 0));
  }
  const sources = [...lastDays].map(([source, lastDay]): SourceWatermark => {
    const batches = [...applied].flatMap(([sequence, from]) => (from === source ? [sequence] : []));
    return { source, lastDay: dayFromNumber(lastDay), lastBatch: Math.max(...batches) };
  });
  const [firstDay] = table.day;
  return {
    version,
    firstDay: firstDay === undefined ? null : dayFromNumber(firstDay),
    lastDay: firstDay === undefined ? null : dayFromNumber(Math.max(...lastDays.values())),
    sources: sources.toSorted((a, b) => compareCodePoints(a.source, b.source)),
  };
}
