import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { FactTable, TextColumn } from "../columns/fact-table.ts";
import { dimensionColumn } from "./memory-selection.ts";

/**
 * Compares rows for evidence: newest day first, then by agent, queue, source, last day, the other dimensions and the
 * measures by name. What is lacking or unknown comes last.
 */
export function compareFacts(table: FactTable): (a: number, b: number) => number {
  const key = [dimensionColumn(table, AGENT), dimensionColumn(table, QUEUE), table.source];
  const columns = [
    table.day.map((day) => -day),
    ...key.map(ranks),
    table.lastDay,
    ...byName(table.dimensions).map(ranks),
    ...byName(table.measures),
    table.sourceRows,
  ];
  return (a, b) => {
    for (const column of columns) {
      const difference = compareKnown(column[a] ?? Number.NaN, column[b] ?? Number.NaN);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function ranks({ dictionary, codes }: TextColumn): Int32Array {
  return dictionary.rankAll(codes);
}

function byName<Column>(columns: ReadonlyMap<string, Column>): Column[] {
  return [...columns].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column);
}

function compareKnown(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}
