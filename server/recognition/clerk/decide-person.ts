import type { Day } from "#src/domain/ids.ts";
import type { Badge } from "#src/domain/recognition/badges/badge.ts";
import { decideBadge } from "#src/domain/recognition/badges/decide-badge.ts";
import { holdsOn } from "#src/domain/recognition/badges/dated-badge.ts";
import type { BadgeDecision } from "#src/domain/recognition/badges/decision.ts";
import type { Stretch } from "#src/domain/recognition/history.ts";
import { pointsOfWeek, type WeekPoints } from "#src/domain/recognition/points/points-rule.ts";
import type { RecognitionPeriod } from "#src/domain/recognition/recognition-period.ts";
import type { BadgeGround } from "./badge-ground.ts";
import type { PersonHistory } from "./histories.ts";
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

/** Decides the points of the week at a place. `releasedWeeks`: those, by their first day, whose held points somebody has released. */
export function decideWeek(
  { weeks, context }: Pick<Pass, "weeks" | "context">,
  { history }: PersonHistory,
  place: number,
  releasedWeeks: ReadonlySet<string>,
): DecidedWeek {
  const week = weeks[place];
  if (week === undefined) throw new RangeError(`there is no week at the place ${place}`);
  const { policy } = context.services;
  return { week, points: pointsOfWeek(history, place, policy, releasedWeeks.has(week)) };
}

/** Decides every badge over a period: each by the version that holds on its last day. */
export function decideBadges(
  { badges, context }: Pick<Pass, "badges" | "context">,
  { history }: PersonHistory,
  period: RecognitionPeriod,
  { team, ...ground }: BadgeGround,
): DecidedBadge[] {
  const { policy } = context.services;
  const badgeCase = { ...ground, history, team, earlier: earlierThan(ground.stretch), policy };
  return badges
    .filter((badge) => badge.grain === period.grain && holdsOn(badge, period.to))
    .map((badge) => ({
      badge,
      period,
      team: badge.rule.kind === "team" ? (team?.id ?? null) : null,
      decision: decideBadge(badge.rule, badgeCase),
    }));
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
