import { useQueries } from "@tanstack/react-query";
import { addMonths, day, firstDayOfGrain, lastDayOfGrain } from "#src/domain/calendar.ts";
import type { Grain } from "#src/domain/period.ts";
import type { InputOf } from "./address.ts";
import { gridFor } from "./grid.ts";
import type { Grid } from "./read-grid.ts";

/** Facts that come by the week or the month, and the days in which there are some. */
export interface CoarserFacts {
  readonly grain: Exclude<Grain, "day">;
  /** As the API takes it: `from..to`. */
  readonly period: string;
}

const COARSER: Readonly<Record<Grain, readonly CoarserFacts["grain"][]>> = {
  day: ["week", "month"],
  week: ["month"],
  month: [],
};
/** So far back a month is looked for that the period of the question may be too short to hold. */
const MONTHS = 13;

/** Facts of a month count in periods that hold all of it. */
function wholeMonthsTo(text: string): string {
  const month = firstDayOfGrain(day(text), "month", 1);
  return `${addMonths(month, -MONTHS)}..${lastDayOfGrain(month, "month")}`;
}

/** Whether nothing is known in any cell. */
export function isEmptyGrid({ value }: Grid): boolean {
  return value.every((each) => Number.isNaN(each));
}

/**
 * Where a grid is empty because its facts come at a coarser grain than it was asked at: that grain. Facts of a month belong
 * to none of its days. Null where there are none either, and as long as it is not known; nothing is asked while the grid
 * has values, or is not there.
 */
export function useCoarserFacts(
  question: InputOf<"heatmap">,
  grid: Grid | undefined,
): CoarserFacts | null {
  const isEmpty = grid !== undefined && isEmptyGrid(grid);
  const period = grid ? wholeMonthsTo(grid.period.to) : question.period;
  const grains = COARSER[question.columns];
  const found = useQueries({
    queries: grains.map((columns) => ({
      ...gridFor({ ...question, columns, period }),
      enabled: isEmpty,
    })),
  });
  const first = grains.find((_, at) => {
    const data = found[at]?.data;
    return data !== undefined && !isEmptyGrid(data);
  });
  return isEmpty && first !== undefined ? { grain: first, period } : null;
}
