import type { Persona } from "#src/contract/session.ts";
import {
  AGENT,
  CHANNEL,
  LINE_OF_BUSINESS,
  QUEUE,
  ROLE,
  SITE,
  SUPERVISOR,
  TEAM,
  TENURE_BAND,
} from "#src/domain/dimensions.ts";
import { ORGANISATION, type Day, type DimensionId } from "#src/domain/ids.ts";
import type { Roster } from "./directory.ts";
import type { Condition, Watermark } from "./metrics-store.ts";
import type { Identity } from "./scope.ts";

/** What an identity is made from besides the persona. */
export interface Standing {
  readonly roster: Roster;
  readonly watermark: Watermark;
  readonly today: Day;
}

/** Levels from the widest to the narrowest; dimensions of the organisation's own come in between. */
const WIDER: readonly DimensionId[] = [LINE_OF_BUSINESS, SITE];
const NARROWER: readonly DimensionId[] = [
  SUPERVISOR,
  TEAM,
  QUEUE,
  CHANNEL,
  ROLE,
  TENURE_BAND,
  AGENT,
];

/** What a persona may see. Two roles see everything, one of them without people; the others see their own people's facts. */
export function identityOf(persona: Persona, standing: Standing): Identity {
  const id = persona.id ?? persona.role;
  switch (persona.role) {
    case "agent":
      return agent(id, standing);
    case "supervisor":
      return supervisor(id, standing);
    case "executive": {
      const levels = levelsOf(standing).filter((level) => level !== AGENT);
      return { ...wholeOrganisation("executive"), levels };
    }
    case "administrator":
      return { ...wholeOrganisation("administrator"), levels: levelsOf(standing) };
  }
}

function agent(id: string, { roster }: Standing): Identity {
  const home = { level: AGENT, id };
  return {
    role: "agent",
    personId: id,
    name: roster.nameOf(home),
    home,
    rows: [{ dimension: AGENT, in: [id] }],
    levels: [AGENT],
  };
}

/**
 * A supervisor sees the facts of the teams whose people the roster assigns to them today, those of days before their time
 * included; without a roster, the facts that name them. A team is a level of theirs only in the first case: in the second
 * they may see but a part of it, which must not be called the team.
 */
function supervisor(id: string, { roster, today }: Standing): Identity {
  const self = { level: SUPERVISOR, id };
  const teams = roster.teamsOf(id, today);
  const [only, another] = teams;
  const rows: Condition = teams.length > 0 ? { dimension: TEAM, in: teams } : own(id);
  return {
    role: "supervisor",
    personId: id,
    name: roster.nameOf(self),
    home: only !== undefined && another === undefined ? { level: TEAM, id: only } : self,
    rows: [rows],
    levels: teams.length > 0 ? [TEAM, AGENT] : [AGENT],
  };
}

function own(id: string): Condition {
  return { dimension: SUPERVISOR, in: [id] };
}

function wholeOrganisation(role: "executive" | "administrator"): Omit<Identity, "levels"> {
  const name = role === "executive" ? "Executive" : "Administrator";
  return { role, personId: role, name, home: ORGANISATION, rows: [] };
}

function levelsOf({ watermark }: Standing): DimensionId[] {
  const known = new Set(watermark.dimensions);
  const placed = new Set([...WIDER, ...NARROWER]);
  const others = watermark.dimensions.filter((dimension) => !placed.has(dimension));
  return [
    ...WIDER.filter((one) => known.has(one)),
    ...others,
    ...NARROWER.filter((one) => known.has(one)),
  ];
}
