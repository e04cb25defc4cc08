import { addDays, day } from "#src/domain/calendar.ts";
import { message } from "#src/domain/messages.ts";
import { isInReturn, refusalOf } from "#src/domain/recognition/kudos/may-give.ts";
import {
  bareWords,
  LONGEST_KUDOS,
  plainText,
  SHORTEST_KUDOS,
} from "#src/domain/recognition/kudos/kudos-text.ts";
import { subjectAsked } from "../../answers/asked.ts";
import { etagOf } from "../../etag.ts";
import { badRequest, notFound, ProblemError } from "../../problem.ts";
import { VersionConflict } from "../../records-store.ts";
import type { RouteContext } from "../../route.ts";
import { circleOf, feedOf, receiversOf } from "./kudos-circle.ts";
import {
  bookOf,
  findKudos,
  KUDOS,
  KUDOS_BOOK,
  kudosId,
  nameKey,
  readKudos,
  type BookEntry,
  type KeptKudos,
  type KudosDocument,
} from "./kudos-records.ts";

/** Days after which the book forgets: far longer than any limit looks back. */
const BOOK_DAYS = 90;
/** Two gifts of one person at the same moment meet in the book; more than a few such meetings in a row are no accident. */
const MOST_TRIES = 5;

/** A thank-you as it was sent. */
export interface Sent {
  readonly key: string;
  readonly to: KudosDocument["to"];
  readonly value: string;
  readonly text: string;
}

/**
 * Gives kudos: the kudos and the giver's book change together, so that neither a second process nor a second sending gets
 * past a limit or gives twice. Throws problems: not-found for somebody out of reach, bad-request, unprocessable.
 */
export async function giveKudos(context: RouteContext, sent: Sent): Promise<KeptKudos> {
  const { me } = circleOf(context);
  const reachable = receiversOf(context).map(nameKey);
  if (me === null) throw notFound();
  const isOneself = nameKey(sent.to) === nameKey(me);
  if (!isOneself && !reachable.includes(nameKey(sent.to))) throw notFound();
  const text = checkedText(sent, context);
  const words = (await etagOf(bareWords(text))).slice(1, -1);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      return await tryToGive(context, me, { ...sent, text, words });
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  throw new ProblemError("version-conflict", "Your kudos of this moment got in each other's way.");
}

function checkedText({ text, value }: Sent, { services }: RouteContext): string {
  const { kudosValues } = services.policy.recognition;
  if (!kudosValues.includes(value)) {
    throw badRequest("body.value", "known-value", `Use one of ${kudosValues.join(", ")}.`);
  }
  const plain = plainText(text);
  if (plain.length < SHORTEST_KUDOS) {
    const said = message("problem.kudos-too-short", { minimum: SHORTEST_KUDOS });
    throw badRequest("body.text", "too-short", `Use at least ${SHORTEST_KUDOS} characters.`, said);
  }
  if (plain.length > LONGEST_KUDOS) {
    throw badRequest("body.text", "too-long", `Use at most ${LONGEST_KUDOS} characters.`);
  }
  return plain;
}

async function tryToGive(
  context: RouteContext,
  me: KudosDocument["from"],
  { key, to, value, text, words }: Sent & { readonly words: string },
): Promise<KeptKudos> {
  const { services, today, now } = context;
  const { records, policy } = services;
  const from = nameKey(me);
  const book = await bookOf(records, from);
  const before = book.gifts.find((one) => one.key === key);
  if (before) return sentBefore(context, before, { to, words });
  const team = feedOf(context, subjectAsked(to));
  if (team === null) throw notFound();
  const gift = { key, to: nameKey(to), on: today, words };
  const { gifts: byReceiver } = await bookOf(records, gift.to);
  const giving = { gift, from, given: book.gifts.map(dated), byReceiver: byReceiver.map(dated) };
  const refusal = refusalOf(giving, policy.recognition);
  if (refusal) {
    throw new ProblemError("unprocessable", "The limits of kudos refuse this one.", {
      said: refusal,
    });
  }
  const id = kudosId(team, key);
  const body: KudosDocument = {
    from: me,
    to,
    team,
    on: today,
    at: now.toISOString(),
    value,
    text,
    state: "shown",
    moderated: null,
    inReturn: isInReturn(giving),
  };
  const kept = book.gifts.filter(({ on }) => on > addDays(today, -BOOK_DAYS));
  const [stored] = await records.put(
    [
      { kind: KUDOS, id, body, ifVersion: 0 },
      {
        kind: KUDOS_BOOK,
        id: from,
        body: { gifts: [...kept, { ...gift, id }] },
        ifVersion: book.version,
      },
    ],
    { actor: me.id, action: "kudos given" },
  );
  if (!stored) throw new Error(`nothing was stored of the kudos ${id}`);
  services.changes.publish({ type: "record", kind: KUDOS });
  return readKudos(stored);
}

/** The same sent again is answered with what it became; something else under the same key is refused. */
async function sentBefore(
  { services }: RouteContext,
  before: BookEntry,
  again: { readonly to: KudosDocument["to"]; readonly words: string },
): Promise<KeptKudos> {
  const found = await findKudos(services.records, before.id);
  if (!found || before.to !== nameKey(again.to) || before.words !== again.words) {
    throw new ProblemError("version-conflict", "Another kudos was sent under this key.");
  }
  return found;
}

function dated({ on, ...rest }: BookEntry) {
  return { ...rest, on: day(on) };
}
