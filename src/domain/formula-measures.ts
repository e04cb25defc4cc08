import type { MeasureId } from "./ids.ts";
import type { Kpi } from "./kpi.ts";

/** The measures of a KPI's formula, each once, those of the numerator first. A row counts when all of them are known. */
export function formulaMeasures({ numerator, denominator }: Kpi): MeasureId[] {
  return [...new Set([...numerator, ...denominator].map(({ measure }) => measure))];
}
