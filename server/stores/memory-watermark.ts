import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { dayOf } from "#src/domain/calendar.ts";
import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import type { FactBatch, SourceWatermark, Watermark } from "../metrics-store.ts";
import type { FactTable } from "./memory-facts.ts";

/** What remains of a batch beside its rows. */
export interface BatchTrace {
  readonly source: string;
  /** Names it gave a value for. */
  readonly measures: readonly MeasureId[];
  readonly dimensions: readonly DimensionId[];
}

export function traceBatch({ source, measures, dimensions, agent, queue }: FactBatch): BatchTrace {
  const texts = [...dimensions, [AGENT, agent] as const, [QUEUE, queue] as const];
  return {
    source,
    measures: [...measures].flatMap(([id, values]) =>
      values.some((value) => !Number.isNaN(value)) ? [id] : [],
    ),
    dimensions: texts.flatMap(([id, values]) => (values.some(Boolean) ? [id] : [])),
  };
}

/** What a table holds after the batches applied to it. */
export function memoryWatermark(
  table: FactTable,
  version: number,
  applied: ReadonlyMap<number, BatchTrace>,
): Watermark {
  const lastDays = new Map<string, number>();
  for (const [row, code] of table.source.codes.entries()) {
    const source = table.source.dictionary.textOf(code) ?? "";
    lastDays.set(source, Math.max(lastDays.get(source) ?? -Infinity, table.lastDay[row] ?? 0));
  }
  const sources = [...lastDays].map(([source, lastDay]): SourceWatermark => {
    const batches = [...applied].flatMap(([sequence, trace]) =>
      trace.source === source ? [sequence] : [],
    );
    return { source, lastDay: dayOf(lastDay), lastBatch: Math.max(...batches) };
  });
  const [firstDay] = table.day;
  const traces = [...applied.values()];
  return {
    version,
    firstDay: firstDay === undefined ? null : dayOf(firstDay),
    lastDay: firstDay === undefined ? null : dayOf(Math.max(...lastDays.values())),
    measures: named(traces.flatMap(({ measures }) => measures)),
    dimensions: named(traces.flatMap(({ dimensions }) => dimensions)),
    sources: sources.toSorted((a, b) => compareCodePoints(a.source, b.source)),
  };
}

function named<Id extends string>(ids: readonly Id[]): Id[] {
  return [...new Set(ids)].toSorted(compareCodePoints);
}
