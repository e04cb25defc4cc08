import type { Band } from "#src/domain/band.ts";

/** One business day of a KPI. */
export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly band: Band;
  /** In the KPI's own unit; null when nothing is known. */
  readonly value: number | null;
  readonly sample: number | null;
  /** Whether the day is still filling. */
  readonly partial: boolean;
}
