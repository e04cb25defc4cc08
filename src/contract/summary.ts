import * as z from "zod/mini";
import {
  asOfSchema,
  bandSchema,
  goalSchema,
  intervalSchema,
  messageSchema,
  periodSchema,
  subjectSchema,
} from "./common.ts";
import { stripWeekSchema } from "./strip-week.ts";

/** How far a unit attains its goals, as shares (0–1) of the weight that could be judged. */
const attainmentSchema = z.object({
  subject: subjectSchema,
  /** The share of the weight that is to be expected at goal; null when nothing could be judged, or it may not be shown. */
  share: z.nullable(z.number()),
  /** Where it lies at the policy's level, by the probabilities that the share is made of: the share is in it. Null with it. */
  interval: z.nullable(intervalSchema),
  /** How many KPIs could be judged, are clearly at goal, are clearly below. */
  judged: z.number(),
  met: z.number(),
  missed: z.number(),
  /** The share of all weight that could be judged. */
  coverage: z.number(),
});

/** How a unit stands as a whole: goals attained, and its weightiest KPIs as processes. */
export const summarySchema = z.object({
  asOf: asOfSchema,
  within: subjectSchema,
  period: periodSchema,
  whole: attainmentSchema,
  /** Lines of business and sites in it, level by level, by name. */
  units: z.array(attainmentSchema),
  /** The six weightiest KPIs, the heaviest first; fewer where fewer have a weight. */
  strips: z.array(
    z.object({
      kpi: z.string(),
      weight: z.number(),
      value: z.nullable(z.number()),
      sample: z.nullable(z.number()),
      goal: z.nullable(goalSchema),
      band: bandSchema,
      /** Of the process through the weeks. */
      sentence: messageSchema,
      mean: z.nullable(z.number()),
      /** The last 13 whole weeks, oldest first, with natural limits known from half a year; empty where no weeks are shown. */
      weeks: z.array(stripWeekSchema),
    }),
  ),
});

export type Summary = z.infer<typeof summarySchema>;
export type UnitAttainment = z.infer<typeof attainmentSchema>;
