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

/** One KPI of one subject through time: the process strip. */
export const trendSchema = z.object({
  asOf: asOfSchema,
  subject: subjectSchema,
  kpi: z.string(),
  period: periodSchema,
  /** The grain answered: the one asked for, or the feed's own where that is coarser. */
  grain: grainSchema,
  points: z.array(
    z.object({
      from: daySchema,
      to: daySchema,
      partial: z.boolean(),
      value: z.nullable(z.number()),
      numerator: z.nullable(z.number()),
      sample: z.nullable(z.number()),
      interval: z.nullable(intervalSchema),
      /** Natural limits of the process at this point's sample. */
      limits: z.nullable(intervalSchema),
      /** Why this point is a signal; null when it is not. Partial buckets are never judged. */
      signal: z.nullable(z.enum(["outside", "run"])),
      /** The target; null without a goal, and for a range. */
      goal: z.nullable(z.number()),
      /** The two edges of a range KPI's target; null without a goal, and for any other KPI. */
      goalRange: z.nullable(intervalSchema),
      peers: z.nullable(z.object({ low: z.number(), median: z.number(), high: z.number() })),
    }),
  ),
  mean: z.nullable(z.number()),
  goal: z.nullable(goalSchema),
  verdict: z.enum([
    "steady-at-goal",
    "steady-short-of-goal",
    "steady",
    "unsteady",
    "not-enough-data",
  ]),
  sentence: messageSchema,
  events: z.array(
    z.object({
      day: daySchema,
      kind: z.enum(["goal", "team", "definition", "coaching", "feed"]),
      text: messageSchema,
    }),
  ),
});

export type Trend = z.infer<typeof trendSchema>;
