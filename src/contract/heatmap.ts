import * as z from "zod/mini";
import { asOfSchema, bandSchema, daySchema, periodSchema, subjectSchema } from "./common.ts";
import { rowGroupsSchema } from "./row-groups.ts";

/**
 * One KPI for many subjects through time, columnar and row-major. Also given in a binary form (media type
 * `application/vnd.candor.grid`): a little-endian uint32 length, that many bytes of this object as UTF-8 JSON without
 * its cells, zero bytes up to a multiple of 8, then value, sample, score, adjusted and distance as float64 (NaN = null)
 * and band as uint8 (index into BANDS), rows × columns of each.
 */
export const heatmapSchema = z.object({
  asOf: asOfSchema,
  within: subjectSchema,
  period: periodSchema,
  kpi: z.string(),
  rows: z.array(z.object({ level: z.string(), id: z.string(), name: z.string() })),
  columns: z.array(z.object({ from: daySchema, to: daySchema, partial: z.boolean() })),
  more: z.boolean(),
  /** The units that the rows lie in; null unless asked for. */
  groups: z.nullable(rowGroupsSchema),
  value: z.array(z.nullable(z.number())),
  sample: z.array(z.nullable(z.number())),
  score: z.array(z.nullable(z.number())),
  /** Shrunk by evidence towards what all rows have together over the period. */
  adjusted: z.array(z.nullable(z.number())),
  /** How far beyond the target in force, in the KPI's unit: negative short of it. */
  distance: z.array(z.nullable(z.number())),
  band: z.array(bandSchema),
});

export type Heatmap = z.infer<typeof heatmapSchema>;

export const GRID_MEDIA_TYPE = "application/vnd.candor.grid";
