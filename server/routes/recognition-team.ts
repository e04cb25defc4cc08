import { addDays } from "#src/domain/calendar.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { message } from "#src/domain/messages.ts";
import { BADGES, isShippedBadge } from "#src/domain/recognition/badges/catalogue.ts";
import { levelOf } from "#src/domain/recognition/points/levels.ts";
import type { RecognitionTeam } from "#src/contract/recognition/recognition.ts";
import { asOf } from "../answers/as-of.ts";
import { withinAsked } from "../answers/asked.ts";
import { named } from "../answers/named.ts";
import { badRequest, notFound, ProblemError } from "../problem.ts";
import { conditionsOf } from "../questions.ts";
import { allChoices } from "../recognition/choices.ts";
import { finalBy, isPending, pointsIn } from "../recognition/recognition-answer.ts";
import { requireRecognition } from "../recognition/recognition-on.ts";
import { releaseHeld, weekItem } from "../recognition/release-held.ts";
import { takesPart } from "../recognition/takes-part.ts";
import { personSeen, type SeenPerson } from "../recognition/whose.ts";
import { VersionConflict } from "../records-store.ts";
import type { Handler, RouteContext } from "../route.ts";

/** People of one list: a supervisor has some tens. */
const MOST_PEOPLE = 200;
/** Whoever had work in these last days belongs to a team. */
const TEAM_DAYS = 28;

/** Points and badges of the people in scope who take part. */
export const recognitionTeamRoute: Handler<"recognitionTeam"> = async (context, input) => {
  requireRecognition(context);
  const { directory, identity, metrics, services, signal, today } = context;
  const within = withinAsked(input.within, identity.home);
  await metrics.require(within);
  const period = { from: addDays(today, -TEAM_DAYS), to: today };
  const question = { dimension: AGENT, where: conditionsOf(within), period };
  const [watermark, members, choiceOf] = await Promise.all([
    metrics.watermark(),
    metrics.members(question, signal),
    allChoices(services.records),
  ]);
  if (members.length > MOST_PEOPLE) throw tooManyPeople(members.length);
  const present = members
    .map(({ id }) => id)
    .filter((agent) => choiceOf(agent).takesPart && takesPart(context, agent));
  const people = await Promise.all(present.map((agent) => personSeen(context, agent)));
  const final = finalBy(context);
  return {
    asOf: asOf(watermark, today),
    isPending: await isPending(context),
    within: named(within, directory),
    people: people.map(({ subject, entries, awards }) => {
      const { total } = pointsIn(entries, final);
      const { level } = levelOf(total);
      return { subject: named(subject, directory), total, level, earned: latestEarned(awards) };
    }),
    others: members.length - present.length,
    held: people.flatMap((person) => heldOf(context, person)),
  };
};

/** The badges of the latest month and quarter that were decided, in the order of a wall. */
function latestEarned(awards: SeenPerson["awards"]): string[] {
  const latest = (["month", "quarter"] as const).flatMap((grain) => {
    const own = awards.filter(({ period }) => period.grain === grain);
    const last = own
      .map(({ period }) => period.to)
      .toSorted()
      .at(-1);
    return own.filter(
      ({ period, steps }) => period.to === last && steps.at(-1)?.state === "earned",
    );
  });
  const earned = new Set(latest.map(({ badge }) => badge));
  const own = [...earned].filter((id) => !isShippedBadge(id)).toSorted();
  return [...BADGES.map(({ id }) => id).filter((id) => earned.has(id)), ...own];
}

function heldOf(
  { directory }: RouteContext,
  { subject, entries, awards }: SeenPerson,
): RecognitionTeam["held"] {
  const who = named(subject, directory);
  const weeks = [...new Map(entries.map((entry) => [entry.from, entry])).values()];
  return [
    ...weeks
      .filter(({ state }) => state === "held")
      .map(({ from, to, cause }) => ({
        subject: who,
        item: weekItem(from),
        badge: null,
        period: { from, to },
        why: { id: cause.id, values: { ...cause.values } },
      })),
    ...awards.flatMap(({ id, badge, period, steps }) => {
      const last = steps.at(-1);
      if (last?.state !== "held") return [];
      const { from, to } = period;
      return [{ subject: who, item: id, badge, period: { from, to }, why: last.why }];
    }),
  ].toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1));
}

/** Releases what is held of somebody, with a reason that they are told too. */
export const reviewRecognitionRoute: Handler<"reviewRecognition"> = async (
  context,
  _input,
  { agent, item, reason },
) => {
  const { identity, services, today } = context;
  const person = await personSeen(context, agent);
  const review = { by: identity.personId, on: today, reason };
  const released = await releaseHeld(context, person, item, review).catch((error: unknown) => {
    if (!(error instanceof VersionConflict)) throw error;
    const detail = "This was decided anew at the same moment: look at it again.";
    throw new ProblemError("version-conflict", detail);
  });
  if (!released) throw notFound();
  services.changes.publish({ type: "record", kind: "recognition" });
  return { item, state: "released" };
};

function tooManyPeople(people: number) {
  const detail = `These are ${people} people, more than the ${MOST_PEOPLE} that one list looks at: choose a site or a team`;
  const said = message("problem.too-many-people", { people, most: MOST_PEOPLE });
  return badRequest("within", "too-many-people", detail, said);
}
