import { dimensionId, measureId } from "#src/domain/ids.ts";
import type { FactBatch } from "#server/metrics-store.ts";

/** The batch of one source. */
export function sourceOf(batches: readonly FactBatch[], source: string): FactBatch {
  const batch = batches.find((one) => one.source === source);
  if (batch === undefined) throw new RangeError(`no source ${source}`);
  return batch;
}

export function columnOf(batch: FactBatch, measure: string): Float64Array {
  const values = batch.measures.get(measureId(measure));
  if (values === undefined) throw new RangeError(`no measure ${measure}`);
  return values;
}

/** Which rows count: the days between two, one agent, one queue, one value of a dimension. */
export interface Where {
  readonly from?: string;
  readonly to?: string;
  readonly agent?: string;
  readonly queue?: string;
  readonly team?: string;
  readonly site?: string;
}

/** The sum of measures over the rows in which they are known; plain code, independent of any store. */
export function sumOf(batch: FactBatch, measures: readonly string[], where: Where = {}): number {
  const columns = measures.map((measure) => columnOf(batch, measure));
  const teams = batch.dimensions.get(dimensionId("team"));
  const sites = batch.dimensions.get(dimensionId("site"));
  const fits = (wanted: string | undefined, found: string | null | undefined) =>
    wanted === undefined || wanted === found;
  let sum = 0;
  for (const [row, day] of batch.day.entries()) {
    const counts =
      (where.from === undefined || day >= where.from) &&
      (where.to === undefined || day <= where.to) &&
      fits(where.agent, batch.agent[row]) &&
      fits(where.queue, batch.queue[row]) &&
      fits(where.team, teams?.[row]) &&
      fits(where.site, sites?.[row]);
    if (!counts) continue;
    for (const column of columns) {
      const value = column[row] ?? NaN;
      if (!Number.isNaN(value)) sum += value;
    }
  }
  return sum;
}
