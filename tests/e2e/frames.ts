import type { Role } from "#src/contract/session.ts";
import { sightsOf, type Sight } from "./sights.ts";

/** Each form of a page once, with those whom it is for. */
export const FRAMES: Readonly<Record<Role, readonly string[]>> = {
  agent: ["sign-in", "scorecard", "timeline", "kpi", "kpi-arithmetic", "peers"],
  supervisor: [
    "team",
    "team-person",
    "scorecard-narrow",
    "heatmap",
    "heatmap-days",
    "heatmap-table",
    "opportunities",
    "opportunities-criteria",
    "opportunities-table",
    "changes",
    "changes-quiet",
    "compare",
    "disputes",
  ],
  executive: ["summary"],
  administrator: ["data"],
};

/** What is to be seen by those whom it is for. */
export function framesOf(role: Role): readonly Sight[] {
  return sightsOf(role).filter(({ name }) => FRAMES[role].includes(name));
}
