import { dayOf } from "#src/domain/calendar.ts";
import { AGENT, QUEUE } from "#src/domain/dimensions.ts";
import type { Grain } from "#src/domain/period.ts";
import type { Fact, FactsPage, FactsQuestion } from "../metrics-store.ts";
import { compareFacts } from "./memory-fact-order.ts";
import { LACKING } from "../columns/dictionary.ts";
import type { FactTable, TextColumn } from "./memory-facts.ts";
import { dimensionColumn, measureColumn, selectRows } from "./memory-selection.ts";

/** Answers a question for the fact rows themselves. */
export function memoryFacts(table: FactTable, question: FactsQuestion): FactsPage {
  const dimensions = question.dimensions.map((id) => [id, dimensionColumn(table, id)] as const);
  const measures = question.measures.map((id) => [id, measureColumn(table, id)] as const);
  const rows = selectRows(table, { period: question.period, where: question.where, within: [] });
  const page = rows
    .sort(compareFacts(table))
    .subarray(question.offset, question.offset + question.limit);
  return {
    total: rows.length,
    rows: Array.from(page, (row) => ({
      ...factKey(table, row),
      dimensions: new Map(
        dimensions.flatMap(([id, column]) => {
          const text = textAt(column, row);
          return text === null || id === AGENT || id === QUEUE ? [] : [[id, text] as const];
        }),
      ),
      measures: new Map(
        measures.flatMap(([id, column]) => {
          const value = column[row];
          return value === undefined || Number.isNaN(value) ? [] : [[id, value] as const];
        }),
      ),
      batch: table.batch[row] ?? 0,
      sourceRows: table.sourceRows[row] ?? 0,
    })),
  };
}

function textAt({ dictionary, codes }: TextColumn, row: number): string | null {
  return dictionary.textOf(codes[row] ?? LACKING);
}

function factKey(
  table: FactTable,
  row: number,
): Pick<Fact, "source" | "grain" | "day" | "agent" | "queue"> {
  const day = table.day[row] ?? 0;
  return {
    source: textAt(table.source, row) ?? "",
    grain: grainOf(day, table.lastDay[row] ?? 0),
    day: dayOf(day),
    agent: textAt(dimensionColumn(table, AGENT), row) ?? "",
    queue: textAt(dimensionColumn(table, QUEUE), row) ?? "",
  };
}

function grainOf(day: number, lastDay: number): Grain {
  if (day === lastDay) return "day";
  return lastDay - day === 6 ? "week" : "month";
}
