import { dayOf } from "#src/domain/calendar.ts";
import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import type { Fact } from "../metrics-store.ts";
import { grainOf } from "./day-numbers.ts";
import { LACKING } from "./dictionary.ts";
import type { FactTable, TextColumn } from "./fact-table.ts";

/** Some rows of a table as facts, with the dimensions and measures asked for. */
export function readFacts(
  table: FactTable,
  rows: Iterable<number>,
  asked: { readonly dimensions: readonly DimensionId[]; readonly measures: readonly MeasureId[] },
  isJoined: (row: number) => boolean,
): Fact[] {
  const others = asked.dimensions.filter((id) => id !== AGENT && id !== QUEUE);
  return Array.from(rows, (row) => {
    const day = table.day[row] ?? 0;
    return {
      source: textAt(table.source, row) ?? "",
      grain: grainOf(day, table.lastDay[row] ?? 0),
      day: dayOf(day),
      agent: textAt(table.dimensions.get(AGENT), row) ?? "",
      queue: textAt(table.dimensions.get(QUEUE), row) ?? "",
      dimensions: present(others, (id) => textAt(table.dimensions.get(id), row)),
      measures: present(asked.measures, (id) => known(table.measures.get(id)?.[row])),
      batch: table.batch[row] ?? 0,
      sourceRows: table.sourceRows[row] ?? 0,
      joined: isJoined(row),
    };
  });
}

function present<Id, Value>(
  ids: readonly Id[],
  valueOf: (id: Id) => Value | null,
): ReadonlyMap<Id, Value> {
  const entries = ids.map((id) => [id, valueOf(id)] as const);
  return new Map(entries.flatMap(([id, value]) => (value === null ? [] : [[id, value] as const])));
}

function textAt(column: TextColumn | undefined, row: number): string | null {
  return column?.dictionary.textOf(column.codes[row] ?? LACKING) ?? null;
}

function known(value = Number.NaN): number | null {
  return Number.isNaN(value) ? null : value;
}
