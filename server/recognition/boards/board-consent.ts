import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import { allChoices } from "../choices.ts";
import { takesPart } from "../takes-part.ts";
import type { RouteContext } from "../../route.ts";

/** Who may be placed, and of whom a session is told the name. */
export interface Consent {
  readonly mayBePlaced: (id: string) => boolean;
  readonly mayBeNamed: (id: string) => boolean;
  readonly isOwn: (id: string) => boolean;
}

/**
 * People are placed when they have agreed to stand on boards, and named when they have agreed to that and the policy lets them. A
 * team is nobody: it is placed where enough people work in it, and named to those who may see its figures.
 */
export async function consentOf(context: RouteContext, level: DimensionId): Promise<Consent> {
  const { directory, identity, services, today } = context;
  const { names } = services.policy.recognition;
  const seesAll = identity.rows.length === 0;
  if (level === AGENT) {
    const choice = await allChoices(services.records);
    const isOwn = (id: string) => identity.role === "agent" && identity.personId === id;
    return {
      mayBePlaced: (id) =>
        choice(id).takesPart && choice(id).boards !== "off" && takesPart(context, id),
      mayBeNamed: (id) => isOwn(id) || (names && choice(id).boards === "named"),
      isOwn,
    };
  }
  const led = identity.rows.find(({ dimension }) => dimension === TEAM)?.in ?? [];
  const own = identity.role === "agent" ? directory.unitOf(identity.personId, TEAM, today) : null;
  const isOwn = (id: string) => id === own || led.includes(id);
  const floor = services.policy.cellFloor;
  return {
    mayBePlaced: (id) => {
      const people = directory.peopleOf({ level: TEAM, id }, today);
      return people.length >= floor && people.every((agent) => takesPart(context, agent));
    },
    mayBeNamed: (id) => seesAll || isOwn(id),
    isOwn,
  };
}
