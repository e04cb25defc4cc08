import * as z from "zod/mini";
import { asOfSchema, bandSchema, daySchema, periodSchema, subjectSchema } from "./common.ts";
import { rowGroupsSchema } from "./row-groups.ts";

/**
 * One KPI for many subjects through time, columnar and row-major: cell (r, c) is at r × columns.length + c. People may be asked
 * for page by page; the pages together have the rows of the whole. Estimates (adjusted, distance) have four decimals.
 */
export const heatmapSchema = z.object({
  asOf: asOfSchema,
  within: subjectSchema,
  period: periodSchema,
  kpi: z.string(),
  rows: z.array(z.object({ level: z.string(), id: z.string(), name: z.string() })),
  columns: z.array(z.object({ from: daySchema, to: daySchema, partial: z.boolean() })),
  /** Whether rows follow beyond these. */
  more: z.boolean(),
  /** How many rows there are at most, on all pages together. */
  total: z.number(),
  /** The units that the rows lie in; null unless asked for. */
  groups: z.nullable(rowGroupsSchema),
  value: z.array(z.nullable(z.number())),
  sample: z.array(z.nullable(z.number())),
  score: z.array(z.nullable(z.number())),
  /** Shrunk by evidence towards what all rows have together over the period, or an even sample of very many people. */
  adjusted: z.array(z.nullable(z.number())),
  /** How far beyond the target in force, in the KPI's unit: negative short of it. */
  distance: z.array(z.nullable(z.number())),
  band: z.array(bandSchema),
});
