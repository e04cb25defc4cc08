import type { Kpi } from "#src/domain/kpi.ts";
import { KPIS } from "#src/domain/kpis/catalogue.ts";

/** A KPI of the shipped catalogue by its id. */
export function shippedKpi(id: string): Kpi {
  const found = KPIS.find((kpi) => kpi.id === id);
  if (!found) throw new Error(`the catalogue has no KPI “${id}”`);
  return found;
}
