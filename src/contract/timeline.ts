import * as z from "zod/mini";
import {
  asOfSchema,
  daySchema,
  grainSchema,
  intervalSchema,
  messageSchema,
  periodSchema,
  subjectSchema,
} from "./common.ts";
import { processVerdictSchema, trendEventSchema, trendPointSchema } from "./trend.ts";

const bucketSchema = z.object({ from: daySchema, to: daySchema, partial: z.boolean() });

/** What one KPI was before an event and is after it. */
const beforeAfterSchema = z.object({
  kpi: z.string(),
  before: z.nullable(z.number()),
  after: z.nullable(z.number()),
  /** Of the true difference after − before; null where too little is known on either side to test it. */
  interval: z.nullable(intervalSchema),
  /** Whether the difference survives the noise test that all of a timeline's differences share. */
  verdict: z.enum(["improved", "declined", "no-clear-change", "not-enough-data"]),
  sentence: messageSchema,
});

/** The KPIs of one subject on one time axis, with what happened beside them. */
export const timelineSchema = z.object({
  asOf: asOfSchema,
  subject: subjectSchema,
  period: periodSchema,
  grain: grainSchema,
  /** Oldest first; every KPI has one point in each. */
  buckets: z.array(bucketSchema),
  /** Those with a goal that counts, the heaviest first. */
  kpis: z.array(
    z.object({
      kpi: z.string(),
      points: z.array(
        z.extend(
          z.pick(trendPointSchema, {
            value: true,
            sample: true,
            mean: true,
            limits: true,
            signal: true,
            goal: true,
            goalRange: true,
          }),
          {
            /** The value with most of its noise taken out; null without data, and on stretches too short to know their noise. */
            adjusted: z.nullable(z.number()),
          },
        ),
      ),
      /** Of the process since the last declared change. */
      verdict: processVerdictSchema,
      sentence: messageSchema,
    }),
  ),
  /** Oldest first. */
  events: z.array(
    z.extend(trendEventSchema, {
      /** The KPI that it concerns; null for all of them. */
      kpi: z.nullable(z.string()),
      /** Before and after it, for the KPIs it concerns. */
      changes: z.array(beforeAfterSchema),
    }),
  ),
});

export type Timeline = z.infer<typeof timelineSchema>;
