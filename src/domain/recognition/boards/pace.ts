import { AGENT } from "../../dimensions.ts";
import type { Level } from "../../ids.ts";

/** What a KPI is made of, as a definition or as the wire carries it. */
interface Formula {
  readonly numerator: readonly { readonly measure: string }[];
  readonly denominator: readonly { readonly measure: string }[];
}

/** What handling a contact takes. */
const HANDLE_TIME: ReadonlySet<string> = new Set([
  "talk_seconds",
  "hold_seconds",
  "acw_seconds",
  "replies_first_seconds",
]);
/** Work that is counted off. */
const OUTPUT: ReadonlySet<string> = new Set([
  "contacts_handled",
  "solved",
  "items_completed",
  "items_standard_seconds",
  "visits_served",
]);

/**
 * Whether a KPI tells how fast somebody works: the time of contacts, or work per hour. A person who is held against others by it rushes,
 * transfers and ends calls, which costs the customer more than it saves (see docs/decisions): it is fit for a goal and a talk,
 * for teams side by side, and for no board of people.
 */
export function isPace({ numerator, denominator }: Formula): boolean {
  const isTimed = denominator.some(({ measure }) => measure.endsWith("_seconds"));
  return has(numerator, HANDLE_TIME) || (isTimed && has(numerator, OUTPUT));
}

/** Whether people or units may be set beside each other by a KPI on a board or in a contest. */
export function mayCompareBy(kpi: Formula, level: Level): boolean {
  return level !== AGENT || !isPace(kpi);
}

function has(linear: Formula["numerator"], measures: ReadonlySet<string>): boolean {
  return linear.some(({ measure }) => measures.has(measure));
}
