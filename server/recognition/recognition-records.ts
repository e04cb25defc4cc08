import * as z from "zod/mini";
import { daySchema, messageSchema } from "#src/contract/common.ts";
import { day } from "#src/domain/calendar.ts";
import type { Message } from "#src/domain/message.ts";
import type { AwardStep } from "#src/domain/recognition/badges/award.ts";
import type { LedgerEntry } from "#src/domain/recognition/points/ledger.ts";
import type { Change, Json, RecordsStore, StoredRecord } from "../records-store.ts";

/** The kinds of records about points and badges. */
export const POINTS = "points";
export const AWARD = "award";
export const PROGRESS = "badge-progress";
export const REVIEW = "recognition-review";

const entryDocument = z.object({
  from: daySchema,
  to: daySchema,
  on: daySchema,
  rule: z.number(),
  points: z.number(),
  state: z.enum(["paid", "held", "withdrawn"]),
  stands: z.number(),
  cause: messageSchema,
});

/** A month of somebody's ledger, short since every version of it is kept. Id: the person, then the month that the weeks end in. */
const pointsDocument = z.object({ entries: z.array(entryDocument) });

const periodDocument = z.object({
  grain: z.enum(["month", "quarter"]),
  id: z.string(),
  from: daySchema,
  to: daySchema,
});

/** An award. Id: the person, the badge, the rule's version and the period, so that there is one of each. */
const awardDocument = z.object({
  badge: z.string(),
  version: z.number(),
  period: periodDocument,
  /** KPIs that it rests on: their rows over the period are its evidence. */
  on: z.array(z.string()),
  /** The team whose figures it rests on; null for a badge of one's own. */
  team: z.nullable(z.string()),
  steps: z
    .array(
      z.object({
        on: daySchema,
        state: z.enum(["earned", "held", "withdrawn"]),
        why: messageSchema,
      }),
    )
    .check(z.minLength(1)),
});

/**
 * How far somebody has come with each badge in the periods that are still open, and what all was decided from: derived, and as short as
 * can be, since everybody has one. Id: the person.
 */
const progressDocument = z.object({
  /** The last day that was looked at. */
  to: daySchema,
  items: z.array(
    z.object({
      badge: z.string(),
      period: periodDocument,
      state: z.enum(["earned", "held", "not-yet", "no-data"]),
      sentence: messageSchema,
      counted: z.nullable(z.object({ done: z.number(), of: z.number() })),
      weeks: z.array(z.enum(["met", "too-close", "missed", "no-data"])),
    }),
  ),
  /** Marks of what is decided, by the first day of a week, by period, and of what is open; see `decision-marks.ts`. */
  marks: z._default(z.record(z.string(), z.string()), {}),
  /** After how many returns of this person all was decided that they had missed. */
  returns: z._default(z.number(), 0),
});

/** Somebody has looked at what is held, and released it. Id: the person, then what: `week/2026-11-16` or an award. */
const reviewDocument = z.object({ by: z.string(), on: daySchema, reason: z.string() });

export type AwardDocument = z.infer<typeof awardDocument>;
export type ProgressDocument = z.infer<typeof progressDocument>;
export type ReviewDocument = z.infer<typeof reviewDocument>;

/** A kept document with its id, and the version of its record, which is none of a rule. */
export type Kept<Document> = Document & { readonly id: string; readonly recordVersion: number };

export type KeptAward = Kept<AwardDocument>;

/** Somebody's ledger of one month; in files of before this was so, of one year. */
export interface KeptPart {
  /** `2026-11`, or `2026`. */
  readonly name: string;
  readonly version: number;
  readonly entries: readonly LedgerEntry[];
}

type Week = Pick<LedgerEntry, "from" | "to">;

/** The beginning of the ids of everything about one person. */
function personPrefix(agent: string): string {
  return `${encodeURIComponent(agent)}/`;
}

/** Whose points, award or review a record is, by its id. */
export function personOf(id: string): string {
  return decodeURIComponent(id.slice(0, id.indexOf("/")));
}

