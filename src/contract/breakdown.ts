import * as z from "zod/mini";
import {
  asOfSchema,
  bandSchema,
  goalSchema,
  intervalSchema,
  periodSchema,
  subjectSchema,
} from "./common.ts";

/** One KPI of one subject, cut by weekday or by a dimension of the facts: the parts of one value. */
export const breakdownSchema = z.object({
  asOf: asOfSchema,
  subject: subjectSchema,
  kpi: z.string(),
  period: periodSchema,
  /** `weekday`, or a dimension's id. */
  by: z.string(),
  /** The parts that have facts: weekdays in the order of the organisation's week, members by name. */
  parts: z.array(
    z.object({
      /** An ISO weekday, 1 Monday … 7 Sunday, or a member's id. */
      id: z.string(),
      /** The member's name; a weekday's is left to the reader's language and repeats the id. */
      name: z.string(),
      value: z.nullable(z.number()),
      numerator: z.nullable(z.number()),
      sample: z.nullable(z.number()),
      interval: z.nullable(intervalSchema),
      /** The goal that the part is judged by: a queue may have one of its own. */
      goal: z.nullable(goalSchema),
      band: bandSchema,
    }),
  ),
});

export type Breakdown = z.infer<typeof breakdownSchema>;

/** What a breakdown by days of the week is called; no dimension has this name. */
export const WEEKDAY = "weekday";
