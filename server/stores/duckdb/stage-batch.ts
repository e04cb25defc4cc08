import type { DuckDBConnection } from "@duckdb/node-api";
import { lastDayOfGrain } from "#src/domain/calendar.ts";
import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import { bucketNumber, dayNumbers } from "../../columns/day-numbers.ts";
import { allRows, integersOf, pickDoubles, pickIntegers } from "../../columns/pick.ts";
import type { FactBatch } from "../../metrics-store.ts";
import { dimensionName, measureName } from "../../sql/names.ts";
import { STAGED } from "../../sql/restate.ts";
import { appendColumns } from "./append-columns.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { knownMeasures } from "./known-measures.ts";

/** Puts a batch's rows into a table of their own, in the order of facts, and new texts into the dictionaries. */
export async function stageBatch(
  connection: DuckDBConnection,
  dictionaries: Dictionaries,
  batch: FactBatch,
): Promise<void> {
  const codes = (id: DimensionId, texts: readonly (string | null)[]) => {
    const dictionary = dictionaries.dimension(id);
    return integersOf(texts, (text) => dictionary.codeFor(text));
  };
  const day = dayNumbers(batch.day);
  const agent = codes(AGENT, batch.agent);
  const integers = new Map([
    ["day", day],
    ["last_day", dayNumbers(batch.day.map((first) => lastDayOfGrain(first, batch.grain)))],
    ["known", knownMeasures(dictionaries.known, batch)],
    [dimensionName(AGENT), agent],
    [dimensionName(QUEUE), codes(QUEUE, batch.queue)],
    ...[...batch.dimensions].map(([id, texts]) => [dimensionName(id), codes(id, texts)] as const),
  ]);
  const doubles = new Map([
    ["source_rows", Float64Array.from(batch.sourceRows)],
    ...[...batch.measures].map(([id, values]) => [measureName(id), values] as const),
  ]);
  const columns = [
    ...[...integers.keys()].map((name) => `${name} INTEGER`),
    ...[...doubles.keys()].map((name) => `${name} DOUBLE`),
  ];
  const order = factOrder(day, agent);
  await connection.run(`CREATE TEMP TABLE ${STAGED} (${columns.join(", ")})`);
  await appendColumns(connection, STAGED, batch.length, [
    ...[...integers.values()].map((values) => pickIntegers(values, order)),
    ...[...doubles.values()].map((values) => pickDoubles(values, order)),
  ]);
}

/** The rows by month, agent and day: as they are asked for most, so that they lie together. */
function factOrder(day: Int32Array, agent: Int32Array): Uint32Array {
  const month = integersOf(day, bucketNumber("month", 1));
  const columns = [month, agent, day];
  return allRows(day.length).sort((a, b) => {
    for (const column of columns) {
      const difference = (column[a] ?? 0) - (column[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
