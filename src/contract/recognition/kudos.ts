import * as z from "zod/mini";
import { LONGEST_KUDOS } from "../../domain/recognition/kudos/kudos-text.ts";
import { REACTIONS } from "../../domain/recognition/kudos/kudos-words.ts";
import { asOfSchema, daySchema, idSchema, periodSchema, subjectSchema } from "../common.ts";

/** Who can be thanked: a person, somebody who leads people, or a whole team. */
export const receiverSchema = z.object({
  level: z.enum(["agent", "supervisor", "team"]),
  id: idSchema,
});

const valueSchema = z.string().check(z.minLength(1), z.maxLength(60));

/** A thank-you as it is sent. */
export const kudosRequestSchema = z.object({
  /** The sender's own name for it (a UUID): sent again under the same name it is the same kudos. */
  key: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  to: receiverSchema,
  /** One of the values that `kudos` lists. */
  value: valueSchema,
  /** Plain text: markup and addresses in it are shown as they are written. */
  text: z.string().check(z.maxLength(2 * LONGEST_KUDOS)),
});

const reactionSchema = z.enum(REACTIONS);

/** What may be done to a kudos after it was given; hiding needs a reason, which its author reads. */
export const kudosChangeSchema = z.union([
  z.object({ state: z.literal("withdrawn") }),
  z.object({
    state: z.enum(["hidden", "shown"]),
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_KUDOS)),
  }),
]);

/** The session's own reaction; null takes it back. */
export const reactionRequestSchema = z.object({ reaction: z.nullable(reactionSchema) });

/** Why somebody thinks that a moderator should look at a kudos. */
export const kudosReportSchema = z.object({
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_KUDOS)),
});

/** A thank-you as a session sees it. */
export const kudosSchema = z.object({
  id: z.string(),
  /** What a change must say that it saw, as If-Match. */
  version: z.number(),
  on: daySchema,
  from: subjectSchema,
  to: subjectSchema,
  value: z.string(),
  text: z.string(),
  /** `hidden` is seen by its author and by moderators alone. */
  state: z.enum(["shown", "hidden"]),
  /** Why it is hidden, as its moderator says; null while it is shown. */
  hiddenBecause: z.nullable(z.string()),
  reactions: z.array(z.object({ reaction: reactionSchema, count: z.number() })),
  /** The session's own reaction, and what its next change must say that it saw; 0 before there is one. */
  own: z.object({ reaction: z.nullable(reactionSchema), version: z.number() }),
  /** What the session may do to it. */
  may: z.object({
    withdraw: z.boolean(),
    react: z.boolean(),
    report: z.boolean(),
    moderate: z.boolean(),
  }),
  /** For moderators: why it was reported, without by whom. Empty for everybody else. */
  reports: z.array(z.string()),
});

/** A kudos after a change; null when it is gone. */
export const changedKudosSchema = z.object({ kudos: z.nullable(kudosSchema) });

/** A feed, the newest first. */
export const kudosFeedSchema = z.object({
  /** The teams whose feed the session may see, by name. */
  teams: z.array(subjectSchema),
  kudos: z.array(kudosSchema),
  /** How many there are in all. */
  total: z.number(),
  /** For moderators: how many reported ones are still shown. */
  toReview: z.number(),
  /** For moderators: two who thank each other again and again. */
  pairs: z.array(
    z.object({ one: subjectSchema, other: subjectSchema, there: z.number(), back: z.number() }),
  ),
  /** What may be thanked for: ids of shipped values or words of the organisation's own. */
  values: z.array(z.string()),
  /** Whether the session's person can give kudos. */
  mayGive: z.boolean(),
});

/** Whom the session's person may thank, by name and nothing else. */
export const receiversSchema = z.object({ receivers: z.array(subjectSchema) });

/** The thanks of the last four weeks in short: to the session's person, or to the people whom it leads. */
export const kudosDigestSchema = z.object({
  /** From how many different people; thanks in return count for nothing in these numbers. */
  people: z.number(),
  count: z.number(),
  values: z.array(z.object({ value: z.string(), count: z.number() })),
  latest: z.array(kudosSchema),
});

/** How many were thanked in the last four weeks, as far as nobody can be singled out: no text, no person, no team. */
export const kudosSummarySchema = z.object({
  asOf: asOfSchema,
  period: periodSchema,
  /** Thank-yous to people that answer none of theirs; null where too few people got them. */
  count: z.nullable(z.number()),
  /** How many people got them; null with the count. */
  people: z.nullable(z.number()),
  /** What for, where enough people were thanked for it, the most often first. */
  values: z.array(z.object({ value: z.string(), count: z.number() })),
  /** For everything else together. */
  otherValues: z.number(),
  /** Where, by the receiver's site, where enough people were thanked. */
  sites: z.array(z.object({ site: subjectSchema, people: z.number(), count: z.number() })),
  /** At all other sites, and at none, together. */
  otherSites: z.number(),
});

export type Kudos = z.infer<typeof kudosSchema>;
export type KudosSummary = z.infer<typeof kudosSummarySchema>;
export type KudosFeed = z.infer<typeof kudosFeedSchema>;
