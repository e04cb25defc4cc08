import { TEAM } from "#src/domain/dimensions.ts";
import type { Day } from "#src/domain/ids.ts";
import type { FactBatch } from "#server/metrics-store.ts";
import type { FactWhere } from "./scenarios.ts";

/** The facts of a batch that a scenario keeps. */
export function keepFacts(
  batch: FactBatch,
  today: Day,
  keeps: (fact: FactWhere) => boolean,
): FactBatch {
  const teams = batch.dimensions.get(TEAM);
  const { source } = batch;
  const rows = batch.day.flatMap((day, row) =>
    keeps({ source, day, team: teams?.[row] ?? null, today }) ? [row] : [],
  );
  const only = <Value>(values: readonly Value[]): Value[] =>
    values.filter((_value, row) => kept.has(row));
  const kept = new Set(rows);
  return {
    ...batch,
    length: rows.length,
    day: only(batch.day),
    agent: only(batch.agent),
    queue: only(batch.queue),
    dimensions: new Map([...batch.dimensions].map(([id, values]) => [id, only(values)])),
    measures: new Map(
      [...batch.measures].map(([id, values]) => [
        id,
        values.filter((_value, row) => kept.has(row)),
      ]),
    ),
    sourceRows: batch.sourceRows.filter((_value, row) => kept.has(row)),
  };
}
