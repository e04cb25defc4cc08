import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import {
  CONTEST_DEEDS,
  stateAfter,
  type ContestDeed,
} from "#src/domain/recognition/contests/contest-state.ts";
import { withinAsked } from "../../answers/asked.ts";
import type { RouteContext } from "../../route.ts";
import { boardUnits } from "../boards/board-units.ts";
import type { KeptContest } from "./contest-records.ts";

/** Whom a contest counts as the organiser. */
export function ownerOf({ identity }: Pick<RouteContext, "identity">): string {
  return `${identity.role}:${identity.personId}`;
}

/** Whether a session organises a contest: every administrator, and who planned it while they lead those who are in it. */
export function organises(context: RouteContext, { owner, plan }: KeptContest): boolean {
  const { identity } = context;
  if (identity.role === "administrator") return true;
  const within = withinAsked(plan.within, identity.home);
  return owner === ownerOf(context) && unitsToPlan(context).some((unit) => isSame(unit, within));
}

function isSame(one: Subject, other: Subject): boolean {
  return one.level === other.level && one.id === other.id;
}

/** Units that a session may plan a contest for: a supervisor the own teams, an administrator any. */
export function unitsToPlan(context: RouteContext): Subject[] {
  const { role, rows } = context.identity;
  if (role === "administrator") return boardUnits(context);
  if (role !== "supervisor") return [];
  const teams = rows.find(({ dimension }) => dimension === TEAM)?.in ?? [];
  return teams.map((id) => ({ level: TEAM, id }));
}

/**
 * Whether a session sees a contest. A draft is its organiser's alone; what is published is seen by those who are in it and who lead
 * them, and contests of teams by executives, who see no people.
 */
export function seesContest(context: RouteContext, contest: KeptContest): boolean {
  if (organises(context, contest)) return true;
  if (contest.state === "draft") return false;
  const { identity } = context;
  if (identity.role === "executive") return contest.plan.of === "team";
  const within = withinAsked(contest.plan.within, identity.home);
  return boardUnits(context).some((unit) => isSame(unit, within));
}

/** What a session may do with a contest as it stands. */
export function deedsFor(context: RouteContext, contest: KeptContest): ContestDeed[] {
  if (!organises(context, contest)) return [];
  const isAnybodyOut = contest.disqualified.length > 0;
  return CONTEST_DEEDS.filter(
    (deed) => stateAfter(contest.state, deed) !== null && (deed !== "readmit" || isAnybodyOut),
  );
}

/** Who a session is in contests of people or teams; null for whoever takes part in none. */
export function entrantOf(
  { directory, identity, today }: RouteContext,
  { plan }: Pick<KeptContest, "plan">,
): string | null {
  if (identity.role !== "agent") return null;
  return plan.of === "agent" ? identity.personId : directory.unitOf(identity.personId, TEAM, today);
}

/** The level of a contest's entrants. */
export function levelOf({ plan }: Pick<KeptContest, "plan">) {
  return plan.of === "agent" ? AGENT : TEAM;
}
