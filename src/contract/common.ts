import * as z from "zod/mini";
import { BANDS } from "../domain/band.ts";
import { isDay } from "../domain/calendar.ts";
import { COMPARISONS } from "../domain/period.ts";

/** A business day, `YYYY-MM-DD`. */
export const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** The same where a caller names it: a date that the calendar has. */
export const calendarDaySchema = daySchema.check(
  z.refine((text) => isDay(text), "There is no such date in the calendar: write it as YYYY-MM-DD"),
);

/** Inclusive local business dates. */
export const periodSchema = z.object({ from: daySchema, to: daySchema });

/** In a URL: a period's name (`last-28-days`) or two days (`2026-01-01..2026-01-31`). */
export const periodTextSchema = z.string().check(z.maxLength(40));

export const comparisonSchema = z.enum(COMPARISONS);
export const grainSchema = z.enum(["day", "week", "month"]);
export const bandSchema = z.enum(BANDS);

/** `organisation`, or a dimension's id. */
export const levelSchema = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,62}$/));
export const idSchema = z.string().check(z.minLength(1), z.maxLength(200));

/** A subject in a URL: `team:north-1`. */
export const withinSchema = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,62}:.+$/));

/** How many entries an answer may have at most. */
export const limitSchema = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000));

/** Conditions on dimensions in a URL, repeated: `where=queue:Billing`. */
export const whereSchema = z.array(z.string().check(z.regex(/^[a-z][a-z0-9_]{0,62}:/)));

export const subjectSchema = z.object({ level: levelSchema, id: idSchema, name: z.string() });

/** A sentence as data; see the domain's Message. */
export const messageSchema = z.object({
  id: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** How fresh an answer is. The same facts give the same value; the time of asking is not in it. */
export const asOfSchema = z.object({
  /** Rises with every change of the facts. */
  version: z.number(),
  /** The last business day with facts; null before the first import. */
  lastDay: z.nullable(daySchema),
  /** Today in the organisation's zone. */
  today: daySchema,
  /** Feeds whose data end earlier than the other feeds' do; today, which is still filling, counts for none. */
  late: z.array(z.object({ source: z.string(), lastDay: daySchema })),
});

/** A 90 % interval, in the KPI's unit. */
export const intervalSchema = z.object({ low: z.number(), high: z.number() });

export const anchorsSchema = z.union([
  z.object({
    shape: z.literal("linear"),
    floor: z.number(),
    threshold: z.number(),
    target: z.number(),
    stretch: z.number(),
  }),
  z.object({
    shape: z.literal("range"),
    floor: z.tuple([z.number(), z.number()]),
    threshold: z.tuple([z.number(), z.number()]),
    target: z.tuple([z.number(), z.number()]),
    stretch: z.tuple([z.number(), z.number()]),
  }),
]);

/** The goal that a value is judged by. `from` and `appliesTo` (`team:north-1`) tell of the one in force last. */
export const goalSchema = z.object({
  /** Where several goals were in force in the period, their means, weighted by the denominators under each. */
  anchors: anchorsSchema,
  comparison: z.enum(["<", "<=", ">", ">="]),
  weight: z.number(),
  from: daySchema,
  appliesTo: z.string(),
  /** Whether another goal was in force during part of the period. */
  changedInPeriod: z.boolean(),
});
