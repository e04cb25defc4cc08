import * as z from "zod/mini";
import {
  asOfSchema,
  daySchema,
  goalSchema,
  grainSchema,
  intervalSchema,
  messageSchema,
  periodSchema,
  subjectSchema,
} from "./common.ts";

/** Whether a process is predictable, and where it stands. */
export const processVerdictSchema = z.enum([
  "steady-at-goal",
  "steady-short-of-goal",
  "steady",
  "unsteady",
  "not-enough-data",
]);

/** One bucket of a KPI through time. */
export const trendPointSchema = z.object({
  from: daySchema,
  to: daySchema,
  partial: z.boolean(),
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  sample: z.nullable(z.number()),
  interval: z.nullable(intervalSchema),
  /** The mean of the process that this point belongs to; null where too little of it is known. */
  mean: z.nullable(z.number()),
  /** Natural limits of that process at this point's sample. */
  limits: z.nullable(intervalSchema),
  /** Why this point is a signal; null when it is not. Partial buckets are never judged. */
  signal: z.nullable(z.enum(["outside", "run"])),
  /** The target; null without a goal, and for a range. */
  goal: z.nullable(z.number()),
  /** The two edges of a range KPI's target; null without a goal, and for any other KPI. */
  goalRange: z.nullable(intervalSchema),
  peers: z.nullable(z.object({ low: z.number(), median: z.number(), high: z.number() })),
});

/** What happened on a day, to be seen beside what the numbers did. */
export const trendEventSchema = z.object({
  day: daySchema,
  kind: z.enum(["goal", "team", "definition", "coaching", "feed"]),
  text: messageSchema,
});

/** One KPI of one subject through time: the process strip. */
export const trendSchema = z.object({
  asOf: asOfSchema,
  subject: subjectSchema,
  kpi: z.string(),
  period: periodSchema,
  /** The grain answered: the one asked for, or the feed's own where that is coarser. */
  grain: grainSchema,
  points: z.array(trendPointSchema),
  /** Of the process since the last declared change, as verdict and sentence are. */
  mean: z.nullable(z.number()),
  goal: z.nullable(goalSchema),
  verdict: processVerdictSchema,
  sentence: messageSchema,
  /** The stretches between declared changes (definition, goal, a person's team), oldest first; each is judged by itself. */
  segments: z.array(
    z.object({
      from: daySchema,
      to: daySchema,
      mean: z.nullable(z.number()),
      verdict: processVerdictSchema,
      sentence: messageSchema,
    }),
  ),
  /** Why the peers are left out of every point; null where they are shown, or withheld altogether. */
  peersNotice: z.nullable(messageSchema),
  events: z.array(trendEventSchema),
});

export type Trend = z.infer<typeof trendSchema>;
