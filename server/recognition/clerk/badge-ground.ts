import type { BadgeCase } from "#src/domain/recognition/badges/decision.ts";
import type { History, Stretch } from "#src/domain/recognition/history.ts";
import { stretchOf, type RecognitionPeriod } from "#src/domain/recognition/recognition-period.ts";
import type { ThanksOf } from "../kudos/received.ts";
import type { Belonging } from "./belongings.ts";
import type { PersonHistory } from "./histories.ts";
import type { Pass } from "./pass.ts";

/** What badges of one person over one period are decided from, besides the person's own history. */
export interface BadgeGround extends Pick<BadgeCase, "stretch" | "thanks" | "weeksSinceStart"> {
  /** The team that most days of the period were worked in; null where no team is known. */
  readonly team: { readonly id: string; readonly days: number; readonly history: History } | null;
}

/** The ground of a period; null where it lies outside of what is looked at. `teams`: their histories, by id. */
export function badgeGround(
  { weeks }: Pick<Pass, "weeks">,
  { belonging }: PersonHistory,
  period: RecognitionPeriod,
  { thanks, teams }: { readonly thanks: ThanksOf; readonly teams: ReadonlyMap<string, History> },
): BadgeGround | null {
  const stretch = stretchOf(period, weeks);
  if (!stretch || stretch.to < stretch.from) return null;
  const worked = teamOver(belonging, stretch);
  const history = worked && teams.get(worked.id);
  return {
    stretch,
    team: worked && history ? { ...worked, history } : null,
    thanks: thanksIn(thanks, period),
    weeksSinceStart: weeksSince(belonging, stretch),
  };
}

/** The teams that the grounds of some periods rest on. */
export function teamsBehind(
  { weeks }: Pick<Pass, "weeks">,
  people: readonly PersonHistory[],
  periods: readonly RecognitionPeriod[],
): ReadonlySet<string> {
  const stretches = periods.flatMap((period) => stretchOf(period, weeks) ?? []);
  return new Set(
    people.flatMap(({ belonging }) =>
      stretches.flatMap((stretch) => teamOver(belonging, stretch)?.id ?? []),
    ),
  );
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

/** The team that most days of a stretch were worked in; of equal ones the first by code point. */
function teamOver({ days }: Belonging, { from, to }: Stretch) {
  const counts = new Map<string, number>();
  for (const week of days.slice(from, to + 1)) {
    for (const [team, worked] of week) counts.set(team, (counts.get(team) ?? 0) + worked);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most ? { id: most[0], days: most[1] } : null;
}
