import type { Direction, KpiUnit, SampleUnit } from "#src/domain/kpi.ts";

/** What a chart needs to know of a KPI: how to write its numbers, and which way is better. */
export interface ChartKpi {
  readonly unit: KpiUnit;
  readonly decimals: number;
  readonly direction: Direction;
  readonly sampleUnit: SampleUnit;
}

/**
 * The colour of what stands out: that of exceeding on the better side of a centre, that of below on the worse one;
 * neither where more is not better.
 */
export function standOutColour(value: number, centre: number | null, direction: Direction): string {
  if (centre === null || direction === "range") return "var(--text-strong)";
  const better = direction === "higher" ? value > centre : value < centre;
  return better ? "var(--band-exceeds)" : "var(--band-below)";
}
