import { demoPersonas } from "#server/demo/demo-personas.ts";
import { teamAt } from "#server/demo/demo-team.ts";
import type { Persona, Role } from "#src/contract/session.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { ORGANISATION } from "#src/domain/ids.ts";

interface Subject {
  readonly level: string;
  readonly id: string;
}

/** Somebody of the demo organisation who walks through the app, and whom they look at on the way. */
export interface Traveller {
  readonly role: Role;
  /** As the address takes it: `role` or `role:id`. */
  readonly persona: string;
  readonly home: Subject;
  /** The narrowest subject that they may see. */
  readonly narrowest: Subject;
  /** The smallest unit whose people they may look into. */
  readonly unit: Subject;
}

const personaOf = (role: Role): Persona => {
  const found = demoPersonas.find((persona) => persona.role === role);
  if (found === undefined) throw new Error(`The demo offers no ${role}.`);
  return found;
};

const nameOf = ({ role, id }: Persona) => (id === undefined ? role : `${role}:${id}`);

const adviser: Subject = { level: AGENT, id: personaOf("agent").id ?? "" };
/** The adviser's team, which the supervisor among the personas leads. */
const team: Subject = { level: TEAM, id: teamAt(0, 0).id };

const subjects: Readonly<Record<Role, Omit<Traveller, "role" | "persona">>> = {
  agent: { home: adviser, narrowest: adviser, unit: adviser },
  supervisor: { home: team, narrowest: adviser, unit: team },
  executive: { home: ORGANISATION, narrowest: team, unit: team },
  administrator: { home: ORGANISATION, narrowest: adviser, unit: team },
};

/** One traveller of a role. */
export function travellerOf(role: Role): Traveller {
  return { role, persona: nameOf(personaOf(role)), ...subjects[role] };
}
