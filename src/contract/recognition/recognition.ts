import * as z from "zod/mini";
import { BADGE_FAMILIES } from "../../domain/recognition/badges/badge.ts";
import { asOfSchema, daySchema, messageSchema, subjectSchema } from "../common.ts";
import { choiceSchema } from "./choice.ts";

/** A month or quarter of whole weeks. */
const recognitionPeriodSchema = z.object({
  grain: z.enum(["month", "quarter"]),
  /** `2026-10`, `2026-Q4`. */
  id: z.string(),
  from: daySchema,
  to: daySchema,
});

/** A badge as anybody may know it. */
export const badgeSchema = z.object({
  id: z.string(),
  version: z.number(),
  family: z.enum(BADGE_FAMILIES),
  grain: z.enum(["month", "quarter"]),
  name: messageSchema,
  /** What it is earned for, without anybody's figures. */
  criterion: messageSchema,
});

export const badgesSchema = z.object({ badges: z.array(badgeSchema) });

/** One line of a points ledger. */
export const ledgerEntrySchema = z.object({
  from: daySchema,
  to: daySchema,
  /** The day on which it was written. */
  on: daySchema,
  /** What the total gained; 0 for what is held. */
  points: z.number(),
  state: z.enum(["paid", "held", "withdrawn"]),
  cause: messageSchema,
  /** Whether late data may still change the week. */
  isProvisional: z.boolean(),
  /** Whether it is the last that is said of its week, which is held: somebody may release it. */
  isHeldNow: z.boolean(),
});

/** How far somebody has come in a period that is still open. */
const progressSchema = z.object({
  period: recognitionPeriodSchema,
  /** `earned`: so far, or until late data come; an award follows when no more may come. */
  state: z.enum(["earned", "held", "not-yet", "no-data"]),
  sentence: messageSchema,
  /** Of a rule that counts. */
  counted: z.nullable(z.object({ done: z.number(), of: z.number() })),
  /** Of a rule about weeks, those that are over. */
  weeks: z.array(z.enum(["met", "too-close", "missed", "no-data"])),
});

/** An award, with all that was ever decided of it. */
const awardSchema = z.object({
  id: z.string(),
  version: z.number(),
  period: recognitionPeriodSchema,
  state: z.enum(["earned", "held", "withdrawn"]),
  steps: z.array(
    z.object({
      on: daySchema,
      state: z.enum(["earned", "held", "withdrawn"]),
      why: messageSchema,
    }),
  ),
  /** KPIs whose rows over the period are the evidence. */
  evidence: z.array(z.string()),
});

/** How somebody stands with one badge. */
const standingSchema = z.object({
  badge: z.string(),
  /** Times it was earned and stands. */
  earned: z.number(),
  isHeld: z.boolean(),
  /** The latest period it was earned for; null when none. */
  latest: z.nullable(recognitionPeriodSchema),
  /** Null before the open period has a week that is over. */
  progress: z.nullable(progressSchema),
});

const levelSchema = z.object({ level: z.number(), from: z.number(), next: z.number() });

/** Somebody's points and badges. */
export const recognitionSchema = z.object({
  asOf: asOfSchema,
  subject: subjectSchema,
  /** The person's own choice, and the version to change it at; null for everybody else. */
  choice: z.nullable(z.extend(choiceSchema, { version: z.number() })),
  /** Whether the person's unit takes part. */
  takesPart: z.boolean(),
  /** Whether what is closed is still being worked out. */
  isPending: z.boolean(),
  points: z.object({
    total: z.number(),
    /** Of it, what late data may still change. */
    provisional: z.number(),
    /** What would be paid, were nothing held. */
    held: z.number(),
    level: levelSchema,
  }),
  recent: z.array(ledgerEntrySchema),
  badges: z.array(standingSchema),
  /** The award to be shown once, the day it is there; null when none is new. */
  newest: z.nullable(
    z.object({ badge: z.string(), period: recognitionPeriodSchema, on: daySchema }),
  ),
});

export const pointsLedgerSchema = z.object({
  asOf: asOfSchema,
  subject: subjectSchema,
  total: z.number(),
  /** Lines there are in all; the newest first. */
  count: z.number(),
  entries: z.array(ledgerEntrySchema),
});

export const badgeDetailSchema = z.object({
  asOf: asOfSchema,
  subject: subjectSchema,
  badge: badgeSchema,
  progress: z.nullable(progressSchema),
  awards: z.array(awardSchema),
});

/** The people of a unit who take part: points, what they earned last, and what is held. */
export const recognitionTeamSchema = z.object({
  asOf: asOfSchema,
  /** Whether what is closed is still being worked out. */
  isPending: z.boolean(),
  within: subjectSchema,
  people: z.array(
    z.object({
      subject: subjectSchema,
      total: z.number(),
      level: z.number(),
      /** Badges of the latest closed month and quarter. */
      earned: z.array(z.string()),
    }),
  ),
  /** How many more there are who keep it to themselves. */
  others: z.number(),
  held: z.array(
    z.object({
      subject: subjectSchema,
      /** What a review names it by. */
      item: z.string(),
      /** Null for points. */
      badge: z.nullable(z.string()),
      period: z.object({ from: daySchema, to: daySchema }),
      why: messageSchema,
    }),
  ),
});

/** How many people take part today, and how many of them earned each badge in the latest closed periods. */
export const recognitionSummarySchema = z.object({
  asOf: asOfSchema,
  /** Whether what is closed is still being worked out. */
  isPending: z.boolean(),
  /** Those at the sites below and in `others` together; null where they are so few that somebody could be singled out. */
  people: z.nullable(z.number()),
  periods: z.array(
    z.object({
      period: recognitionPeriodSchema,
      badges: z.array(
        z.object({
          badge: z.string(),
          /** Null where so few have it, or lack it, that somebody could be singled out. */
          people: z.nullable(z.number()),
        }),
      ),
    }),
  ),
  /** Sites where enough people are today who take part, by name. */
  sites: z.array(
    z.object({
      site: subjectSchema,
      people: z.number(),
      /** How many of them have a badge of their own of each period, in the order of `periods`; none of a team counts. Null as above. */
      earners: z.array(z.nullable(z.number())),
    }),
  ),
  /** People who take part at all other sites, and at none, together. */
  others: z.number(),
});

/** Somebody has looked at what is held, and releases it; the reason is told to the person too. */
export const reviewRequestSchema = z.object({
  agent: z.string().check(z.minLength(1), z.maxLength(200)),
  item: z.string().check(z.minLength(1), z.maxLength(300)),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
});

export const reviewedSchema = z.object({ item: z.string(), state: z.literal("released") });

export type BadgeInfo = z.infer<typeof badgeSchema>;
export type WireLedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type BadgeStanding = z.infer<typeof standingSchema>;
export type Recognition = z.infer<typeof recognitionSchema>;
export type BadgeDetail = z.infer<typeof badgeDetailSchema>;
export type RecognitionTeam = z.infer<typeof recognitionTeamSchema>;
export type RecognitionSummary = z.infer<typeof recognitionSummarySchema>;
