import * as z from "zod/mini";
import {
  asOfSchema,
  daySchema,
  intervalSchema,
  messageSchema,
  periodSchema,
  subjectSchema,
} from "./common.ts";
import { stripWeekSchema } from "./strip-week.ts";

/** Something that may have caused a change, for somebody to look into. It is no finding: nothing here proves a cause. */
const causeSchema = z.object({
  kind: z.enum(["goal", "definition", "feed", "newcomers", "carried", "wider", "inside"]),
  /** The day it happened on; null where it has none. */
  day: z.nullable(daySchema),
  text: messageSchema,
});

/**
 * The split of a change: the same people doing the same work differently, other people doing it, other work. Differences in the
 * KPI's unit; own + who + queues = delta, to the last bit.
 */
const partsSchema = z.object({
  delta: z.number(),
  own: z.number(),
  who: z.number(),
  queues: z.number(),
  /**
   * The same of the work itself, in units of the numerator, against as many days of the weeks before as the period has: own + who +
   * queues + volume = delta, to the last bit.
   */
  amount: z.object({
    delta: z.number(),
    own: z.number(),
    who: z.number(),
    queues: z.number(),
    volume: z.number(),
  }),
  sentence: messageSchema,
});

/** One KPI of one unit or person that changed by more than noise. */
const signalSchema = z.object({
  subject: subjectSchema,
  kpi: z.string(),
  /** Its weight in the organisation's score; 0 without a goal. */
  weight: z.number(),
  /** `moved`: a range without a goal has no better or worse. */
  verdict: z.enum(["improved", "declined", "moved"]),
  now: z.number(),
  before: z.number(),
  /** now − before, in the KPI's unit. */
  delta: z.number(),
  /** 90 %, of the true difference. */
  interval: intervalSchema,
  /** How often two stretches without any difference would lie this far apart or farther. */
  pValue: z.number(),
  /** Σ denominator of the period and of the weeks before. */
  sample: z.number(),
  baselineSample: z.number(),
  /** How much more of the sample there is a day than before, as a share: 0.06 is 6 % more work. It moves no ratio. */
  volume: z.number(),
  sentence: messageSchema,
  /** The whole weeks of both from the first with data on, oldest first, with the natural limits of the process; empty where the policy shows no weeks. */
  weeks: z.array(stripWeekSchema),
  /** Null where the facts do not tell people or kinds of work apart. */
  parts: z.nullable(partsSchema),
  causes: z.array(causeSchema),
  /**
   * The unit in which this change probably sits, where that is another one: a wider one that moved as a whole, or a narrower one
   * that accounts for most of it.
   */
  seat: z.nullable(subjectSchema),
  /**
   * The KPI of the same unit, before it in the list, of whose change this is a part: both move with the same measures, and went
   * the same way. Null for a change of its own.
   */
  kin: z.nullable(z.string()),
});

/** What really changed within a unit: every KPI of every unit and person that the session may see there, looked at together. */
export const changesSchema = z.object({
  asOf: asOfSchema,
  within: subjectSchema,
  /** The days in question, and the whole weeks they are held against. */
  period: periodSchema,
  baseline: periodSchema,
  /** Why the days are not those asked for; null when they are. */
  notice: z.nullable(messageSchema),
  /** The levels looked at, from the widest. */
  levels: z.array(z.string()),
  /** Of the series looked at (a KPI of a unit or person each), how many did no more than they always do. */
  quiet: z.number(),
  /** How many have too little data to be tested: they say nothing, not that nothing happened. */
  untested: z.number(),
  /** How many units are left out because so few people stand behind some week of theirs that they could be told apart. */
  leftOut: z.number(),
  /**
   * What survived: first what sits where it is told of, then what counts in the score, then the surest. Of those shown,
   * one in ten may be noise.
   */
  signals: z.array(signalSchema),
});

export type Changes = z.infer<typeof changesSchema>;
export type ChangeSignal = Changes["signals"][number];
