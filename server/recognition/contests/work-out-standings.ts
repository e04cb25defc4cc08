import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { kpiId, type DimensionId, type KpiId } from "#src/domain/ids.ts";
import type { Message } from "#src/domain/message.ts";
import { message } from "#src/domain/messages.ts";
import type { Period } from "#src/domain/period.ts";
import { intervalAround, type Entrant } from "#src/domain/recognition/boards/places.ts";
import { progressOf } from "#src/domain/recognition/contests/progress.ts";
import { askedAbout } from "../../answers/asked-about.ts";
import { withinAsked } from "../../answers/asked.ts";
import { holdsWithin } from "../../answers/holds-within.ts";
import { conditionsOf } from "../../questions.ts";
import type { RouteContext } from "../../route.ts";
import { consentOf } from "../boards/board-consent.ts";
import { goalPoints, type GoalPoints } from "../boards/goal-points.ts";
import { periodBefore } from "../boards/improved-people.ts";
import { daysOf, type KeptContest, type StandingsDocument } from "./contest-records.ts";

/**
 * What everybody in a contest has reached by now, up to its last day; null where no day of it has facts yet. The context sees
 * everybody: this is the clerk's work and no session's.
 */
export async function workOutStandings(
  context: RouteContext,
  contest: KeptContest,
): Promise<StandingsDocument | null> {
  const period = await periodSoFar(context, contest);
  if (period === null) return null;
  const { plan } = contest;
  const level = plan.of === "agent" ? AGENT : TEAM;
  const { mayBePlaced } = await consentOf(context, level);
  const reached = await reachedBy(context, contest, level, period);
  const held =
    level === AGENT ? await heldAmong(context, contest, period) : new Map<string, Message>();
  const entrants = reached.points.filter(({ id }) => mayBePlaced(id));
  const without = reached.without.filter(mayBePlaced);
  return {
    asOf: period.to,
    isFinal: false,
    entrants: entrants
      .filter(({ id }) => !held.has(id))
      .map(({ id, value, error, interval }) => ({
        id,
        value,
        error: Number.isFinite(error) ? error : null,
        interval: { low: interval.low, high: interval.high },
      })),
    notPlaced: [
      ...entrants.flatMap(({ id }) => {
        const why = held.get(id);
        return why ? [{ id, why: wire(why) }] : [];
      }),
      ...without.map((id) => ({ id, why: wire(message("contest.no-data", {})) })),
    ],
  };
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

async function reachedBy(
  context: RouteContext,
  { plan }: KeptContest,
  level: DimensionId,
  period: Period,
): Promise<{ readonly points: readonly GoalPoints[]; readonly without: readonly string[] }> {
  const { definitions, services } = context;
  const kpis = plan.kpis.flatMap(({ kpi }) => definitions.kpis.get(kpi) ?? []);
  const weights = new Map<KpiId, number>(plan.kpis.map(({ kpi, weight }) => [kpiId(kpi), weight]));
  const where = conditionsOf(withinAsked(plan.within, context.identity.home));
  const asked = { level, kpis, weights, where };
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

/** Whose points on something that counts are held, team by team: nobody wins by what a guardrail says is hollow. */
async function heldAmong(
  context: RouteContext,
  { plan }: KeptContest,
  { from, to }: Period,
): Promise<Map<string, Message>> {
  const where = conditionsOf(withinAsked(plan.within, context.identity.home));
  const teams = await context.everybody.members({ dimension: TEAM, where, period: { from, to } });
  const counts = new Set(plan.kpis.map(({ kpi }) => kpi));
  const held = new Map<string, Message>();
  for (const { id } of teams) {
    const asked = await askedAbout(context, { level: TEAM, id }, { period: `${from}..${to}` });
    for (const { subject, kpi } of await holdsWithin(context, asked, Infinity)) {
      if (counts.has(kpi)) held.set(subject.id, message("contest.held", {}));
    }
  }
  return held;
}

function wire({ id, values }: Message): StandingsDocument["notPlaced"][number]["why"] {
  return { id, values: { ...values } };
}
