import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { dayOf } from "#src/domain/calendar.ts";
import type { Member, MembersQuestion } from "../metrics-store.ts";
import { LACKING } from "../columns/dictionary.ts";
import type { FactTable } from "../columns/fact-table.ts";
import { dimensionColumn, selectRows } from "./memory-selection.ts";

/** Answers a question for the values of a dimension. */
export function memoryMembers(table: FactTable, question: MembersQuestion): readonly Member[] {
  const { dictionary, codes } = dimensionColumn(table, question.dimension);
  const rows = selectRows(table, { period: question.period, where: question.where, within: [] });
  const spans = new Map<number, { first: number; last: number }>();
  for (const row of rows) {
    const code = codes[row] ?? LACKING;
    const first = table.day[row] ?? 0;
    const last = table.lastDay[row] ?? 0;
    const span = spans.get(code);
    spans.set(code, {
      first: Math.min(first, span?.first ?? first),
      last: Math.max(last, span?.last ?? last),
    });
  }
  return [...spans]
    .flatMap(([code, { first, last }]) => {
      const id = dictionary.textOf(code);
      if (id === null) return [];
      return [{ id, firstDay: dayOf(first), lastDay: dayOf(last) }];
    })
    .toSorted((a, b) => compareCodePoints(a.id, b.id));
}
