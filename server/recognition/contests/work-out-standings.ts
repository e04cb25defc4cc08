import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { kpiId, type DimensionId, type KpiId } from "#src/domain/ids.ts";
import { message } from "#src/domain/messages.ts";
import type { Period } from "#src/domain/period.ts";
import { intervalAround, type Entrant } from "#src/domain/recognition/boards/places.ts";
import { progressOf } from "#src/domain/recognition/contests/progress.ts";
import { withinAsked } from "../../answers/asked.ts";
import type { Condition } from "../../metrics-store.ts";
import { conditionsOf } from "../../questions.ts";
import type { RouteContext } from "../../route.ts";
import { consentOf } from "../boards/board-consent.ts";
import { goalPoints, type GoalPoints } from "../boards/goal-points.ts";
import { periodBefore } from "../boards/improved-people.ts";
import { staffedTeams } from "../boards/staffed-teams.ts";
import type { ContestContext } from "./contest-context.ts";
import { daysOf, type KeptContest, type StandingsDocument } from "./contest-records.ts";
import { heldInContest, type HeldPeople } from "./held-in-contest.ts";

/**
 * What everybody in a contest has reached by now, up to its last day; null where no day of it has facts yet. The context sees
 * everybody: this is the clerk's work and no session's. Nobody wins by what a guardrail says is hollow: who is held is not placed, and
 * lifts no team.
 */
export async function workOutStandings(
  context: ContestContext,
  contest: KeptContest,
): Promise<StandingsDocument | null> {
  const period = await periodSoFar(context, contest);
  if (period === null) return null;
  const { plan } = contest;
  const level = plan.of === "agent" ? AGENT : TEAM;
  const agreed = await consentOf(context, level);
  const where = conditionsOf(withinAsked(plan.within, context.identity.home));
  const periods = [period, ...(plan.scoring === "goals" ? [] : [periodBefore(period)])];
  const isStaffed = await staffedTeams(context, { level, periods, where });
  const mayBePlaced = (id: string) => agreed.mayBePlaced(id) && isStaffed(id);
  const asked = { level, period, where };
  const reached = await reachedBy(context, contest, asked);
  const held = await heldInContest(context, contest, period);
  const found =
    level === AGENT
      ? withoutHeld(reached, held)
      : await withoutLift(context, contest, asked, { reached, held });
  return {
    asOf: period.to,
    isFinal: false,
    entrants: found.points
      .filter(({ id }) => mayBePlaced(id))
      .map(({ id, value, error, interval }) => ({
        id,
        value,
        error: Number.isFinite(error) ? error : null,
        interval: { low: interval.low, high: interval.high },
      })),
    notPlaced: [
      ...found.held.map((id) => ({ id, why: wire(message("contest.held", {})) })),
      ...found.without.map((id) => ({ id, why: wire(message("contest.no-data", {})) })),
    ].filter(({ id }) => mayBePlaced(id)),
  };
}

/** What was reached, and by whom nothing: for lack of data, or because it is held. */
interface Found extends Reached {
  readonly held: readonly string[];
}

function withoutHeld({ points, without }: Reached, { isHeld }: HeldPeople): Found {
  return {
    points: points.filter(({ id }) => !isHeld(id)),
    held: points.filter(({ id }) => isHeld(id)).map(({ id }) => id),
    without,
  };
}

/**
 * The points of teams in which somebody is held: with and without these people, whichever is less. Left out for good, those who
 * do badly could be held on purpose. A team in which nobody else is left is not placed.
 */
async function withoutLift(
  context: RouteContext,
  contest: KeptContest,
  asked: Asked,
  { reached, held }: { readonly reached: Reached; readonly held: HeldPeople },
): Promise<Found> {
  const found: { points: GoalPoints[]; held: string[] } = { points: [], held: [] };
  for (const one of reached.points) {
    const people = held.teams.get(one.id) ?? [];
    const others = people.filter((agent) => !held.isHeld(agent));
    if (others.length === people.length) {
      found.points.push(one);
      continue;
    }
    const team = { dimension: TEAM, in: [one.id] };
    const where = [...asked.where, team, { dimension: AGENT, in: others }];
    const { points } = await reachedBy(context, contest, { ...asked, where });
    const rest = points.find(({ id }) => id === one.id);
    if (rest) found.points.push(rest.value < one.value ? rest : one);
    else found.held.push(one.id);
  }
  return { ...found, without: reached.without };
}

/** The contest's days as far as there are facts; null before the first of them. */
async function periodSoFar(
  { everybody }: RouteContext,
  contest: KeptContest,
): Promise<Period | null> {
  const { from, to } = daysOf(contest);
  const { lastDay } = await everybody.watermark();
  if (lastDay === null || lastDay < from) return null;
  return { from, to: lastDay < to ? lastDay : to };
}

/** Of whom a contest asks what they have reached. */
interface Asked {
  readonly level: DimensionId;
  readonly period: Period;
  readonly where: readonly Condition[];
}

interface Reached {
  readonly points: readonly GoalPoints[];
  readonly without: readonly string[];
}

async function reachedBy(
  context: RouteContext,
  { plan }: KeptContest,
  { period, ...whom }: Asked,
): Promise<Reached> {
  const { definitions, services } = context;
  const kpis = plan.kpis.flatMap(({ kpi }) => definitions.kpis.get(kpi) ?? []);
  const weights = new Map<KpiId, number>(plan.kpis.map(({ kpi, weight }) => [kpiId(kpi), weight]));
  const asked = { ...whom, kpis, weights };
  const now = await goalPoints(context, { ...asked, period });
  if (plan.scoring === "goals") return now;
  const before = await goalPoints(context, { ...asked, period: periodBefore(period) });
  const earlier = new Map<string, Entrant>(before.points.map((one) => [one.id, one]));
  const both = now.points.flatMap((one) => {
    const then = earlier.get(one.id);
    return then ? [{ now: one, before: then }] : [];
  });
  const { intervalLevel } = services.policy;
  const points = progressOf(both).map((one) => ({
    ...one,
    interval: intervalAround(one.value, one.error, intervalLevel),
  }));
  const found = new Set(points.map(({ id }) => id));
  const without = now.points.filter(({ id }) => !found.has(id)).map(({ id }) => id);
  return { points, without: [...now.without, ...without] };
}

function wire({
  id,
  values,
}: ReturnType<typeof message>): StandingsDocument["notPlaced"][number]["why"] {
  return { id, values: { ...values } };
}
