import type { Kpi } from "../kpi.ts";
import type { Totals } from "../totals.ts";

/**
 * A KPI's value: scale × Σ numerator ÷ Σ denominator, unrounded. Null when a sum is unknown, or when the denominator is
 * not above zero: nothing was counted, so there is nothing to say.
 */
export function valueOf(kpi: Pick<Kpi, "scale">, totals: Totals): number | null {
  const { numerator, denominator } = totals;
  if (numerator === null || denominator === null || !(denominator > 0)) return null;
  return (kpi.scale * numerator) / denominator;
}
