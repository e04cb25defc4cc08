import { TEAM } from "#src/domain/dimensions.ts";
import type { Day } from "#src/domain/ids.ts";
import type { FactBatch } from "#server/metrics-store.ts";
import type { FactWhere } from "./scenarios.ts";

/** The facts that a scenario keeps; batches of which nothing remains are left out. */
export function keepFacts(
  batches: readonly FactBatch[],
  today: Day,
  keeps: (fact: FactWhere) => boolean,
): readonly FactBatch[] {
  return batches.map((batch) => keptOf(batch, today, keeps)).filter(({ length }) => length > 0);
}

function keptOf(batch: FactBatch, today: Day, keeps: (fact: FactWhere) => boolean): FactBatch {
  const teams = batch.dimensions.get(TEAM);
  const { source } = batch;
  const isKept = batch.day.map((day, row) =>
    keeps({ source, day, team: teams?.[row] ?? null, today }),
  );
  const only = <Value>(values: readonly Value[]): Value[] =>
    values.filter((_value, row) => isKept[row]);
  return {
    ...batch,
    length: isKept.filter(Boolean).length,
    day: only(batch.day),
    agent: only(batch.agent),
    queue: only(batch.queue),
    dimensions: new Map([...batch.dimensions].map(([id, values]) => [id, only(values)])),
    measures: new Map(
      [...batch.measures].map(([id, values]) => [id, values.filter((_value, row) => isKept[row])]),
    ),
    sourceRows: batch.sourceRows.filter((_value, row) => isKept[row]),
  };
}
