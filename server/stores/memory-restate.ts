import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import { LACKING } from "../columns/dictionary.ts";
import type { FactTable } from "../columns/fact-table.ts";
import { pickFacts } from "../columns/pick-facts.ts";
import { allRows } from "../columns/pick.ts";
import type { Applied, FactBatch } from "../metrics-store.ts";
import { batchFacts, mergeFacts } from "./memory-facts.ts";

/** The table after a batch: whole keys (source, grain, day, agent, queue) are held by the newest batch that has them. */
export function restate(
  table: FactTable,
  batch: FactBatch,
): { table: FactTable; applied: Applied } {
  const incoming = batchFacts(batch, table);
  const rivals = rowsBeside(table, incoming);
  const isNewer = (row: number) => (table.batch[row] ?? 0) > batch.sequence;
  const newerKeys = keysOf(table, rivals.filter(isNewer));
  const taken = rowsOutside(incoming, newerKeys);
  const takenKeys = rivals.length === 0 ? new Set<string>() : keysOf(incoming, taken);
  const replaced = new Set(rivals.filter((row) => takenKeys.has(keyOf(table, row))));
  const kept = replaced.size === 0 ? table : pickFacts(table, without(table, replaced));
  return {
    table: mergeFacts(kept, pickFacts(incoming, taken)),
    applied: {
      rowsAdded: taken.length,
      rowsReplaced: replaced.size,
      rowsOutdated: incoming.length - taken.length,
    },
  };
}

/** The rows that may share a key with a batch: those of its source and days. */
function rowsBeside(table: FactTable, incoming: FactTable): Uint32Array {
  const [source] = incoming.source.codes;
  const days = new Set(incoming.day);
  return allRows(table.length).filter(
    (row) => table.source.codes[row] === source && days.has(table.day[row] ?? 0),
  );
}

function rowsOutside(table: FactTable, keys: ReadonlySet<string>): Uint32Array {
  const rows = allRows(table.length);
  return keys.size === 0 ? rows : rows.filter((row) => !keys.has(keyOf(table, row)));
}

function without(table: FactTable, rows: ReadonlySet<number>): Uint32Array {
  return allRows(table.length).filter((row) => !rows.has(row));
}

function keysOf(table: FactTable, rows: Uint32Array): ReadonlySet<string> {
  return new Set(Array.from(rows, (row) => keyOf(table, row)));
}

/** First and last day together say the grain. */
function keyOf(table: FactTable, row: number): string {
  const agent = table.dimensions.get(AGENT)?.codes[row] ?? LACKING;
  const queue = table.dimensions.get(QUEUE)?.codes[row] ?? LACKING;
  return `${table.source.codes[row]} ${table.day[row]} ${table.lastDay[row]} ${agent} ${queue}`;
}
