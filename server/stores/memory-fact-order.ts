import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { FactTable, TextColumn } from "../columns/fact-table.ts";
import { allRows, pickDoubles, pickIntegers } from "../columns/pick.ts";
import { dimensionColumn } from "./memory-selection.ts";

/**
 * Sorts rows for evidence: newest day first, then by agent, queue, source, last day, the other dimensions and the measures
 * by name. What is lacking or unknown comes last.
 */
export function sortForEvidence(table: FactTable, rows: Uint32Array): Uint32Array {
  const ranks = ({ dictionary, codes }: TextColumn) =>
    dictionary.rankAll(pickIntegers(codes, rows));
  const columns = [
    pickIntegers(table.day, rows).map((day) => -day),
    ranks(dimensionColumn(table, AGENT)),
    ranks(dimensionColumn(table, QUEUE)),
    ranks(table.source),
    pickIntegers(table.lastDay, rows),
    ...byName(table.dimensions).map(ranks),
    ...byName(table.measures).map((column) => pickDoubles(column, rows)),
    pickDoubles(table.sourceRows, rows),
  ];
  const places = allRows(rows.length).sort((a, b) => {
    for (const column of columns) {
      const difference = compareKnown(column[a] ?? Number.NaN, column[b] ?? Number.NaN);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return places.map((place) => rows[place] ?? 0);
}

function byName<Column>(columns: ReadonlyMap<string, Column>): Column[] {
  return [...columns].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column);
}

function compareKnown(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}
