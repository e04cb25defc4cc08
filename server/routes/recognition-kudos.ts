import type { Subject } from "#src/domain/ids.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { fold } from "#src/domain/fold.ts";
import { tradingPairs } from "#src/domain/recognition/kudos/trading.ts";
import { searchName } from "../answers/search-names.ts";
import { subjectAsked } from "../answers/asked.ts";
import { notFound } from "../problem.ts";
import { giveKudos } from "../recognition/kudos/give-kudos.ts";
import { kudosAnswer, named } from "../recognition/kudos/kudos-answer.ts";
import {
  circleOf,
  mayModerate,
  mayRead,
  receiversOf,
  type Circle,
} from "../recognition/kudos/kudos-circle.ts";
import {
  bookOf,
  findKudos,
  keptKudos,
  nameKey,
  reportsOf,
  type KeptKudos,
} from "../recognition/kudos/kudos-records.ts";
import { requireRecognition } from "../recognition/recognition-on.ts";
import type { Handler, RouteContext } from "../route.ts";

const DEFAULT_LIMIT = 30;
const MOST_RECEIVERS = 200;
/** Days that the digest looks back over. */
const DIGEST_DAYS = 28;
/** Days in which two who thank each other again and again are looked for. */
const PAIR_DAYS = 90;
const LATEST = 2;

/** Kudos that a session may read: its teams' feeds, those it is a party to, or those that were reported. */
export const kudosRoute: Handler<"kudos"> = async (context, input) => {
  requireRecognition(context);
  const circle = circleOf(context);
  const { team } = input;
  if (team !== undefined && circle.teams?.includes(team) === false) throw notFound();
  const asked = { ...circle, teams: team === undefined ? circle.teams : [team] };
  const inFeeds = (await keptKudos(context.services.records, asked.teams)).filter((one) =>
    mayRead(circle, one),
  );
  const reported = await reportedOf(context, circle, inFeeds);
  const found = await askedFor(context, circle, input.about, inFeeds, reported);
  const limit = input.limit ?? DEFAULT_LIMIT;
  const values = context.services.policy.recognition.kudosValues;
  return {
    teams: (circle.teams ?? teamsOf(inFeeds)).map((id) => named(context, { level: TEAM, id })),
    kudos: await Promise.all(found.slice(0, limit).map((one) => kudosAnswer(context, circle, one))),
    total: found.length,
    toReview: reported.length,
    pairs: circle.moderates ? pairsIn(context, inFeeds) : [],
    values: [...values],
    mayGive: circle.me !== null && receiversOf(context).length > 0,
  };
};

async function askedFor(
  context: RouteContext,
  circle: Circle,
  about: "me" | "review" | undefined,
  inFeeds: readonly KeptKudos[],
  reported: readonly KeptKudos[],
): Promise<readonly KeptKudos[]> {
  switch (about) {
    case undefined:
      return inFeeds;
    case "review":
      return reported;
    case "me":
      return ofMine(context, circle, inFeeds);
  }
}

/** Those shown that somebody has reported and that the session moderates. */
async function reportedOf(
  { services }: RouteContext,
  circle: Circle,
  kudos: readonly KeptKudos[],
): Promise<readonly KeptKudos[]> {
  const judged = kudos.filter((one) => one.state === "shown" && mayModerate(circle, one));
  const reports = await Promise.all(judged.map(({ id }) => reportsOf(services.records, id)));
  return judged.filter((_, at) => (reports[at] ?? []).length > 0);
}

/** What the session's person has given and received, in whatever teams they were. */
async function ofMine(
  { directory, services: { records } }: RouteContext,
  circle: Circle,
  inFeeds: readonly KeptKudos[],
): Promise<readonly KeptKudos[]> {
  const { me } = circle;
  if (me === null) return [];
  const self = nameKey(me);
  const earlier = me.level === AGENT ? directory.unitsOf(me.id, TEAM) : [];
  const received = [...inFeeds, ...(await keptKudos(records, earlier))];
  const { gifts } = await bookOf(records, self);
  const given = await Promise.all(gifts.map(({ id }) => findKudos(records, id)));
  const mine = [...received, ...given.filter((one) => one !== null)]
    .filter((one) => nameKey(one.to) === self || nameKey(one.from) === self)
    .filter((one) => mayRead(circle, one));
  return [...new Map(mine.map((one) => [one.id, one])).values()].toSorted((a, b) =>
    b.at.localeCompare(a.at, "en"),
  );
}

function teamsOf(kudos: readonly KeptKudos[]): string[] {
  return [...new Set(kudos.map(({ team }) => team))].toSorted(compareCodePoints);
}

function pairsIn(context: RouteContext, kudos: readonly KeptKudos[]) {
  const exchanges = kudos.map(({ from, to, on }) => ({
    from: nameKey(from),
    to: nameKey(to),
    on: day(on),
  }));
  return tradingPairs(exchanges, addDays(context.today, -PAIR_DAYS)).map(
    ({ one, other, ...times }) => ({
      one: named(context, keyed(one)),
      other: named(context, keyed(other)),
      ...times,
    }),
  );
}

function keyed(key: string): Subject {
  const colon = key.indexOf(":");
  return subjectAsked({ level: key.slice(0, colon), id: key.slice(colon + 1) });
}

/** Thanks somebody. */
export const giveKudosRoute: Handler<"giveKudos"> = async (context, _input, sent) => {
  requireRecognition(context);
  return kudosAnswer(context, circleOf(context), await giveKudos(context, sent));
};

/** Whom the session's person may thank: those whose name begins with the search first. */
export const kudosReceiversRoute: Handler<"kudosReceivers"> = async (context, input) => {
  requireRecognition(context);
  const search = fold(input.search ?? "");
  const matches = receiversOf(context)
    .map((subject) => ({ subject, ...searchName(context.directory, subject) }))
    .flatMap(({ subject, name, folded }) => {
      const at = folded.indexOf(search);
      return at < 0 ? [] : [{ subject, name, begins: at === 0 }];
    })
    .toSorted((a, b) => Number(b.begins) - Number(a.begins) || compareCodePoints(a.name, b.name));
  return {
    receivers: matches.slice(0, MOST_RECEIVERS).map(({ subject, name }) => ({ ...subject, name })),
  };
};

/** Thanks of the last four weeks in short. For whoever leads people, those to them; for an agent, their own. */
export const kudosDigestRoute: Handler<"kudosDigest"> = async (context) => {
  requireRecognition(context);
  const circle = circleOf(context);
  const since = addDays(context.today, -DIGEST_DAYS);
  const all = await keptKudos(context.services.records, circle.teams);
  const isTheirs = ({ to }: KeptKudos) =>
    circle.moderates || (circle.me !== null && nameKey(to) === nameKey(circle.me));
  const found = all.filter(
    (one) => one.state === "shown" && one.on > since && isTheirs(one) && mayRead(circle, one),
  );
  const counted = found.filter(({ inReturn }) => !inReturn);
  const values = Map.groupBy(counted, ({ value }) => value);
  return {
    people: new Set(counted.map(({ from }) => nameKey(from))).size,
    count: counted.length,
    values: [...values]
      .map(([value, same]) => ({ value, count: same.length }))
      .toSorted((a, b) => b.count - a.count || compareCodePoints(a.value, b.value)),
    latest: await Promise.all(
      found.slice(0, LATEST).map((one) => kudosAnswer(context, circle, one)),
    ),
  };
};
