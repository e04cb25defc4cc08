import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { Applied, FactBatch } from "../metrics-store.ts";
import { LACKING } from "../columns/dictionary.ts";
import type { FactTable } from "../columns/fact-table.ts";
import { batchFacts, mergeFacts } from "./memory-facts.ts";

/** The table after a batch: whole keys (source, grain, day, agent, queue) are held by the newest batch that has them. */
export function restate(
  table: FactTable,
  batch: FactBatch,
): { table: FactTable; applied: Applied } {
  const incoming = batchFacts(batch, table);
  const incomingKeys = new Set(rowsOf(incoming).map((row) => keyOf(incoming, row)));
  const outdatedKeys = new Set<string>();
  const kept: number[] = [];
  for (const row of rowsOf(table)) {
    const key = keyOf(table, row);
    const restated = incomingKeys.has(key);
    const newer = (table.batch[row] ?? 0) > batch.sequence;
    if (restated && newer) outdatedKeys.add(key);
    if (!restated || newer) kept.push(row);
  }
  const taken = rowsOf(incoming).filter((row) => !outdatedKeys.has(keyOf(incoming, row)));
  return {
    table: mergeFacts(table, Uint32Array.from(kept), incoming, Uint32Array.from(taken)),
    applied: {
      rowsAdded: taken.length,
      rowsReplaced: table.length - kept.length,
      rowsOutdated: incoming.length - taken.length,
    },
  };
}

function rowsOf(table: FactTable): number[] {
  return Array.from({ length: table.length }, (_, row) => row);
}

/** First and last day together say the grain. */
function keyOf(table: FactTable, row: number): string {
  const agent = table.dimensions.get(AGENT)?.codes[row] ?? LACKING;
  const queue = table.dimensions.get(QUEUE)?.codes[row] ?? LACKING;
  return `${table.source.codes[row]} ${table.day[row]} ${table.lastDay[row]} ${agent} ${queue}`;
}
