import type { DuckDBConnection } from "@duckdb/node-api";
import { dayNumber } from "#src/domain/calendar.ts";
import { traceBatch, type BatchTrace } from "../../columns/batch-trace.ts";
import { joinableSets } from "../../columns/joinable-sets.ts";
import { nextVersion } from "../../columns/next-version.ts";
import { watermarkOf } from "../../columns/watermark.ts";
import type { Applied, FactBatch } from "../../metrics-store.ts";
import { extendPresenceSql, refreshPresenceSql } from "../../sql/presence-queries.ts";
import { extendRollUpsSql, refreshRollUpsSql } from "../../sql/roll-up-queries.ts";
import { dropOutdatedSql, dropRestatedSql, insertStagedSql, STAGED } from "../../sql/restate.ts";
import { integer, type DayRange } from "../../sql/row-filter.ts";
import type { Catalogue } from "./catalogue.ts";
import { refreshJoined } from "./joined-facts.ts";
import { stageBatch } from "./stage-batch.ts";

/** Applies a batch that has been checked and that was not applied before, within a transaction. */
export async function applyBatch(
  connection: DuckDBConnection,
  catalogue: Catalogue,
  batch: FactBatch,
): Promise<{ readonly catalogue: Catalogue; readonly applied: Applied }> {
  const trace = traceBatch(batch);
  const version = nextVersion(catalogue.watermark.version, batch);
  const traces = new Map([...catalogue.applied, [batch.sequence, trace]]);
  const joinable = joinableSets(catalogue.joins, traces);
  const applied = await restateRows(connection, catalogue, batch, trace);
  await recordBatch(connection, batch.sequence, trace);
  // A set that can be joined for from now on has no joined row but in the days of this batch.
  if (trace.days) await refreshJoined(connection, { ...catalogue, joinable }, daysOf(trace.days));
  await connection.run(`UPDATE state SET version = ${integer(version)}`);
  const watermark = watermarkOf(version, traces);
  return { catalogue: { ...catalogue, applied: traces, joinable, watermark }, applied };
}

async function restateRows(
  connection: DuckDBConnection,
  catalogue: Catalogue,
  batch: FactBatch,
  trace: BatchTrace,
): Promise<Applied> {
  const { days, measures } = trace;
  if (days === null) return { rowsAdded: 0, rowsReplaced: 0, rowsOutdated: 0 };
  const { sequence } = batch;
  const begins = daysOf(days);
  const source = catalogue.dictionaries.source.codeFor(batch.source);
  const rows = { sequence, source, begins };
  const change = async (sql: string) => (await connection.run(sql)).rowsChanged;

  await stageBatch(connection, catalogue.dictionaries, batch);
  const rivals = rivalsOf(trace, catalogue.applied);
  const newer = rivals.some((rival) => rival > sequence);
  const older = rivals.some((rival) => rival < sequence);
  const rowsOutdated = newer ? await change(dropOutdatedSql(rows)) : 0;
  const rowsReplaced = older ? await change(dropRestatedSql(rows)) : 0;
  const rowsAdded = await change(insertStagedSql(rows, [...batch.measures.keys()]));

  const valued = [...new Set([...catalogue.watermark.measures, ...measures])];
  const summaries =
    rowsReplaced === 0
      ? [...extendRollUpsSql(begins, measures, sequence), ...extendPresenceSql(begins, sequence)]
      : [...refreshRollUpsSql(begins, valued), ...refreshPresenceSql(begins)];
  for (const statement of summaries) await connection.run(statement);
  await connection.run(`DROP TABLE ${STAGED}`);
  return { rowsAdded, rowsReplaced, rowsOutdated };
}

function daysOf({ first, last }: NonNullable<BatchTrace["days"]>): DayRange {
  return { from: dayNumber(first), to: dayNumber(last) };
}

/** The sequences of applied batches that may share keys: those of the same source whose days overlap. */
function rivalsOf(
  { source, days }: BatchTrace,
  applied: ReadonlyMap<number, BatchTrace>,
): readonly number[] {
  return [...applied].flatMap(([sequence, other]) => {
    if (other.source !== source || !days || !other.days) return [];
    return other.days.first <= days.last && other.days.last >= days.first ? [sequence] : [];
  });
}

async function recordBatch(
  connection: DuckDBConnection,
  sequence: number,
  { source, days, measures, dimensions }: BatchTrace,
): Promise<void> {
  await connection.run("INSERT INTO applied VALUES ($1, $2, $3, $4, $5, $6)", [
    sequence,
    source,
    days && dayNumber(days.first),
    days && dayNumber(days.last),
    measures.join(" "),
    dimensions.join(" "),
  ]);
}
