import { dayNumber } from "#src/domain/calendar.ts";
import type { Period } from "#src/domain/period.ts";
import type { Condition } from "../../metrics-store.ts";
import { dimensionName } from "../../sql/names.ts";
import type { RowFilter } from "../../sql/row-filter.ts";
import type { Dictionaries } from "./dictionaries.ts";

/** A question's period and conditions in the numbers that the database holds. */
export function rowFilter(
  dictionaries: Dictionaries,
  question: { readonly period?: Period; readonly where: readonly Condition[] },
): Pick<RowFilter, "period" | "where"> {
  const { period, where } = question;
  return {
    period: period ? { from: dayNumber(period.from), to: dayNumber(period.to) } : null,
    where: where.map((condition) => {
      const dictionary = dictionaries.dimension(condition.dimension);
      const codes = condition.in.flatMap((text) => dictionary.codeOf(text) ?? []);
      return { column: dimensionName(condition.dimension), codes };
    }),
  };
}
