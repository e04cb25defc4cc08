import * as z from "zod/mini";
import {
  asOfSchema,
  calendarDaySchema,
  daySchema,
  grainSchema,
  idSchema,
  periodSchema,
  periodTextSchema,
  subjectSchema,
} from "./common.ts";

/** The most characters that a reason may have: enough for a page, too few to fill a disk. */
export const LONGEST_REASON = 1000;

/** A fact row, by what names it for its person. */
const disputedRowSchema = z.object({
  /** The first day that it covers; as many as its grain says. */
  day: calendarDaySchema,
  grain: z._default(grainSchema, "day"),
  queue: z.string().check(z.maxLength(200)),
  source: z.string().check(z.maxLength(200)),
});

/** “This looks wrong to me”: the sender's own figure, or one row behind it, and why. */
export const disputeRequestSchema = z.object({
  kpi: idSchema,
  period: periodTextSchema,
  row: z.nullable(disputedRowSchema),
  /** In the person's own words; blanks around it do not count. */
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_REASON)),
});

/** A figure that somebody says is wrong, and how far that has come. */
export const disputeSchema = z.object({
  id: z.string(),
  subject: subjectSchema,
  kpi: z.string(),
  /** The days that the figure is of. */
  period: periodSchema,
  /** The row that is meant; null for the whole figure. */
  row: z.nullable(disputedRowSchema),
  reason: z.string(),
  /** The day on which it was said. */
  on: daySchema,
  state: z.literal("open"),
});

/** Disputes, the newest first. */
export const disputesSchema = z.object({ asOf: asOfSchema, disputes: z.array(disputeSchema) });

export type Dispute = z.infer<typeof disputeSchema>;
