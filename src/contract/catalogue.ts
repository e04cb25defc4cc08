import * as z from "zod/mini";
import { SAMPLE_UNITS } from "../domain/kpi.ts";
import { asOfSchema, daySchema, goalSchema, intervalSchema } from "./common.ts";

const termSchema = z.object({ measure: z.string(), times: z.number() });

/** A KPI definition as in the domain, so that a screen can show its arithmetic. */
export const kpiSchema = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  description: z.string(),
  unit: z.enum(["percent", "seconds", "per_hour", "points", "money", "index"]),
  direction: z.enum(["higher", "lower", "range"]),
  kind: z.enum(["proportion", "rate", "mean"]),
  numerator: z.array(termSchema),
  denominator: z.array(termSchema),
  scale: z.number(),
  bounds: z.optional(intervalSchema),
  minimumSample: z.number(),
  sampleUnit: z.enum(SAMPLE_UNITS),
  decimals: z.number(),
  lowestLevel: z.string(),
  guardrails: z.array(z.string()),
  coachability: z.number(),
  source: z.string(),
  /** Who answers for the definition, and how to reach them, in the organisation's own words; null when nobody is named. */
  owner: z.nullable(z.string()),
});

export const catalogueSchema = z.object({
  asOf: asOfSchema,
  /** Definitions version: changes when a measure, KPI, goal or the policy does. */
  version: z.string(),
  kpis: z.array(kpiSchema),
  /** KPIs the organisation scores, in the order of their cards: those with a goal first, then those with facts. */
  shown: z.array(z.string()),
  measures: z.array(z.object({ id: z.string(), unit: z.string(), description: z.string() })),
  /** The feeds that brought facts: until which day each has any, and the measures it ever gave a value for. */
  feeds: z.array(
    z.object({ source: z.string(), lastDay: daySchema, measures: z.array(z.string()) }),
  ),
  dimensions: z.array(z.object({ id: z.string(), members: z.number() })),
  /** The organisation-wide goal of each KPI in force today. */
  goals: z.record(z.string(), goalSchema),
  firstDay: z.nullable(daySchema),
  lastDay: z.nullable(daySchema),
});

export type Catalogue = z.infer<typeof catalogueSchema>;
export type CatalogueKpi = z.infer<typeof kpiSchema>;

export const subjectsSchema = z.object({
  asOf: asOfSchema,
  subjects: z.array(
    z.object({
      level: z.string(),
      id: z.string(),
      name: z.string(),
      /** In words, where it stands: team and site of a person. */
      place: z.string(),
    }),
  ),
  /** More match than were listed. */
  more: z.boolean(),
});
