import type { Kpi } from "../kpi.ts";

/** What a reader needs to write amounts of a KPI. */
export function amounts({ id, unit, decimals }: Kpi): {
  readonly kpi: string;
  readonly unit: string;
  readonly decimals: number;
} {
  return { kpi: id, unit, decimals };
}

/** Whether a difference disappears at the KPI's precision. */
export function isNothing(difference: number, { decimals }: Kpi): boolean {
  return Math.round(Math.abs(difference) * 10 ** decimals) === 0;
}
