import * as z from "zod/mini";
import { columnName, conditionSchema } from "./condition-schema.ts";
import { described, optional } from "./described.ts";
import { commonKeys } from "./file-schema.ts";
import { measureSchema, surveySchema } from "./measure-schema.ts";
import { agentSchema, daySchema, valueSchema } from "./value-schema.ts";
import { WEEKDAYS } from "./weekday.ts";
import { nameSchema } from "./name-schema.ts";

/** The column that holds an id, or those that make it together. */
const idColumns = [columnName, z.array(columnName).check(z.minLength(1))] as const;

/** What a file of facts means: the mapping document of kind `facts`. */
export const factsMappingSchema = z.strictObject({
  kind: z.literal("facts"),
  ...commonKeys,
  row: described(
    z.enum(["event", "day", "week", "month"]),
    "What a row is: one event (a call, a survey), or the totals of an agent's day, week or month.",
  ),
  week_starts: optional(
    z.enum(WEEKDAYS),
    "For weeks; the organisation's week start when left out.",
  ),
  where: optional(conditionSchema, "Only rows that pass are imported."),
  unique: optional(
    z.union([
      ...idColumns,
      z.strictObject({
        column: z.union(idColumns),
        keep: described(z.enum(["first", "last"]), "Which of differing rows with one id counts."),
      }),
    ]),
    "The column with a row's id, or several that make it together. Identical repeats count once; differing ones are a fault unless `keep` chooses.",
  ),
  day: daySchema,
  agent: agentSchema,
  queue: z.optional(valueSchema),
  dimensions: optional(
    z.record(nameSchema, valueSchema),
    "Other dimensions by name: team, supervisor, site, line_of_business, channel, role, tenure_band, or names of your own.",
  ),
  survey: optional(
    surveySchema,
    "A rating a row: makes surveys_answered, survey_points, surveys_top_box.",
  ),
  measures: optional(
    z.record(nameSchema, measureSchema),
    "The measures by name, and how each comes out of the rows.",
  ),
  combine: optional(
    z.literal("sum"),
    "For totals: add up rows of the same day, agent, queue and dimensions instead of refusing them.",
  ),
});

export type FactsMapping = z.infer<typeof factsMappingSchema>;
