import * as z from "zod/mini";
import {
  asOfSchema,
  daySchema,
  grainSchema,
  messageSchema,
  periodSchema,
  subjectSchema,
} from "./common.ts";

/** The fact rows behind a value, and the sums they make. */
export const evidenceSchema = z.object({
  asOf: asOfSchema,
  subject: subjectSchema,
  kpi: z.string(),
  period: periodSchema,
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  /** Σ of each measure of the formula over the rows that counted. */
  sums: z.record(z.string(), z.nullable(z.number())),
  measures: z.array(z.string()),
  /** Why the rows are kept back; null when they are shown. */
  withheld: z.nullable(messageSchema),
  total: z.number(),
  /**
   * How many of them counted only together with others: measures of different feeds, put together by agent and day because
   * no row of that day knows all of them.
   */
  joined: z.number(),
  offset: z.number(),
  rows: z.array(
    z.object({
      day: daySchema,
      grain: grainSchema,
      /** Null where the session may not see people one by one. */
      agent: z.nullable(z.object({ id: z.string(), name: z.string() })),
      queue: z.string(),
      source: z.string(),
      batch: z.number(),
      sourceRows: z.number(),
      /** In the order of `measures`; null = unknown. */
      values: z.array(z.nullable(z.number())),
      /** Whether the row counted: one in which a measure of the formula is unknown does only together with others. */
      counted: z.boolean(),
    }),
  ),
});

export type Evidence = z.infer<typeof evidenceSchema>;
