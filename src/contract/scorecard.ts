import * as z from "zod/mini";
import {
  asOfSchema,
  bandSchema,
  daySchema,
  goalSchema,
  intervalSchema,
  messageSchema,
  periodSchema,
  subjectSchema,
} from "./common.ts";
import { rowGroupsSchema } from "./row-groups.ts";
import { stripWeekSchema } from "./strip-week.ts";

/** What a difference between two periods comes to. */
const verdictSchema = z.enum(["improved", "declined", "no-clear-change", "not-enough-data"]);

/** One KPI of one subject over a period. Nulls mean unknown, never zero. */
export const kpiResultSchema = z.object({
  kpi: z.string(),
  /** scale × numerator ÷ denominator; null when the denominator is 0 or unknown. */
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  /** Evidence in the KPI's sample unit: the denominator; null when unknown. */
  sample: z.nullable(z.number()),
  interval: z.nullable(intervalSchema),
  /** Shrunk towards the peer group by evidence; null without peers. Shown beside the value, never instead. */
  adjusted: z.nullable(z.number()),
  goal: z.nullable(goalSchema),
  /** P(better than target) and P(better than stretch). */
  probability: z.nullable(z.object({ target: z.number(), stretch: z.number() })),
  band: bandSchema,
  /** 0–100, or null. */
  score: z.nullable(z.number()),
  weight: z.number(),
  /** Share of the composite in points; contributions add up to it exactly. Null when it does not count. */
  contribution: z.nullable(z.number()),
  /**
   * Why the contribution is held for review: a guardrail of this KPI signals the wrong way. Held points still count. Null when
   * they are not held.
   */
  held: z.nullable(z.object({ by: z.string(), sentence: messageSchema })),
  comparison: z.nullable(
    z.object({
      period: periodSchema,
      value: z.nullable(z.number()),
      sample: z.nullable(z.number()),
      /** value − comparison value, in the KPI's unit. */
      delta: z.nullable(z.number()),
      /** Of the true difference; null where it could not be tested. */
      interval: z.nullable(intervalSchema),
      /** Whether the difference survives the noise test. */
      verdict: verdictSchema,
      /** The verdict in words, and by what it was tested. */
      sentence: messageSchema,
    }),
  ),
  /** The middle half of the peer group: the soft band of the evidence bar. Null when suppressed. */
  peers: z.nullable(
    z.object({ low: z.number(), median: z.number(), high: z.number(), size: z.number() }),
  ),
  /** Values per week, oldest first, of the 13 weeks up to the period's end; null where unknown. */
  spark: z.array(z.object({ day: daySchema, value: z.nullable(z.number()), partial: z.boolean() })),
  /** Every KPI says in one sentence what it shows. */
  sentence: messageSchema,
});

export const scorecardSchema = z.object({
  asOf: asOfSchema,
  subject: subjectSchema,
  place: z.string(),
  period: periodSchema,
  /** Over which days the peers are shown, where they are not those of the period. */
  peersNotice: z.nullable(messageSchema),
  composite: z.object({
    /** Σ weight × score ÷ Σ weight over KPIs with data; null when coverage is under the policy's share. */
    score: z.nullable(z.number()),
    interval: z.nullable(intervalSchema),
    band: bandSchema,
    /** Share of the weight that had data, 0–1. */
    coverage: z.number(),
    /** With the other period; null when none was asked for. */
    comparison: z.nullable(
      z.object({
        /** The score of then, by the goals of then; null when it was withheld. */
        score: z.nullable(z.number()),
        /** By how many points the KPIs that both periods have score more now, by the goals of now; null where they are too few. */
        delta: z.nullable(z.number()),
        interval: z.nullable(intervalSchema),
        /** Whether the difference survives the noise test that all of the scorecard's changes share. */
        verdict: verdictSchema,
        /** The verdict in words. */
        sentence: messageSchema,
      }),
    ),
    sentence: messageSchema,
    /**
     * The composite week by week, from half a year before the period to its end, oldest first, every one scored by the goals of now
     * and judged as a process; null where no weeks are shown.
     */
    through: z.nullable(
      z.object({
        mean: z.nullable(z.number()),
        sentence: messageSchema,
        weeks: z.array(z.extend(stripWeekSchema, { partial: z.boolean() })),
      }),
    ),
    /** How many of the points are held for review; null when none are. They are counted in the score. */
    held: z.nullable(z.object({ points: z.number(), sentence: messageSchema })),
  }),
  kpis: z.array(kpiResultSchema),
  /** What a person may work on next; null for units. */
  next: z.nullable(
    z.object({
      /** One or two, the largest reachable gain first. */
      steps: z.array(
        z.object({
          kpi: z.string(),
          /** How far from the goal, how sure that is, and on how much. */
          sentence: messageSchema,
          /** What it would bring, and how that is reckoned. */
          gain: messageSchema,
          arithmetic: messageSchema,
        }),
      ),
      /** Why nothing is named; null when something is. */
      nothing: z.nullable(messageSchema),
    }),
  ),
});

export type NextStep = NonNullable<Scorecard["next"]>["steps"][number];
export type KpiResult = z.infer<typeof kpiResultSchema>;
export type Scorecard = z.infer<typeof scorecardSchema>;

const numbers = z.array(z.nullable(z.number()));

/**
 * Many scorecards as columns. Cell arrays are row-major: cell (r, c) is at r × columns.length + c. `total` is the unit's
 * own row (sums over everyone, never a mean of the rows), shaped like one more row. Values and scores are unrounded;
 * estimates (low, high, adjusted) have four decimals.
 */
export const scorecardsSchema = z.object({
  asOf: asOfSchema,
  within: subjectSchema,
  period: periodSchema,
  columns: z.array(z.string()),
  rows: z.array(z.object({ level: z.string(), id: z.string(), name: z.string() })),
  /** Whether rows beyond the limit were left out. */
  more: z.boolean(),
  /** The units that the rows lie in; null unless asked for. */
  groups: z.nullable(rowGroupsSchema),
  composite: z.array(z.nullable(z.number())),
  compositeBand: z.array(bandSchema),
  coverage: z.array(z.number()),
  value: numbers,
  numerator: numbers,
  sample: numbers,
  low: numbers,
  high: numbers,
  adjusted: numbers,
  score: numbers,
  /** How far beyond the target in force, in the KPI's unit: negative short of it. Null without a value or a goal. */
  distance: numbers,
  band: z.array(bandSchema),
  /** P(better than target), in the hundredths that are shown: 0 under one of them, 1 over ninety-nine. */
  probability: numbers,
  total: z.object({
    composite: z.nullable(z.number()),
    compositeBand: bandSchema,
    coverage: z.number(),
    value: numbers,
    numerator: numbers,
    sample: numbers,
    low: numbers,
    high: numbers,
    score: numbers,
    distance: numbers,
    band: z.array(bandSchema),
    probability: numbers,
  }),
});

export type Scorecards = z.infer<typeof scorecardsSchema>;
