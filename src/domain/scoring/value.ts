import type { Kpi } from "../kpi.ts";
import type { Totals } from "../totals.ts";
import { TotalsCursor, type TotalsColumns } from "../totals-columns.ts";

/**
 * A KPI's value: scale × Σ numerator ÷ Σ denominator, unrounded. Null when a sum is unknown, or when the denominator is
 * not above zero: nothing was counted, so there is nothing to say.
 */
export function valueOf(kpi: Pick<Kpi, "scale">, totals: Totals): number | null {
  const { numerator, denominator } = totals;
  if (numerator === null || denominator === null || !(denominator > 0)) return null;
  return (kpi.scale * numerator) / denominator;
}

/** The values of the rows that have one, in the order of the rows. */
export function valuesOf(kpi: Pick<Kpi, "scale">, columns: TotalsColumns): Float64Array {
  const totals = new TotalsCursor(columns);
  const values = new Float64Array(columns.denominator.length);
  let count = 0;
  for (let row = 0; row < values.length; row += 1) {
    totals.moveTo(row);
    const value = valueOf(kpi, totals);
    if (value === null) continue;
    values[count] = value;
    count += 1;
  }
  return values.subarray(0, count);
}
