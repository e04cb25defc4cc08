import type { Day } from "#src/domain/ids.ts";
import type { Badge } from "#src/domain/recognition/badges/badge.ts";
import { decideBadge } from "#src/domain/recognition/badges/decide-badge.ts";
import { holdsOn } from "#src/domain/recognition/badges/dated-badge.ts";
import type { BadgeCase, BadgeDecision } from "#src/domain/recognition/badges/decision.ts";
import type { Stretch } from "#src/domain/recognition/history.ts";
import { pointsOfWeek, type WeekPoints } from "#src/domain/recognition/points/points-rule.ts";
import { stretchOf, type RecognitionPeriod } from "#src/domain/recognition/recognition-period.ts";
import type { ThanksOf } from "../kudos/received.ts";
import type { Belonging } from "./belongings.ts";
import type { Histories, PersonHistory } from "./histories.ts";
import type { Pass } from "./pass.ts";

/** What was decided of a badge over a period. */
export interface DecidedBadge {
  readonly badge: Badge;
  readonly period: RecognitionPeriod;
  /** The team whose figures a badge of a team rests on. */
  readonly team: string | null;
  readonly decision: BadgeDecision;
}

/** What was decided of the points of a week. */
export interface DecidedWeek {
  readonly week: Day;
  readonly points: WeekPoints;
}

/** Everything decided of one person in one pass. */
export interface PersonDecisions {
  readonly agent: string;
  readonly weeks: readonly DecidedWeek[];
  /** Over periods that are decided for good. */
  readonly awards: readonly DecidedBadge[];
  /** Over those that are still open. */
  readonly progress: readonly DecidedBadge[];
}

/** What a decision needs besides the figures. */
export interface Circumstances {
  readonly thanks: ThanksOf;
  /** Weeks, by their first day, whose held points somebody has released. */
  readonly releasedWeeks: ReadonlySet<string>;
}

/** Decides everything about one person that a pass is about. */
export async function decidePerson(
  pass: Pass,
  histories: Pick<Histories, "ofTeam">,
  person: PersonHistory,
  { thanks, releasedWeeks }: Circumstances,
): Promise<PersonDecisions> {
  const { agent, history } = person;
  const { policy } = pass.context.services;
  const places = Array.from(
    { length: pass.decided.to - pass.decided.from + 1 },
    (_, at) => pass.decided.from + at,
  );
  const weeks = places.flatMap((place): DecidedWeek[] => {
    const week = pass.weeks[place];
    if (week === undefined) return [];
    return [{ week, points: pointsOfWeek(history, place, policy, releasedWeeks.has(week)) }];
  });
  const over = async (period: RecognitionPeriod): Promise<DecidedBadge[]> => {
    const stretch = stretchOf(period, pass.weeks);
    if (!stretch || stretch.to < stretch.from) return [];
    const worked = teamOver(person.belonging, stretch);
    const team = worked && (await histories.ofTeam(worked.team));
    const badgeCase: BadgeCase = {
      history,
      stretch,
      earlier: earlierThan(stretch),
      team: worked && team && { days: worked.days, history: team },
      thanks: thanksIn(thanks, period),
      weeksSinceStart: weeksSince(person.belonging, stretch),
      policy,
    };
    return pass.badges
      .filter((badge) => badge.grain === period.grain && holdsOn(badge, period.to))
      .map((badge) => ({
        badge,
        period,
        team: badge.rule.kind === "team" ? (worked?.team ?? null) : null,
        decision: decideBadge(badge.rule, badgeCase),
      }));
  };
  const awards = await Promise.all(pass.closed.map(over));
  const progress = await Promise.all(pass.open.map(over));
  return { agent, weeks, awards: awards.flat(), progress: progress.flat() };
}

/** Who thanked somebody in a period, and whether they thanked them in the same one. */
function thanksIn({ received, given }: ThanksOf, { from, to }: RecognitionPeriod) {
  const isWithin = ({ on }: { readonly on: string }) => on >= from && on <= to;
  const thanked = new Set(given.filter(isWithin).map((one) => one.with));
  return received
    .filter(isWithin)
    .map((one) => ({ from: one.with, returned: thanked.has(one.with) }));
}

/** Weeks that somebody has worked by the end of a stretch; null where they began before all that is looked at. */
function weeksSince({ firstWeek }: Belonging, { to }: Stretch): number | null {
  return firstWeek === null ? null : to - firstWeek + 1;
}

/** Stretches of the same length within the year before, the latest first. */
function earlierThan({ from, to }: Stretch): Stretch[] {
  const length = to - from + 1;
  const count = Math.min(Math.floor(from / length), Math.floor(52 / length));
  return Array.from({ length: count }, (_, back) => ({
    from: from - (back + 1) * length,
    to: to - (back + 1) * length,
  }));
}

/** The team that most days of a stretch were worked in; of equal ones the first by code point. */
function teamOver({ days }: Belonging, { from, to }: Stretch) {
  const counts = new Map<string, number>();
  for (const week of days.slice(from, to + 1)) {
    for (const [team, worked] of week) counts.set(team, (counts.get(team) ?? 0) + worked);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most ? { team: most[0], days: most[1] } : null;
}
