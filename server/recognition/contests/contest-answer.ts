import type { Contest, ContestDetail } from "#src/contract/recognition/contests.ts";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { message } from "#src/domain/messages.ts";
import { placesOf, type Place } from "#src/domain/recognition/boards/places.ts";
import { nextByClock } from "#src/domain/recognition/contests/contest-state.ts";
import { withinAsked } from "../../answers/asked.ts";
import { named } from "../../answers/named.ts";
import type { RouteContext } from "../../route.ts";
import { consentOf } from "../boards/board-consent.ts";
import { deedsFor, entrantOf, levelOf, organises } from "./contest-circle.ts";
import {
  daysOf,
  standingsOf,
  type KeptContest,
  type StandingsDocument,
} from "./contest-records.ts";

type Entrant = StandingsDocument["entrants"][number] & { readonly error: number };
type Standings = NonNullable<ContestDetail["standings"]>;

/** A contest as a session is told of it. */
export async function contestAnswer(context: RouteContext, contest: KeptContest): Promise<Contest> {
  const standings = await standingsOf(context.services.records, contest.id);
  return told(context, contest, standings);
}

/** The same with its standings. */
export async function contestDetail(
  context: RouteContext,
  contest: KeptContest,
): Promise<ContestDetail> {
  const kept = await standingsOf(context.services.records, contest.id);
  const standings = kept && (await toldStandings(context, contest, kept));
  return { contest: told(context, contest, kept), leftOut: leftOutOf(context, contest), standings };
}

/** Whoever was left out, for an organiser, by name. */
function leftOutOf(context: RouteContext, contest: KeptContest): ContestDetail["leftOut"] {
  if (!organises(context, contest)) return [];
  const level = levelOf(contest);
  return contest.disqualified
    .map(({ id, on, reason }) => ({ subject: named({ level, id }, context.directory), on, reason }))
    .toSorted((a, b) => compareCodePoints(a.subject.name, b.subject.name));
}

function told(
  context: RouteContext,
  contest: KeptContest,
  standings: StandingsDocument | null,
): Contest {
  const { directory, identity } = context;
  const { id, version, state, plan, announcement, cancelledBecause } = contest;
  return {
    ...plan,
    id,
    version,
    state,
    within: named(withinAsked(plan.within, identity.home), directory),
    next: nextByClock(state, daysOf(contest)),
    announcement,
    cancelledBecause,
    may: deedsFor(context, contest),
    own: standings && ownPart(context, contest, standings),
  };
}

/** Everybody's place; whoever was left out has none, and those behind move up. */
function placed({ disqualified }: KeptContest, { entrants }: StandingsDocument): Place<Entrant>[] {
  const out = new Set(disqualified.map(({ id }) => id));
  const placeable = entrants
    .filter(({ id }) => !out.has(id))
    .map((one) => ({ ...one, error: one.error ?? Infinity }));
  return placesOf(placeable);
}

function ownPart(
  context: RouteContext,
  contest: KeptContest,
  standings: StandingsDocument,
): Contest["own"] {
  const self = entrantOf(context, contest);
  if (self === null) return null;
  const disqualified = contest.disqualified.find(({ id }) => id === self);
  if (disqualified) {
    const why = message("contest.left-out", {});
    return {
      place: null,
      isShared: false,
      value: null,
      why: { id: why.id, values: {} },
      disqualifiedBecause: disqualified.reason,
    };
  }
  const places = placed(contest, standings);
  const place = places.find(({ entries }) => entries.some(({ id }) => id === self));
  const entry = place?.entries.find(({ id }) => id === self);
  const why = standings.notPlaced.find(({ id }) => id === self)?.why ?? null;
  if (!entry && !why) return null;
  return {
    place: place && isInBetterHalf(place, places) ? place.place : null,
    isShared: (place?.entries.length ?? 0) > 1,
    value: entry?.value ?? null,
    why,
    disqualifiedBecause: null,
  };
}

/** No list of those at the end: a place that begins in the worse half is told nobody, its own included. */
function isInBetterHalf({ place }: Place<Entrant>, all: readonly Place<Entrant>[]): boolean {
  const size = all.reduce((sum, { entries }) => sum + entries.length, 0);
  return place <= Math.ceil(size / 2);
}

async function toldStandings(
  context: RouteContext,
  contest: KeptContest,
  standings: StandingsDocument,
): Promise<Standings> {
  const { directory, services } = context;
  const level = levelOf(contest);
  const places = placed(contest, standings);
  const mayName = await namesIn(context, contest);
  const self = entrantOf(context, contest);
  const shown = places.filter((place) => isInBetterHalf(place, places));
  const minimum = level === AGENT ? services.policy.cellFloor : 1;
  const size = places.reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    asOf: standings.asOf,
    isFinal: standings.isFinal,
    size,
    notPlaced: counted(standings),
    places:
      size < minimum
        ? []
        : shown
            .map(({ place, entries }) => ({
              place,
              isShared: entries.length > 1,
              entries: entries
                .filter(({ id }) => id === self || mayName(id, place))
                .map(({ id, value, interval }) => ({
                  subject: named({ level, id }, directory),
                  value,
                  interval,
                  isOwn: id === self,
                }))
                .toSorted((a, b) => compareCodePoints(a.subject.name, b.subject.name)),
            }))
            .filter(({ entries }) => entries.length > 0),
    entrants: entrantsFor(context, contest, standings),
  };
}

/**
 * Whom standings name: of people those who agreed to be named on boards, and nobody the policy keeps names of; of teams all, since
 * whoever publishes a contest of teams says so. The contest itself may keep all names, or all but the first place's.
 */
async function namesIn(
  context: RouteContext,
  contest: KeptContest,
): Promise<(id: string, place: number) => boolean> {
  const level = levelOf(contest);
  const { mayBeNamed } = await consentOf(context, level);
  const { anonymity } = contest.plan;
  const agreed = (id: string) => level !== AGENT || mayBeNamed(id);
  switch (anonymity) {
    case "none":
      return agreed;
    case "all":
      return () => false;
    case "all-but-top":
      return (id, place) => place === 1 && agreed(id);
  }
}

function counted({ notPlaced }: StandingsDocument): Standings["notPlaced"] {
  const groups = Map.groupBy(notPlaced, ({ why }) => why.id);
  return [...groups.values()].flatMap((same) =>
    same[0] ? [{ why: same[0].why, count: same.length }] : [],
  );
}

/** Whoever can be left out, for an organiser who sees them anyway: the own people, or all teams. */
function entrantsFor(
  context: RouteContext,
  contest: KeptContest,
  { entrants }: StandingsDocument,
): Standings["entrants"] {
  if (!organises(context, contest) || !deedsFor(context, contest).includes("disqualify")) return [];
  const level = levelOf(contest);
  const out = new Set(contest.disqualified.map(({ id }) => id));
  return entrants
    .filter(({ id }) => !out.has(id))
    .map(({ id }) => named({ level, id }, context.directory))
    .toSorted((a, b) => compareCodePoints(a.name, b.name));
}
