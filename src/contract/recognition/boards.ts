import * as z from "zod/mini";
import {
  asOfSchema,
  intervalSchema,
  messageSchema,
  periodSchema,
  subjectSchema,
} from "../common.ts";

/** What a board is by: points towards the goals of the whole scorecard or of one KPI, or what improved beyond expectation. */
export const BOARDS = ["goals", "improved"] as const;

/** Somebody on a board: in points of 100 (70 at the goal), or in the KPI's unit beyond what was to be expected. */
const boardEntrySchema = z.object({
  subject: subjectSchema,
  value: z.number(),
  interval: intervalSchema,
  /** Whether this is the session's own person, or a unit of its own. */
  isOwn: z.boolean(),
});

/** A place on a board. Those who share it are too close to call; they stand in the order of their names. */
const placeSchema = z.object({
  place: z.number(),
  /** Whether others share it, named here or not. */
  isShared: z.boolean(),
  entries: z.array(boardEntrySchema),
});

/** A board: those who agreed to stand on it with their name, down to the middle and no farther. */
export const boardSchema = z.object({
  asOf: asOfSchema,
  within: subjectSchema,
  /** The units whose boards the session may see. */
  units: z.array(subjectSchema),
  /** The KPI; null for the whole scorecard. */
  kpi: z.nullable(z.string()),
  period: periodSchema,
  /** That other days are shown than were asked for, and why. */
  notice: z.nullable(messageSchema),
  /** Why there is no board; null when there is one. */
  withheld: z.nullable(messageSchema),
  /** How many were placed, those who keep their name to themselves among them; null where it is withheld. */
  size: z.nullable(z.number()),
  /** How many take part and have too little data to be placed. */
  withoutData: z.number(),
  places: z.array(placeSchema),
  /** How many entries there are in all, for paging. */
  total: z.number(),
  /** The session's own place, to itself alone and in the better half; else null. */
  own: z.nullable(z.object({ place: z.number(), isShared: z.boolean() })),
});

/** One KPI of somebody beside what the peers reach. */
const benchmarkedSchema = z.object({
  kpi: z.string(),
  value: z.nullable(z.number()),
  interval: z.nullable(intervalSchema),
  sample: z.nullable(z.number()),
  /** The value of as many days before; null without data. */
  before: z.nullable(z.number()),
  /** What the better half, the best quarter and the best tenth reach, the nearest first. */
  benchmarks: z.array(z.object({ share: z.number(), value: z.number() })),
  /** The nearest one that is not surely reached. */
  next: z.nullable(
    z.object({ share: z.number(), value: z.number(), standing: z.enum(["too-close", "ahead"]) }),
  ),
  sentence: messageSchema,
});

/** Somebody's KPIs beside their own past and the next benchmark, the heaviest first. */
export const benchmarksSchema = z.object({
  asOf: asOfSchema,
  subject: subjectSchema,
  period: periodSchema,
  notice: z.nullable(messageSchema),
  /** Who the peers are. */
  cohort: messageSchema,
  /** Why nothing of them is told; null when it is. */
  withheld: z.nullable(messageSchema),
  kpis: z.array(benchmarkedSchema),
});

export type Board = z.infer<typeof boardSchema>;
export type Benchmarks = z.infer<typeof benchmarksSchema>;
