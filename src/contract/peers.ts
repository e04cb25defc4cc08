import * as z from "zod/mini";
import {
  asOfSchema,
  bandSchema,
  intervalSchema,
  messageSchema,
  periodSchema,
  subjectSchema,
} from "./common.ts";

/** How a subject stands among its peers on one KPI. */
export const peersSchema = z.object({
  asOf: asOfSchema,
  subject: subjectSchema,
  kpi: z.string(),
  /** The days that everything here is about: those asked for, or the closed weeks or months that stand for them. */
  period: periodSchema,
  /** Why the days are not those asked for; null when they are. */
  notice: z.nullable(messageSchema),
  cohort: z.object({
    /** The peer group in words: role, queue mix, tenure. */
    words: messageSchema,
    /** Members with data besides the subject. Null when the policy hides it because it is too small. */
    size: z.nullable(z.number()),
    /** Why the comparison is withheld; null when it is shown. */
    withheld: z.nullable(messageSchema),
    /** Which of the choices this is; null where there is none. */
    chosen: z.nullable(z.string()),
    /** The groups that may be asked for with `alike`, from the most alike to the widest. */
    choices: z.array(z.object({ id: z.string(), words: messageSchema })),
  }),
  own: z.object({
    value: z.nullable(z.number()),
    sample: z.nullable(z.number()),
    interval: z.nullable(intervalSchema),
    adjusted: z.nullable(z.number()),
  }),
  /**
   * The comparison on like work, by queue; null when withheld, and where there is but one queue. `words`: how alike the mixes
   * of queues are.
   */
  mix: z.nullable(
    z.object({
      words: messageSchema,
      /**
       * Observed ÷ expected given the own mix of queues, scaled back to the KPI's unit, beside what the peers would have on that
       * mix; `covered` is the share of the sample in queues in which enough peers work. Null under the policy's coverage.
       */
      adjusted: z.nullable(
        z.object({
          value: z.number(),
          expected: z.number(),
          covered: z.number(),
          sentence: messageSchema,
        }),
      ),
      /** That the order in total turns round in every queue, or most of the work (Simpson's paradox); null when it does not. */
      warning: z.nullable(messageSchema),
    }),
  ),
  /** Smoothed quartiles of the peers' values; null when withheld. Never a minimum or maximum. */
  quartiles: z.nullable(z.object({ low: z.number(), median: z.number(), high: z.number() })),
  /** How many peers lie where; the outermost bins are open (null edge), each bin holds at least the policy's floor. */
  distribution: z.nullable(
    z.array(
      z.object({ from: z.nullable(z.number()), to: z.nullable(z.number()), count: z.number() }),
    ),
  ),
  /** Value against sample of the people or units whom the session may see by name; empty for agents. */
  members: z.array(
    z.object({
      level: z.string(),
      id: z.string(),
      name: z.string(),
      value: z.number(),
      sample: z.number(),
      adjusted: z.nullable(z.number()),
      band: bandSchema,
    }),
  ),
  /** The value all peers have together: the middle of the funnel. */
  centre: z.nullable(z.number()),
  /** 95 % and 99.8 % limits at given samples, for somebody who is not one of the peers; empty when withheld. */
  funnel: z.array(
    z.object({
      sample: z.number(),
      low95: z.number(),
      high95: z.number(),
      low998: z.number(),
      high998: z.number(),
    }),
  ),
  sentence: messageSchema,
});

export type Peers = z.infer<typeof peersSchema>;
