import type { Totals } from "../totals.ts";

/** One person's KPI in a span of days before a coaching and in one after it. */
export interface CoachingCase {
  readonly id: string;
  /** What people must share to be compared: role, queue mix, tenure. Any text. */
  readonly stratum: string;
  readonly before: Totals;
  readonly after: Totals;
}