/** The id of a part of somebody's ledger. */
export function partId(agent: string, name: string): string {
  return personPrefix(agent) + name;
}

/** The id of an award. */
export function awardId(
  agent: string,
  {
    badge,
    version,
    period,
  }: Pick<AwardDocument, "badge" | "version"> & {
    readonly period: { readonly id: string };
  },
): string {
  return `${personPrefix(agent)}${badge}/${version}/${period.id}`;
}

/** The id of the review of a week's points. */
export function weekReviewId(agent: string, week: string): string {
  return `${personPrefix(agent)}week/${week}`;
}

/** All of somebody's ledger, the oldest part first. */
export async function ledgerOf(records: RecordsStore, agent: string): Promise<KeptPart[]> {
  const found = await records.list(POINTS, { prefix: personPrefix(agent) });
  return found.map(({ id, version, body }) => ({
    name: id.slice(personPrefix(agent).length),
    version,
    entries: z.parse(pointsDocument, body).entries.map((entry) => ({
      ...entry,
      from: day(entry.from),
      to: day(entry.to),
      on: day(entry.on),
    })),
  }));
}

/** All awards of somebody, by badge, version and period. */
export async function awardsOf(records: RecordsStore, agent: string): Promise<KeptAward[]> {
  return (await records.list(AWARD, { prefix: personPrefix(agent) })).map(readAward);
}

/** An award as it is kept. */
export function readAward({ id, version, body }: StoredRecord): KeptAward {
  return { id, recordVersion: version, ...z.parse(awardDocument, body) };
}

/** An award's steps with their days branded. */
export function stepsOf({ steps }: Pick<AwardDocument, "steps">): AwardStep[] {
  return steps.map((step) => ({ ...step, on: day(step.on) }));
}

/** How far somebody has come; null before anything was looked at. */
export async function progressOf(
  records: RecordsStore,
  agent: string,
): Promise<Kept<ProgressDocument> | null> {
  const found = await records.get(PROGRESS, encodeURIComponent(agent));
  if (!found) return null;
  const { id, version, body } = found;
  return { id, recordVersion: version, ...z.parse(progressDocument, body) };
}

/** The change that keeps how far somebody has come, over what was kept before. */
export function progressChange(
  agent: string,
  progress: ProgressDocument,
  before: Kept<ProgressDocument> | null,
): Change {
  const ifVersion = before?.recordVersion ?? 0;
  const id = encodeURIComponent(agent);
  return { kind: PROGRESS, id, body: progress, ifVersion, isDerived: true };
}

/** What was released after a review, by id. */
export async function reviewsOf(
  records: RecordsStore,
  agent: string,
): Promise<ReadonlyMap<string, ReviewDocument>> {
  const found = await records.list(REVIEW, { prefix: personPrefix(agent) });
  return new Map(found.map(({ id, body }) => [id, z.parse(reviewDocument, body)]));
}

/** The name of the part in which a week stands: it stays where it has lines. `to`: its last day. */
export function partOfWeek(ledger: readonly KeptPart[], { from, to }: Week): string {
  const found = ledger.find(({ entries }) => entries.some((entry) => entry.from === from));
  return found?.name ?? to.slice(0, "2026-11".length);
}

/** A part of a ledger as a record's body. */
export function pointsBody(entries: readonly LedgerEntry[]): Json {
  return {
    entries: entries.map(({ cause, ...rest }) => ({ ...rest, cause: messageBody(cause) })),
  };
}

/** An award with these steps as a record's body. */
export function awardBody(
  { badge, version, period, on, team }: Omit<AwardDocument, "steps">,
  steps: readonly AwardStep[],
): Json {
  return {
    badge,
    version,
    period,
    on,
    team,
    steps: steps.map(({ why, ...step }) => ({ ...step, why: messageBody(why) })),
  };
}

function messageBody({ id, values }: Message): Json {
  return { id, values: { ...values } };
}
