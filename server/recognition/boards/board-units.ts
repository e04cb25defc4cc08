import { LINE_OF_BUSINESS, SITE, TEAM } from "#src/domain/dimensions.ts";
import { ORGANISATION, type Subject } from "#src/domain/ids.ts";
import { notFound } from "../../problem.ts";
import type { RouteContext } from "../../route.ts";

const UNITS = [TEAM, SITE, LINE_OF_BUSINESS] as const;

/**
 * The units whose boards a session may see, the usual one first: those that its own person, or the people whom it leads, work in
 * today, and the whole organisation. Who sees the organisation finds others by their address.
 */
export function boardUnits({ directory, identity, today }: RouteContext): Subject[] {
  const { role, personId, rows } = identity;
  if (role === "executive" || role === "administrator") return [ORGANISATION];
  const teams = rows.find(({ dimension }) => dimension === TEAM)?.in ?? [];
  const people =
    role === "agent"
      ? [personId]
      : teams.flatMap((id) => directory.peopleOf({ level: TEAM, id }, today));
  const found = UNITS.flatMap((level) => {
    const ids = people.map((agent) => directory.unitOf(agent, level, today));
    return [...new Set(ids)].flatMap((id) => (id === null ? [] : [{ level, id }]));
  });
  const sites = found.filter(({ level }) => level === SITE);
  return [...sites, ...found.filter(({ level }) => level !== SITE), ORGANISATION];
}

/** The unit that a question names, else the usual one. Throws not-found for a unit that is none of the session's. */
export async function boardUnitAsked(
  context: RouteContext,
  asked: Subject | null,
): Promise<Subject> {
  const units = boardUnits(context);
  if (asked === null) return units[0] ?? ORGANISATION;
  const own = units.find(({ level, id }) => level === asked.level && id === asked.id);
  if (own) return own;
  const seesAll = context.identity.rows.length === 0;
  if (!seesAll || !UNITS.some((level) => level === asked.level)) throw notFound();
  await context.metrics.require(asked);
  return asked;
}
