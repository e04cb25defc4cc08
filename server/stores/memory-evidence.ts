import { AGENT } from "#src/domain/dimensions.ts";
import type { FactTable } from "../columns/fact-table.ts";
import { measureSet, setName } from "../columns/measure-set.ts";
import { readFacts } from "../columns/read-facts.ts";
import type { FactsPage, FactsQuestion } from "../metrics-store.ts";
import { sortForEvidence } from "./memory-fact-order.ts";
import type { JoinedFacts } from "./memory-joins.ts";
import { dimensionColumn, measureColumn, selectRows } from "./memory-selection.ts";

/** Answers a question for the fact rows themselves. */
export function memoryFacts(
  table: FactTable,
  joined: JoinedFacts,
  question: FactsQuestion,
): FactsPage {
  const { period, where, limit, offset, knownAny } = question;
  for (const id of question.dimensions) dimensionColumn(table, id);
  for (const id of question.measures) measureColumn(table, id);
  const known = knownAny?.map((id) => measureColumn(table, id));
  const joinedRows = joined.get(setName(measureSet(knownAny ?? [])));
  const cells = joinedRows ? cellsOf(joinedRows, question) : new Set<string>();
  const isJoined = (row: number) => cells.size > 0 && cells.has(cellOf(table, row));
  const own = new Set(selectRows(table, { period, where, within: [] }));
  const rows = selectRows(table, { period, where: [], within: [] }).filter(
    (row) =>
      (own.has(row) || isJoined(row)) &&
      (!known || known.some((column) => !Number.isNaN(column[row]))),
  );
  const page = sortForEvidence(table, rows).subarray(offset, offset + limit);
  return {
    total: rows.length,
    joined: rows.filter(isJoined).length,
    rows: readFacts(table, page, question, isJoined),
  };
}

/** The cells of the joined rows that a question is about. */
function cellsOf(joined: FactTable, { period, where }: FactsQuestion): ReadonlySet<string> {
  const rows = selectRows(joined, { period, where, within: [] });
  return new Set(Array.from(rows, (row) => cellOf(joined, row)));
}

function cellOf(table: FactTable, row: number): string {
  const agent = dimensionColumn(table, AGENT).codes[row];
  return `${table.day[row]} ${table.lastDay[row]} ${agent}`;
}
