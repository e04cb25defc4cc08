import * as z from "zod/mini";
import { daySchema, intervalSchema, messageSchema } from "#src/contract/common.ts";
import { contestPlanSchema } from "#src/contract/recognition/contests.ts";
import { day } from "#src/domain/calendar.ts";
import {
  CONTEST_STATES,
  type ContestDays,
} from "#src/domain/recognition/contests/contest-state.ts";
import type { RecordsStore, StoredRecord } from "../../records-store.ts";

/** The kinds of records about contests. */
export const CONTEST = "contest";
/** What everybody reached: derived until they are final. Id: the contest's. */
export const STANDINGS = "contest-standings";

const contestDocument = z.object({
  plan: contestPlanSchema,
  state: z.enum(CONTEST_STATES),
  /** `role:id` of whoever planned it. */
  owner: z.string(),
  announcement: z.nullable(z.string()),
  cancelledBecause: z.nullable(z.string()),
  disqualified: z.array(z.object({ id: z.string(), reason: z.string(), on: daySchema })),
});

const standingsDocument = z.object({
  asOf: daySchema,
  isFinal: z.boolean(),
  /** Those who can be placed; places follow from them and from who was left out. */
  entrants: z.array(
    z.object({
      id: z.string(),
      value: z.number(),
      /** Null: unknown. */
      error: z.nullable(z.number()),
      interval: intervalSchema,
    }),
  ),
  /** Those who cannot, and why. */
  notPlaced: z.array(z.object({ id: z.string(), why: messageSchema })),
});

export type ContestDocument = z.infer<typeof contestDocument>;
export type StandingsDocument = z.infer<typeof standingsDocument>;

/** A kept contest with its id and version. */
export interface KeptContest extends ContestDocument {
  readonly id: string;
  readonly version: number;
}

export function readContest({ id, version, body }: StoredRecord): KeptContest {
  return { id, version, ...z.parse(contestDocument, body) };
}

/** What is kept of a contest, without what its record adds. */
export function contestBody({ id: _id, version: _version, ...body }: KeptContest): ContestDocument {
  return body;
}

export async function keptContests(records: RecordsStore): Promise<KeptContest[]> {
  return (await records.list(CONTEST)).map(readContest);
}

export async function findContest(records: RecordsStore, id: string): Promise<KeptContest | null> {
  const found = await records.get(CONTEST, id);
  return found && readContest(found);
}

/** The standings of a contest with their version; null before the first were worked out. */
export async function standingsOf(
  records: RecordsStore,
  id: string,
): Promise<(StandingsDocument & { readonly version: number }) | null> {
  const found = await records.get(STANDINGS, id);
  return found && { version: found.version, ...z.parse(standingsDocument, found.body) };
}

/** The days of a contest as the domain takes them. */
export function daysOf({ plan: { from, to, lateDays } }: Pick<KeptContest, "plan">): ContestDays {
  return { from: day(from), to: day(to), lateDays };
}
