import type { Persona } from "#src/contract/session.ts";
import { teamAt } from "./demo-team.ts";
import { agentId } from "./seat.ts";
import { COACHED_SEAT } from "./stories.ts";

/** Whom to be in the demo organisation: the coached adviser and their supervisor have the most to see. */
export const demoPersonas: readonly Persona[] = [
  { role: "agent", id: agentId(COACHED_SEAT) },
  { role: "supervisor", id: teamAt(COACHED_SEAT.site, COACHED_SEAT.team).supervisorId },
  { role: "executive" },
  { role: "administrator" },
];
