import { dayNumber, lastDayOfGrain } from "#src/domain/calendar.ts";
import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { Day, DimensionId, MeasureId } from "#src/domain/ids.ts";
import type { FactBatch } from "../metrics-store.ts";

/** What a store remembers of an applied batch beside its rows; the watermark follows from these. */
export interface BatchTrace {
  readonly source: string;
  /** First and last day covered; null when the batch has no rows. */
  readonly days: { readonly first: Day; readonly last: Day } | null;
  /** Names it gave a value for. */
  readonly measures: readonly MeasureId[];
  readonly dimensions: readonly DimensionId[];
}

export function traceBatch(batch: FactBatch): BatchTrace {
  const texts = [...batch.dimensions, [AGENT, batch.agent] as const, [QUEUE, batch.queue] as const];
  const days = [...new Set(batch.day)].toSorted((a, b) => dayNumber(a) - dayNumber(b));
  const [first] = days;
  const last = days.at(-1);
  return {
    source: batch.source,
    days: first && last ? { first, last: lastDayOfGrain(last, batch.grain) } : null,
    measures: [...batch.measures].flatMap(([id, values]) =>
      values.some((value) => !Number.isNaN(value)) ? [id] : [],
    ),
    dimensions: texts.flatMap(([id, values]) => (values.some(Boolean) ? [id] : [])),
  };
}
