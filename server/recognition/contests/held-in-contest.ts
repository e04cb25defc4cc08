import { addDays, startOfWeek } from "#src/domain/calendar.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { Period } from "#src/domain/period.ts";
import { withinAsked } from "../../answers/asked.ts";
import { conditionsOf } from "../../questions.ts";
import type { RouteContext } from "../../route.ts";
import { DAYS } from "../clerk/belongings.ts";
import { kpisLookedAt } from "../clerk/kpis-looked-at.ts";
import { weeksBetween, type Look } from "../clerk/pass.ts";
import { reviewsOf, weekReviewId } from "../recognition-records.ts";
import type { ContestContext } from "./contest-context.ts";
import { contestHolds } from "./contest-holds.ts";
import type { KeptContest } from "./contest-records.ts";

/** Weeks that a hold looks at besides its own. */
const WEEKS_BEFORE = 29;

/** Whose points are held in a contest, and who belongs to which team. */
export interface HeldPeople {
  readonly isHeld: (agent: string) => boolean;
  /** By team, everybody with facts in the contest. */
  readonly teams: ReadonlyMap<string, readonly string[]>;
}

/**
 * Whose points on something that counts are held in any week of a contest that is over, by the same holds as the points of these weeks:
 * what somebody has released there is released here.
 */
export async function heldInContest(
  context: ContestContext,
  contest: KeptContest,
  period: Period,
): Promise<HeldPeople> {
  const teams = await peopleByTeam(context, contest, period);
  const look = await lookAt(context, period);
  const held = new Set<string>();
  if (look) {
    const agents = [...new Set([...teams.values()].flat())];
    const holds = await contestHolds(context, contest, look, agents);
    for (const [agent, weeks] of holds) {
      const reviews = await reviewsOf(context.services.records, agent);
      if (weeks.some((week) => !reviews.has(weekReviewId(agent, week)))) held.add(agent);
    }
  }
  return { isHeld: (agent) => held.has(agent), teams };
}

/** Everybody with facts in a contest, by team; those without one under no name. */
async function peopleByTeam(
  { everybody, identity, signal }: RouteContext,
  { plan }: KeptContest,
  { from, to }: Period,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const where = conditionsOf(withinAsked(plan.within, identity.home));
  const { dimensions } = await everybody.watermark();
  const by = dimensions.includes(TEAM) ? [AGENT, TEAM] : [AGENT];
  const question = { of: [DAYS], by, period: { from, to }, where };
  const { keys } = await everybody.weights(question, signal);
  const [agents = [], worked = []] = keys;
  const teams = new Map<string, string[]>();
  for (const [row, agent] of agents.entries()) {
    if (agent === null) continue;
    const team = worked[row] ?? "";
    const people = teams.get(team) ?? [];
    people.push(agent);
    teams.set(team, people);
  }
  return teams;
}

/** The weeks of a contest that are over, and what holds look at before them; null before the first of them. */
async function lookAt(context: RouteContext, { from, to }: Period): Promise<Look | null> {
  const { everybody, definitions, services, today } = context;
  const { weekStart } = services.organisation;
  const watermark = await everybody.watermark();
  const first = startOfWeek(from, weekStart);
  const closed = addDays(startOfWeek(today, weekStart), -7);
  const ends = startOfWeek(to, weekStart);
  const last = ends < closed ? ends : closed;
  if (watermark.firstDay === null || last < first) return null;
  const weeks = weeksBetween(addDays(first, -7 * WEEKS_BEFORE), last);
  return {
    context: { ...context, metrics: everybody },
    watermark,
    weeks,
    heldFrom: WEEKS_BEFORE,
    ...kpisLookedAt({ definitions, today }, watermark),
  };
}
