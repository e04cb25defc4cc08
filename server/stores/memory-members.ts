import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { dayOf } from "#src/domain/calendar.ts";
import { LACKING } from "../columns/dictionary.ts";
import type { FactTable } from "../columns/fact-table.ts";
import type { Member, MembersQuestion } from "../metrics-store.ts";
import { dimensionColumn, selectRows } from "./memory-selection.ts";

/** Answers a question for the values of a dimension. */
export function memoryMembers(table: FactTable, question: MembersQuestion): readonly Member[] {
  const { dictionary, codes } = dimensionColumn(table, question.dimension);
  const rows = selectRows(table, { period: question.period, where: question.where, within: [] });
  const firstDays = new Map<number, number>();
  const lastDays = new Map<number, number>();
  for (const row of rows) {
    const code = codes[row] ?? LACKING;
    // Rows are sorted by their first day.
    if (!firstDays.has(code)) firstDays.set(code, table.day[row] ?? 0);
    lastDays.set(code, Math.max(lastDays.get(code) ?? -Infinity, table.lastDay[row] ?? 0));
  }
  return [...firstDays]
    .flatMap(([code, first]) => {
      const id = dictionary.textOf(code);
      if (id === null) return [];
      return [{ id, firstDay: dayOf(first), lastDay: dayOf(lastDays.get(code) ?? first) }];
    })
    .toSorted((a, b) => compareCodePoints(a.id, b.id));
}
