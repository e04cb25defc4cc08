import type { Role } from "#src/contract/session.ts";
import { sightsOf, type Sight } from "./sights.ts";
import type { Scene } from "./stage.ts";

/** Each form of a page once, with those whom it is for. */
export const FRAMES: Readonly<Record<Role, readonly string[]>> = {
  agent: [
    "sign-in",
    "scorecard",
    "timeline",
    "kpi",
    "kpi-arithmetic",
    "peers",
    "kudos",
    "boards",
    "boards-teams",
    "contests",
    "contest",
    "contest-people",
    "recognition",
    "points",
    "badge",
    "verify-credential",
    "shared-badge",
  ],
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
    "kudos-review",
    "contest-plan",
    "recognition-person",
  ],
  executive: ["summary"],
  administrator: ["data", "badge-rules", "credentials"],
};

/** A page in other light, or on a phone. */
export interface Variant {
  readonly role: Role;
  readonly name: string;
  readonly scene: Required<Pick<Scene, "theme" | "width" | "height">>;
}

const DARK = { theme: "dark", width: 1440, height: 900 } as const;
const PHONE = { theme: "light", width: 360, height: 780 } as const;

/** Where each role's day begins, in the dark and on a phone. */
export const VARIANTS: readonly Variant[] = [
  { role: "agent", name: "scorecard", scene: PHONE },
  { role: "supervisor", name: "team", scene: DARK },
  { role: "supervisor", name: "team", scene: PHONE },
  { role: "executive", name: "summary", scene: DARK },
];

/** What is to be seen by those whom it is for. */
export function framesOf(role: Role): readonly Sight[] {
  return sightsOf(role).filter(({ name }) => FRAMES[role].includes(name));
}
