import { AGENT, LINE_OF_BUSINESS, SITE, SUPERVISOR, TEAM } from "./dimensions.ts";
import type { Level } from "./ids.ts";
import type { Kpi } from "./kpi.ts";

/** Levels that contain one another, from a person upwards. */
const NARROWEST_FIRST: readonly Level[] = [
  AGENT,
  TEAM,
  SUPERVISOR,
  SITE,
  LINE_OF_BUSINESS,
  "organisation",
];

/**
 * Whether a KPI may be shown at a level: not below its lowest one, because a staffing outcome is nobody's personal score.
 * A level that does not stand in the order (queue, channel …) shows every KPI, since it is no person's.
 */
export function showsAt(kpi: Pick<Kpi, "lowestLevel">, level: Level): boolean {
  const place = NARROWEST_FIRST.indexOf(level);
  return place < 0 || place >= NARROWEST_FIRST.indexOf(kpi.lowestLevel);
}
