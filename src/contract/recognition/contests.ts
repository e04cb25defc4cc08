import * as z from "zod/mini";
import { ANONYMITIES, SCORINGS } from "../../domain/recognition/contests/contest-rules.ts";
import { CONTEST_DEEDS, CONTEST_STATES } from "../../domain/recognition/contests/contest-state.ts";
import {
  calendarDaySchema,
  daySchema,
  idSchema,
  intervalSchema,
  messageSchema,
  subjectSchema,
  withinSchema,
} from "../common.ts";

/** The longest reason and announcement that are taken, in letters. */
export const LONGEST_REASON = 500;
export const LONGEST_ANNOUNCEMENT = 1000;

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** What counts in a contest, and how much. */
const contestKpiSchema = z.object({
  kpi: idSchema,
  weight: z.number().check(z.minimum(0.01), z.maximum(100)),
});

/** What a contest is about, as its organiser plans it. */
export const contestPlanSchema = z.object({
  name: text(80),
  /** What it is for, in plain words. */
  about: z.string().check(z.trim(), z.maxLength(1000)),
  /** In words; nothing is paid, counted or routed by Candor. */
  prizes: z.array(text(200)).check(z.maxLength(5)),
  of: z.enum(["agent", "team"]),
  /** Who takes part: those who work in this unit, `level:id`, and have not chosen to stay off boards. */
  within: withinSchema,
  kpis: z.array(contestKpiSchema).check(z.minLength(1), z.maxLength(6)),
  scoring: z.enum(SCORINGS),
  anonymity: z.enum(ANONYMITIES),
  from: calendarDaySchema,
  to: calendarDaySchema,
  /** Days after the last one for late data. */
  lateDays: z.number().check(z.int(), z.minimum(0), z.maximum(31)),
});

const reason = text(LONGEST_REASON);

/** What people do with a contest besides planning it. */
export const contestDeedSchema = z.union([
  z.object({ deed: z.enum(["schedule", "return"]) }),
  z.object({ deed: z.literal("cancel"), reason }),
  /** What the organiser says of the result. */
  z.object({ deed: z.literal("announce"), text: text(LONGEST_ANNOUNCEMENT) }),
  /** Leaves somebody out, who reads why. */
  z.object({ deed: z.literal("disqualify"), entrant: idSchema, reason }),
  /** Takes back in whoever was left out. */
  z.object({ deed: z.literal("readmit"), entrant: idSchema, reason }),
]);

/** Somebody in the standings: points of 100, or points beyond what was to be expected. */
const standingSchema = z.object({
  subject: subjectSchema,
  value: z.number(),
  interval: intervalSchema,
  isOwn: z.boolean(),
});

/** A contest as a session sees it. */
export const contestSchema = z.extend(z.omit(contestPlanSchema, { within: true }), {
  id: z.string(),
  /** What a change must say that it saw, as If-Match. */
  version: z.number(),
  state: z.enum(CONTEST_STATES),
  within: subjectSchema,
  /** What the clock does with it next, and when; null where it waits for people or for nothing. */
  next: z.nullable(z.object({ state: z.enum(CONTEST_STATES), on: daySchema })),
  announcement: z.nullable(z.string()),
  cancelledBecause: z.nullable(z.string()),
  /** What the session may do with it now. */
  may: z.array(z.enum(CONTEST_DEEDS)),
  /** The session's own part in it; null for whoever has none. */
  own: z.nullable(
    z.object({
      /** Null where the own person, or team, is not placed. */
      place: z.nullable(z.number()),
      isShared: z.boolean(),
      value: z.nullable(z.number()),
      /** Why it is not placed; null when it is. */
      why: z.nullable(messageSchema),
      /** Why it was left out, as the organiser says; null when it was not. */
      disqualifiedBecause: z.nullable(z.string()),
    }),
  ),
});

/** A contest with its standings, down to the middle as boards are. */
export const contestDetailSchema = z.object({
  contest: contestSchema,
  /** For organisers: who was left out, by name, when and why. Empty for the others. */
  leftOut: z.array(z.object({ subject: subjectSchema, on: daySchema, reason: z.string() })),
  standings: z.nullable(
    z.object({
      /** The last day whose facts are in them. */
      asOf: daySchema,
      /** Whether they are fixed. */
      isFinal: z.boolean(),
      /** How many are placed, those without a name among them. */
      size: z.number(),
      /** How many are not placed, and why. */
      notPlaced: z.array(z.object({ why: messageSchema, count: z.number() })),
      places: z.array(
        z.object({ place: z.number(), isShared: z.boolean(), entries: z.array(standingSchema) }),
      ),
      /** For organisers: everybody who can be left out, by name. Empty for the others. */
      entrants: z.array(subjectSchema),
    }),
  ),
});

export const contestsSchema = z.object({
  contests: z.array(contestSchema),
  /** Whether the session may plan one, and for whom. */
  mayPlan: z.boolean(),
  units: z.array(subjectSchema),
});

export type ContestPlan = z.infer<typeof contestPlanSchema>;
export type Contest = z.infer<typeof contestSchema>;
export type ContestDetail = z.infer<typeof contestDetailSchema>;
