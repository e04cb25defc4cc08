import { AGENT, SITE, SUPERVISOR, TEAM } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { RouteContext } from "../../route.ts";
import { takesPart } from "../takes-part.ts";
import { nameKey, type KeptKudos } from "./kudos-records.ts";

/** Whose feeds a session sees, and as whom. */
export interface Circle {
  /** The session's person; null for an administrator, who has no colleagues here. */
  readonly me: { readonly level: "agent" | "supervisor"; readonly id: string } | null;
  /** Teams whose feed it sees; null: all. */
  readonly teams: readonly string[] | null;
  /** Whether it moderates what it sees. */
  readonly moderates: boolean;
}

/** An agent sees the feed of the own team of today, a supervisor those of the teams led today, an administrator all. */
export function circleOf({ directory, identity, today }: RouteContext): Circle {
  const { role, personId: id } = identity;
  switch (role) {
    case "agent": {
      const team = directory.unitOf(id, TEAM, today);
      return { me: { level: "agent", id }, teams: team === null ? [] : [team], moderates: false };
    }
    case "supervisor": {
      const teams = identity.rows.find(({ dimension }) => dimension === TEAM)?.in ?? [];
      return { me: { level: "supervisor", id }, teams, moderates: true };
    }
    case "administrator":
      return { me: null, teams: null, moderates: true };
    case "executive":
      return { me: null, teams: [], moderates: false };
  }
}

/**
 * Whom the session's person may thank, by name: from the roster, whatever the session may see of their work. An agent finds
 * the people of the own team or site, as the policy has it, the own team as a whole, and whoever leads it; a supervisor the
 * own people and teams.
 */
export function receiversOf(context: RouteContext): Subject[] {
  const { directory, services, today } = context;
  const { me, teams } = circleOf(context);
  if (me === null || (me.level === AGENT && !takesPart(context, me.id))) return [];
  const own = (teams ?? []).map((id) => ({ level: TEAM, id }));
  const site = me.level === AGENT ? directory.unitOf(me.id, SITE, today) : null;
  const isWide = services.policy.recognition.kudosReach === "site" && site !== null;
  const among: readonly Subject[] = isWide ? [{ level: SITE, id: site }] : own;
  const colleagues = among
    .flatMap((unit) => directory.peopleOf(unit, today))
    .filter((id) => id !== me.id && takesPart(context, id))
    .map((id) => ({ level: AGENT, id }));
  const leader = me.level === AGENT ? directory.unitOf(me.id, SUPERVISOR, today) : null;
  return [...colleagues, ...own, ...(leader === null ? [] : [{ level: SUPERVISOR, id: leader }])];
}

/** The team in whose feed a thank-you stands; null when the roster knows of none. */
export function feedOf(context: RouteContext, to: Subject): string | null {
  const { directory, today } = context;
  if (to.level === TEAM) return to.id;
  if (to.level === AGENT) return directory.unitOf(to.id, TEAM, today);
  return circleOf(context).teams?.[0] ?? null;
}

function isAuthor({ me }: Circle, { from }: KeptKudos): boolean {
  return me !== null && nameKey(me) === nameKey(from);
}

/** Whether a session may moderate a kudos: nobody judges what they wrote or received themselves. */
export function mayModerate(circle: Circle, kudos: KeptKudos): boolean {
  const isParty = circle.me !== null && nameKey(circle.me) === nameKey(kudos.to);
  const isTheirs = circle.teams === null || circle.teams.includes(kudos.team);
  return circle.moderates && isTheirs && !isParty && !isAuthor(circle, kudos);
}

/** Whether a session sees a kudos: in a feed of its own, or as a party to it. One that is hidden its author and moderators see. */
export function mayRead(circle: Circle, kudos: KeptKudos): boolean {
  if (isAuthor(circle, kudos) || mayModerate(circle, kudos)) return true;
  if (kudos.state !== "shown") return false;
  const isReceiver = circle.me !== null && nameKey(circle.me) === nameKey(kudos.to);
  return isReceiver || circle.teams === null || circle.teams.includes(kudos.team);
}
