import * as z from "zod/mini";
import { daySchema } from "#src/contract/common.ts";
import { receiverSchema } from "#src/contract/recognition/kudos.ts";
import { REACTIONS } from "#src/domain/recognition/kudos/kudos-words.ts";
import type { RecordsStore, StoredRecord } from "../../records-store.ts";

/** The kinds of records about kudos. */
export const KUDOS = "kudos";
/** What somebody has given: the limits are held against it, in the same change that gives. Id: `level:id` of the giver. */
export const KUDOS_BOOK = "kudos-book";
/** Id: the kudos, then who. */
export const KUDOS_REACTION = "kudos-reaction";
export const KUDOS_REPORT = "kudos-report";

/** A kudos as it is kept. Id: the team in whose feed it stands, and its key, so that a feed is one prefix. */
const kudosDocument = z.object({
  from: z.object({ level: z.enum(["agent", "supervisor"]), id: z.string() }),
  to: receiverSchema,
  team: z.string(),
  on: daySchema,
  /** The instant it was given. */
  at: z.string(),
  value: z.string(),
  /** Empty once it is withdrawn: what somebody takes back is gone. */
  text: z.string(),
  state: z.enum(["shown", "hidden", "withdrawn"]),
  /** Who hid it or showed it again last, and why; null when nobody did. */
  moderated: z.nullable(z.object({ by: z.string(), reason: z.string() })),
  /** Whether it answers one. */
  inReturn: z.boolean(),
});

const reactionDocument = z.object({ reaction: z.nullable(z.enum(REACTIONS)) });
const reportDocument = z.object({ reason: z.string(), on: daySchema });

const bookDocument = z.object({
  gifts: z.array(
    z.object({ key: z.string(), id: z.string(), to: z.string(), on: daySchema, words: z.string() }),
  ),
});

export type KudosDocument = z.infer<typeof kudosDocument>;
export type ReactionDocument = z.infer<typeof reactionDocument>;
export type BookEntry = z.infer<typeof bookDocument>["gifts"][number];

/** A kept kudos with its id and version. */
export interface KeptKudos extends KudosDocument {
  readonly id: string;
  readonly version: number;
}

/** A person or team as one text, `level:id`. */
export function nameKey({ level, id }: { readonly level: string; readonly id: string }): string {
  return `${level}:${id}`;
}

function feedPrefix(team: string): string {
  return `${encodeURIComponent(team)}~`;
}

/** The id of a kudos in a team's feed. */
export function kudosId(team: string, key: string): string {
  return feedPrefix(team) + key;
}

/** The id of what somebody adds to a kudos. */
export function addedId(kudos: string, who: string): string {
  return `${kudos}/${who}`;
}

export function readKudos({ id, version, body }: StoredRecord): KeptKudos {
  return { id, version, ...z.parse(kudosDocument, body) };
}

/** A kudos by its id; null when there is none, or none any more. */
export async function findKudos(records: RecordsStore, id: string): Promise<KeptKudos | null> {
  const found = await records.get(KUDOS, id);
  const kudos = found && readKudos(found);
  return kudos?.state === "withdrawn" ? null : kudos;
}

/** What stands in the feeds of these teams, of all teams when null; the newest first. What was taken back is gone. */
export async function keptKudos(
  records: RecordsStore,
  teams: readonly string[] | null,
): Promise<KeptKudos[]> {
  const prefixes = teams === null ? [""] : teams.map(feedPrefix);
  const found = await Promise.all(prefixes.map((prefix) => records.list(KUDOS, { prefix })));
  return found
    .flat()
    .map(readKudos)
    .filter(({ state }) => state !== "withdrawn")
    .toSorted((a, b) => b.at.localeCompare(a.at, "en") || (a.id < b.id ? -1 : 1));
}

/** What somebody has given, with the version to be changed. */
export async function bookOf(
  records: RecordsStore,
  who: string,
): Promise<{ readonly version: number; readonly gifts: readonly BookEntry[] }> {
  const found = await records.get(KUDOS_BOOK, who);
  if (!found) return { version: 0, gifts: [] };
  return { version: found.version, gifts: z.parse(bookDocument, found.body).gifts };
}

/** Reactions to a kudos by who gave them, `level:id`; taken back ones are null. */
export async function reactionsTo(
  records: RecordsStore,
  kudos: string,
): Promise<ReadonlyMap<string, ReactionDocument & { readonly version: number }>> {
  const prefix = addedId(kudos, "");
  const found = await records.list(KUDOS_REACTION, { prefix });
  return new Map(
    found.map(({ id, version, body }) => [
      id.slice(prefix.length),
      { version, ...z.parse(reactionDocument, body) },
    ]),
  );
}

/** Why a kudos was reported; by whom is nobody's to read. */
export async function reportsOf(records: RecordsStore, kudos: string): Promise<string[]> {
  const found = await records.list(KUDOS_REPORT, { prefix: addedId(kudos, "") });
  return found.map(({ body }) => z.parse(reportDocument, body).reason);
}
