import { addDays, startOfWeek } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import type { Badge } from "#src/domain/recognition/badges/badge.ts";
import type { Cell } from "#src/domain/recognition/badges/small-cells.ts";
import type { RecognitionPeriod } from "#src/domain/recognition/recognition-period.ts";
import type { RouteContext } from "../../route.ts";
import { readThanks } from "../kudos/received.ts";
import { badgeGround, teamsBehind } from "./badge-ground.ts";
import { decideBadges } from "./decide-person.ts";
import { kpisLookedAt } from "./kpis-looked-at.ts";
import { openHistories } from "./histories.ts";
import { weeksBetween, type Look } from "./pass.ts";
import { pause } from "../../turns/turns.ts";
import { LOOK_BACK_WEEKS, periodsOf } from "./plan-pass.ts";

/** What a rule would have come to. */
export interface BadgeTrial {
  readonly periods: readonly RecognitionPeriod[];
  /** People who were looked at, of all who worked then. */
  readonly people: number;
  readonly of: number;
  /** By how many people and how often it would have been earned, by the team that was worked in last. */
  readonly earned: readonly Cell[];
}

/** Of so many people at most a trial asks. `first`: an answer at once. `whole`: enough to know how often a rule is met, in seconds. */
const MOST_PEOPLE = { first: 60, whole: 600 } as const;
const CHUNK = 50;
/** A month or a quarter in weeks, and those that are not over. */
const RECENT_WEEKS = 30;

/** Tries a rule on the last three closed months, or the last closed quarter. Nothing is kept. */
export async function tryBadge(
  context: RouteContext,
  badge: Badge,
  sample: keyof typeof MOST_PEOPLE,
): Promise<BadgeTrial> {
  const { metrics, services, signal, today } = context;
  const watermark = await metrics.watermark();
  const last = addDays(startOfWeek(today, services.organisation.weekStart), -7);
  const closedBy = addDays(today, -1 - services.policy.recognition.lateDays);
  const recent = weeksBetween(addDays(last, -7 * (RECENT_WEEKS - 1)), last);
  const closed = periodsOf(recent)
    // The first of them may have begun before the weeks that are looked at.
    .slice(2)
    .filter(({ grain, to }) => grain === badge.grain && to <= closedBy)
    .slice(badge.grain === "month" ? -3 : -1);
  const [first] = closed;
  if (first === undefined || watermark.firstDay === null) {
    return { periods: [], people: 0, of: 0, earned: [] };
  }
  const firstKnown = startOfWeek(watermark.firstDay, services.organisation.weekStart);
  const back = addDays(first.from, -7 * LOOK_BACK_WEEKS);
  const weeks = weeksBetween(back < firstKnown ? firstKnown : back, last);
  const look: Look = {
    context,
    watermark,
    weeks,
    heldFrom: weeks.indexOf(first.from),
    ...kpisLookedAt(context, watermark),
  };
  const period = { from: first.from, to: closed.at(-1)?.to ?? first.to };
  const members = await metrics.members({ dimension: AGENT, where: [], period });
  const all = members.map(({ id }) => id);
  const step = Math.max(1, all.length / MOST_PEOPLE[sample]);
  const agents = all.filter((_id, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  const histories = await openHistories(look);
  const thanksOf = await readThanks(services.records, first.from);
  const badges = [{ ...badge, from: null, until: null }];
  const earned = new Map<string, Cell>();
  for (let at = 0; at < agents.length && !signal.aborted; at += CHUNK) {
    const people = await histories.ofPeople(agents.slice(at, at + CHUNK));
    const teams = await histories.ofTeams(teamsBehind(look, people, closed));
    for (const person of people) {
      const around = { thanks: thanksOf(person.agent), teams };
      const decided = closed.flatMap((period) => {
        const ground = badgeGround(look, person, period, around);
        return ground ? decideBadges({ ...look, badges }, person, period, ground) : [];
      });
      const times = decided.filter(({ decision }) => decision.state === "earned").length;
      const team = person.history.teams.findLast((one) => one !== null) ?? "";
      const before = earned.get(team) ?? { id: team, people: 0, times: 0 };
      if (times > 0) {
        earned.set(team, { id: team, people: before.people + 1, times: before.times + times });
      }
      await pause();
    }
  }
  return { periods: closed, people: agents.length, of: all.length, earned: [...earned.values()] };
}
