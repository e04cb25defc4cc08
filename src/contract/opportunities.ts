import * as z from "zod/mini";
import {
  asOfSchema,
  bandSchema,
  daySchema,
  goalSchema,
  intervalSchema,
  messageSchema,
  periodSchema,
  subjectSchema,
} from "./common.ts";

const kpiIdSchema = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,62}$/));

/** What makes a shortfall worth somebody's time; see the domain's Criteria for what each field means. */
export const criteriaChoiceSchema = z.object({
  kpis: z.nullable(z.array(kpiIdSchema)),
  probability: z.number(),
  sampleTimes: z.number(),
  declining: z.boolean(),
  /** Below goal in `times` of the last `of` complete weeks; null: not asked. */
  repeated: z.nullable(z.object({ times: z.number(), of: z.number() })),
  /** A share of the peers; null: not asked. */
  lowest: z.nullable(z.number()),
  systemShare: z.number(),
});

export type WireCriteria = z.infer<typeof criteriaChoiceSchema>;

const switched = z.enum(["on", "off"]);
const share = z.coerce.number().check(z.gte(0), z.lte(1));

/**
 * A draft of criteria in a URL, field by field: each stands instead of that of the criteria it departs from, so that what
 * they would surface can be seen before they are saved. `repeated=2/3` is two of the last three weeks.
 */
export const draftFields = {
  /** `all` for every KPI. */
  kpis: z.optional(z.array(kpiIdSchema)),
  probability: z.optional(share),
  sampleTimes: z.optional(z.coerce.number().check(z.gte(0), z.lte(1_000))),
  declining: z.optional(switched),
  repeated: z.optional(z.string().check(z.regex(/^(off|\d{1,2}\/\d{1,2})$/))),
  lowest: z.optional(z.union([z.literal("off"), share])),
  systemShare: z.optional(share),
};

/** An id of saved criteria. Whoever saves them chooses it once, so that saving twice is saving once. */
export const criteriaIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{7,63}$/));

const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));

/** Criteria that somebody saved. Whoever has a link to them may use them; only their owner changes them. */
export const criteriaSetSchema = z.object({
  id: criteriaIdSchema,
  name: nameSchema,
  /** What the next change must say that it saw, as If-Match: `"3"`. */
  version: z.number(),
  /** The day from which they hold as they are. */
  from: daySchema,
  /** Whether the session may change them. */
  isOwn: z.boolean(),
  /** Whether they are the organisation's, which everybody finds in the list. */
  isShared: z.boolean(),
  choice: criteriaChoiceSchema,
});

export type CriteriaSet = z.infer<typeof criteriaSetSchema>;

/** The criteria that Candor starts with, then the organisation's and the session's own by name. */
export const criteriaSetsSchema = z.object({
  standard: criteriaChoiceSchema,
  sets: z.array(criteriaSetSchema),
});

/** What is saved: criteria under a name. `retired` takes them out of every list. */
export const savedCriteriaSchema = z.object({
  name: nameSchema,
  choice: criteriaChoiceSchema,
  retired: z.optional(z.boolean()),
});

const reasonSchema = z.union([
  z.object({ kind: z.literal("declining") }),
  z.object({ kind: z.literal("repeated"), times: z.number(), of: z.number() }),
  z.object({ kind: z.literal("lowest"), share: z.number() }),
]);

/** A KPI of somebody whom help would probably reach. */
export const personOpportunitySchema = z.object({
  subject: subjectSchema,
  /** The team of the last day with facts; null when unknown. */
  team: z.nullable(subjectSchema),
  kpi: z.string(),
  value: z.nullable(z.number()),
  sample: z.number(),
  interval: z.nullable(intervalSchema),
  /** Shrunk towards the peers, as on the scorecard; null where there are too few. */
  adjusted: z.nullable(z.number()),
  goal: goalSchema,
  band: bandSchema,
  /** The middle half of the peers; null when withheld. */
  peers: z.nullable(
    z.object({ low: z.number(), median: z.number(), high: z.number(), size: z.number() }),
  ),
  /** How sure it is that the goal is missed, 0–1. */
  probability: z.number(),
  /** How far the adjusted value is from the target, in the KPI's unit, and in points of its score. */
  gap: z.number(),
  points: z.number(),
  /** Points that the composite of all weighted KPIs would gain at the goal. */
  compositePoints: z.number(),
  /** All that confirm it; empty only where the criteria ask for none. */
  reasons: z.array(reasonSchema),
  /** The last day with a fact of this KPI, looked for in the last 13 weeks of the period; null when unknown. */
  lastDay: z.nullable(daySchema),
  /** Values of the 13 weeks up to the period's end, oldest first; null where unknown. */
  spark: z.array(z.object({ day: daySchema, value: z.nullable(z.number()), partial: z.boolean() })),
  /** Why help is due, how sure that is, and on how much. */
  sentence: messageSchema,
  /** What reaching the goal would be worth, in the KPI's own terms where it has some. */
  gain: messageSchema,
});

export type PersonOpportunity = z.infer<typeof personOpportunitySchema>;

/** A gap that most of a team has: a matter of the work. */
export const systemIssueSchema = z.object({
  team: subjectSchema,
  kpi: z.string(),
  /** The team's own value, judged by the team's goal. */
  value: z.nullable(z.number()),
  sample: z.nullable(z.number()),
  interval: z.nullable(intervalSchema),
  goal: z.nullable(goalSchema),
  band: bandSchema,
  /** How many miss the goal, and how many could be judged. */
  people: z.number(),
  judged: z.number(),
  /** Those who miss it, by name; empty for who sees no people. */
  members: z.array(subjectSchema),
  sentence: messageSchema,
});

export type SystemIssue = z.infer<typeof systemIssueSchema>;

/** Where help is due, by somebody's criteria. */
export const opportunitiesSchema = z.object({
  asOf: asOfSchema,
  within: subjectSchema,
  period: periodSchema,
  /** The criteria that were applied: those saved under an id, or a draft that departs from them. */
  criteria: z.object({
    set: z.nullable(criteriaSetSchema),
    choice: criteriaChoiceSchema,
    isDraft: z.boolean(),
  }),
  /** The most urgent first, at most `limit`; empty for who sees no people. */
  people: z.array(personOpportunitySchema),
  systems: z.array(systemIssueSchema),
  /** Cases, a KPI of a person each: looked at, and of those not listed how many somebody works on and how many await data. */
  looked: z.number(),
  committed: z.number(),
  awaiting: z.number(),
  /** Feeds that have not delivered up to the period's end. */
  awaited: z.array(z.object({ source: z.string(), lastDay: daySchema })),
  /** How many people were looked at. */
  heads: z.number(),
  /** What each criterion lets through. */
  counts: z.object({
    /** Cases that miss their goal surely enough and on enough data. */
    missed: z.number(),
    /** Of people, were this alone asked for to confirm it. */
    declining: z.number(),
    /** The same; null where no weeks, or no share, are chosen. */
    repeated: z.nullable(z.number()),
    lowest: z.nullable(z.number()),
    /** What the criteria surface together: of people, and of teams. */
    people: z.number(),
    systems: z.number(),
  }),
});

export type Opportunities = z.infer<typeof opportunitiesSchema>;
