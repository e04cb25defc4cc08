import * as z from "zod/mini";
import { SAMPLE_UNITS } from "#src/domain/kpi.ts";
import { described, optional } from "../mapping/described.ts";
import { WEEKDAYS } from "../mapping/weekday.ts";
import { nameSchema } from "../mapping/name-schema.ts";

const text = z.string().check(z.minLength(1));
const dayText = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "Write the day as 2024-03-31."));
const linear = z
  .string()
  .check(
    z.regex(
      /^\s*-?\s*[a-z][a-z0-9_]*(\s*[+-]\s*[a-z][a-z0-9_]*)*\s*$/,
      "Write measures with + and - between them, such as talk_seconds + hold_seconds.",
    ),
  );
const owner = text.check(z.maxLength(200));
const anchor = z.union([z.number(), z.tuple([z.number(), z.number()])]);

const organisationSchema = z.strictObject({
  name: z.optional(text),
  zone: optional(text, "The IANA time zone that cuts business days, e.g. Europe/Lisbon."),
  week_starts: z.optional(z.enum(WEEKDAYS)),
  day_starts: optional(
    z.int().check(z.minimum(0), z.maximum(23)),
    "The local hour at which a business day begins.",
  ),
  currency: optional(
    z
      .string()
      .check(z.regex(/^[A-Z]{3}$/, "Write the currency as three capital letters, such as EUR.")),
    "ISO 4217, e.g. EUR.",
  ),
});

const measureSchema = z.strictObject({
  unit: z.enum(["count", "seconds", "points", "minor", "seconds_squared"]),
  description: described(text, "What is counted, in a full sentence."),
});

const kpiSchema = z.strictObject({
  name: described(text, "In full."),
  short_name: optional(text, "For column heads; the name when left out."),
  description: described(text, "What it tells, in one sentence."),
  unit: z.enum(["percent", "seconds", "per_hour", "points", "money", "index"]),
  direction: described(z.enum(["higher", "lower", "range"]), "Which way is good."),
  kind: described(
    z.enum(["proportion", "rate", "mean"]),
    "proportion: a count out of a count. rate: a count per time. mean: an amount per count.",
  ),
  numerator: described(linear, "Measures with + and -, e.g. talk_seconds + hold_seconds."),
  denominator: described(linear, "Measures with + and -."),
  scale: optional(
    z.number().check(z.positive()),
    "value = scale × numerator ÷ denominator. By unit when left out: percent 100, per_hour 3600, money 0.01, else 1.",
  ),
  bounds: optional(
    z.tuple([z.number(), z.number()]),
    "The least and the most a mean can be, e.g. [0, 100] for points earned of those possible. None when left out.",
  ),
  minimum_sample: optional(
    z.number().check(z.positive()),
    "Below it no band is given; 30 when left out.",
  ),
  sample_unit: optional(
    z.enum(SAMPLE_UNITS),
    "What the denominator counts: contacts, surveys …; contacts when left out.",
  ),
  decimals: optional(z.int().check(z.minimum(0), z.maximum(4)), "At display; seconds 0, else 1."),
  lowest_level: optional(nameSchema, "The lowest level it is shown at; agent when left out."),
  guardrails: optional(z.array(nameSchema), "KPIs that expose gaming of this one."),
  coachability: optional(
    z.number().check(z.minimum(0), z.maximum(1)),
    "How much of it a person can change; 0.5 when left out.",
  ),
  source: optional(text, "Where the definition comes from."),
  owner: optional(
    owner,
    "Who answers for it and how to reach them: a role or a team rather than a person.",
  ),
});

const goalSchema = z.strictObject({
  kpi: nameSchema,
  from: described(dayText, "The first day it is in force, YYYY-MM-DD."),
  applies_to: optional(
    z.union([z.literal("organisation"), z.record(nameSchema, z.union([z.string(), z.number()]))]),
    "organisation (the default), or one dimension and its value: `team: North 1`, `agent: a12`.",
  ),
  floor: described(anchor, "Score 0. For a range KPI: [low, high]."),
  threshold: described(anchor, "Score 40."),
  target: described(anchor, "Score 70."),
  stretch: described(anchor, "Score 100."),
  comparison: optional(
    z.enum(["<", "<=", ">", ">="]),
    "How a value is held against the target; >= for higher and range, <= for lower when left out.",
  ),
  weight: optional(
    z.number().check(z.minimum(0)),
    "In the composite; 1 when left out, 0 shows without counting.",
  ),
});

/** What an administrator adds or changes without code: the document of kind `definitions`. */
export const definitionsSchema = z.strictObject({
  kind: z.literal("definitions"),
  about: z.optional(z.string()),
  organisation: z.optional(organisationSchema),
  measures: z.optional(z.record(nameSchema, measureSchema)),
  kpis: z.optional(z.record(nameSchema, kpiSchema)),
  owners: optional(
    z.record(nameSchema, z.nullable(owner)),
    "Who answers for KPIs, also for those that Candor ships with: `aht: Workforce desk, ext. 4210`; null takes the name away.",
  ),
  goals: z.optional(z.array(goalSchema)),
  names: optional(
    z.record(nameSchema, z.record(z.string(), z.union([z.string(), z.number()]))),
    "Names to show for dimension values: `team: {n1: North 1}`; for agents: `agent: {a12: Ada}`.",
  ),
});

export type DefinitionsDocument = z.infer<typeof definitionsSchema>;
export type KpiEntry = z.infer<typeof kpiSchema>;
export type GoalEntry = z.infer<typeof goalSchema>;
