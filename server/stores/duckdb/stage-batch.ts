import type { DuckDBConnection } from "@duckdb/node-api";
import { lastDayOfGrain } from "#src/domain/calendar.ts";
import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import { dayNumbers } from "../../columns/day-numbers.ts";
import { divide, oneGroup } from "../../columns/grouping.ts";
import { integersOf, pickIntegers } from "../../columns/pick.ts";
import type { FactBatch } from "../../metrics-store.ts";
import { dimensionName, measureName } from "../../sql/names.ts";
import { STAGED } from "../../sql/restate.ts";
import { appendColumns } from "./append-columns.ts";
import type { Dictionaries } from "./dictionaries.ts";

/** Puts a batch's rows into a table of their own, new texts into the dictionaries. */
export async function stageBatch(
  connection: DuckDBConnection,
  dictionaries: Dictionaries,
  batch: FactBatch,
): Promise<void> {
  const texts = [...batch.dimensions, [AGENT, batch.agent] as const, [QUEUE, batch.queue] as const];
  const columns = new Map<string, Int32Array | Float64Array>([
    ["day", dayNumbers(batch.day)],
    ["last_day", dayNumbers(batch.day.map((first) => lastDayOfGrain(first, batch.grain)))],
    ["known", knownMeasures(dictionaries, batch)],
    ["source_rows", Float64Array.from(batch.sourceRows)],
    ...texts.map(([id, values]): [string, Int32Array] => {
      const dictionary = dictionaries.dimension(id);
      return [dimensionName(id), integersOf(values, (text) => dictionary.codeFor(text))];
    }),
    ...[...batch.measures].map(([id, values]) => [measureName(id), values] as const),
  ]);
  const types = [...columns].map(
    ([name, values]) => `${name} ${values instanceof Int32Array ? "INTEGER" : "DOUBLE"}`,
  );
  await connection.run(`CREATE TEMP TABLE ${STAGED} (${types.join(", ")})`);
  await appendColumns(connection, STAGED, batch.length, [...columns.values()]);
}

/** For each row the code of the set of measures that it knows. */
function knownMeasures(dictionaries: Dictionaries, { length, measures }: FactBatch): Int32Array {
  const columns = [...measures].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { firstOf, groupOf } = columns
    .map(([, values]) => integersOf(values, (value) => Number(!Number.isNaN(value))))
    .reduce(divide, oneGroup(length));
  const codes = firstOf.map((row) => {
    const known = columns.filter(([, values]) => !Number.isNaN(values[row]));
    return dictionaries.known.codeFor(known.map(([id]) => id).join(" "));
  });
  return pickIntegers(codes, groupOf);
}
