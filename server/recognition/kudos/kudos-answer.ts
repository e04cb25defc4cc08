import type { Kudos } from "#src/contract/recognition/kudos.ts";
import { REACTIONS } from "#src/domain/recognition/kudos/kudos-words.ts";
import { UNDO_MINUTES } from "#src/domain/recognition/kudos/may-give.ts";
import { subjectAsked } from "../../answers/asked.ts";
import type { RouteContext } from "../../route.ts";
import { mayModerate, type Circle } from "./kudos-circle.ts";
import { nameKey, reactionsTo, reportsOf, type KeptKudos } from "./kudos-records.ts";

/** Who a session is among those who react, `level:id`: administrators do so as nobody in particular. */
export function reactorOf({ me }: Circle): string {
  return me === null ? "administrator" : nameKey(me);
}

/** Whether its author may take a kudos back still. */
export function mayWithdraw(circle: Circle, { from, at }: KeptKudos, now: Date): boolean {
  const isOwn = circle.me !== null && nameKey(circle.me) === nameKey(from);
  return isOwn && now.getTime() - Date.parse(at) <= UNDO_MINUTES * 60_000;
}

/** A kudos as a session that may read it is told of it. */
export async function kudosAnswer(
  context: RouteContext,
  circle: Circle,
  kudos: KeptKudos,
): Promise<Kudos> {
  const { services, now } = context;
  const { id, version, on, value, text, moderated } = kudos;
  const state = kudos.state === "hidden" ? "hidden" : "shown";
  const moderates = mayModerate(circle, kudos);
  const [reactions, reports] = await Promise.all([
    reactionsTo(services.records, id),
    moderates ? reportsOf(services.records, id) : [],
  ]);
  const given = [...reactions.values()].map(({ reaction }) => reaction);
  const own = reactions.get(reactorOf(circle));
  const isAuthor = circle.me !== null && nameKey(circle.me) === nameKey(kudos.from);
  return {
    id,
    version,
    on,
    from: named(context, kudos.from),
    to: named(context, kudos.to),
    value,
    text,
    state,
    hiddenBecause: state === "hidden" ? (moderated?.reason ?? null) : null,
    reactions: REACTIONS.map((reaction) => ({
      reaction,
      count: given.filter((one) => one === reaction).length,
    })),
    own: { reaction: own?.reaction ?? null, version: own?.version ?? 0 },
    may: {
      withdraw: mayWithdraw(circle, kudos, now),
      react: !isAuthor && circle.me !== null && state === "shown",
      report: !isAuthor && circle.me !== null && !moderates && state === "shown",
      moderate: moderates,
    },
    reports,
  };
}

/** A person or team with the name they go by. */
export function named(
  { directory }: RouteContext,
  subject: { readonly level: string; readonly id: string },
): Kudos["from"] {
  return { ...subject, name: directory.nameOf(subjectAsked(subject)) };
}
