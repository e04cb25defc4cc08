import type { FactTable } from "../columns/fact-table.ts";
import { readFacts } from "../columns/read-facts.ts";
import type { FactsPage, FactsQuestion } from "../metrics-store.ts";
import { sortForEvidence } from "./memory-fact-order.ts";
import { dimensionColumn, measureColumn, selectRows } from "./memory-selection.ts";

/** Answers a question for the fact rows themselves. */
export function memoryFacts(table: FactTable, question: FactsQuestion): FactsPage {
  const { period, where, limit, offset } = question;
  for (const id of question.dimensions) dimensionColumn(table, id);
  for (const id of question.measures) measureColumn(table, id);
  const known = question.knownAny?.map((id) => measureColumn(table, id));
  const rows = selectRows(table, { period, where, within: [] }).filter(
    (row) => !known || known.some((column) => !Number.isNaN(column[row])),
  );
  const page = sortForEvidence(table, rows).subarray(offset, offset + limit);
  return { total: rows.length, rows: readFacts(table, page, question) };
}
