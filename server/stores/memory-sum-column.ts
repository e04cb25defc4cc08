import type { Linear } from "#src/domain/kpi.ts";
import type { Sum } from "../metrics-store.ts";
import { measuresOf } from "../sums-question.ts";
import { ExactTotals, type Whole } from "./memory-exact-totals.ts";
import type { FactTable } from "./memory-facts.ts";
import type { Grouping } from "./memory-grouping.ts";
import { measureColumn } from "./memory-selection.ts";

/** The selected rows of a table, divided into output rows, and these into the days (or weeks, months) of their facts. */
export interface GroupedRows {
  readonly table: FactTable;
  readonly rows: Uint32Array;
  readonly groups: Grouping;
  readonly days: Grouping;
}

/** One sum for every group; NaN where no row counted. */
export function sumColumn(grouped: GroupedRows, sum: Sum): Float64Array {
  const places = countedPlaces(grouped, sum);
  switch (sum.of.kind) {
    case "linear":
      return linearTotals(grouped, places, sum.of.linear, grouped.groups).toDoubles();
    case "product": {
      const a = linearTotals(grouped, places, sum.of.a, grouped.days);
      const b = linearTotals(grouped, places, sum.of.b, grouped.days);
      return addDays(grouped, (day) => [a.total(day), b.total(day)]);
    }
    case "days": {
      const nothing = linearTotals(grouped, places, [], grouped.days);
      return addDays(grouped, (day) => (nothing.total(day) === null ? [null, null] : [1, 1]));
    }
  }
}

/** Places among the selected rows at which all measures of a sum are known. */
function countedPlaces({ table, rows }: GroupedRows, sum: Sum): Uint32Array {
  const columns = [...measuresOf(sum)].map((measure) => measureColumn(table, measure));
  const places = Uint32Array.from(rows.keys());
  return places.filter((place) => {
    const row = rows[place] ?? 0;
    return columns.every((column) => !Number.isNaN(column[row]));
  });
}

function linearTotals(
  { table, rows }: GroupedRows,
  places: Uint32Array,
  linear: Linear,
  { size, groupOf }: Grouping,
): ExactTotals {
  const totals = new ExactTotals(size);
  for (const place of places) totals.count(groupOf[place] ?? 0);
  for (const { measure, times } of linear) {
    const column = measureColumn(table, measure);
    for (const place of places) {
      totals.addProduct(groupOf[place] ?? 0, column[rows[place] ?? 0] ?? 0, times);
    }
  }
  return totals;
}

/** Adds the product of two factors over the days of each group; a day on which nothing counted has none. */
function addDays(
  { groups, days }: GroupedRows,
  factors: (day: number) => readonly [Whole | null, Whole | null],
): Float64Array {
  const totals = new ExactTotals(groups.size);
  for (const [day, place] of days.firstOf.entries()) {
    const [a, b] = factors(day);
    if (a === null || b === null) continue;
    const group = groups.groupOf[place] ?? 0;
    totals.count(group);
    totals.addProduct(group, a, b);
  }
  return totals.toDoubles();
}
