import { compareCodePoints } from "#src/domain/code-point-order.ts";
import type { Day } from "#src/domain/ids.ts";
import type { SourceWatermark, Watermark } from "../metrics-store.ts";
import type { BatchTrace } from "./batch-trace.ts";

/**
 * What a store holds, told from the batches applied to it: a key that a newer batch took over still covers the same days.
 */
export function watermarkOf(version: number, applied: ReadonlyMap<number, BatchTrace>): Watermark {
  const traces = [...applied.values()];
  const sources = [...new Set(traces.map(({ source }) => source))].toSorted(compareCodePoints);
  const spans = traces.flatMap(({ days }) => days ?? []);
  return {
    version,
    firstDay: spans.map(({ first }) => first).reduce(earlier, null),
    lastDay: spans.map(({ last }) => last).reduce(later, null),
    sources: sources.flatMap((source) => sourceWatermark(source, applied)),
    measures: byName(traces.flatMap(({ measures }) => measures)),
    dimensions: byName(traces.flatMap(({ dimensions }) => dimensions)),
  };
}

function sourceWatermark(
  source: string,
  applied: ReadonlyMap<number, BatchTrace>,
): SourceWatermark[] {
  const own = [...applied].filter(([, trace]) => trace.source === source);
  const lastDay = own.map(([, { days }]) => days?.last ?? null).reduce(later, null);
  const lastBatch = Math.max(...own.map(([sequence]) => sequence));
  const measures = byName(own.flatMap(([, trace]) => trace.measures));
  return lastDay === null ? [] : [{ source, lastDay, lastBatch, measures }];
}

function earlier(a: Day | null, b: Day | null): Day | null {
  return a !== null && (b === null || a <= b) ? a : b;
}

function later(a: Day | null, b: Day | null): Day | null {
  return a !== null && (b === null || a >= b) ? a : b;
}

function byName<Id extends string>(ids: readonly Id[]): Id[] {
  return [...new Set(ids)].toSorted(compareCodePoints);
}
