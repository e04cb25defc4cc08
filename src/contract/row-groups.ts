import * as z from "zod/mini";
import { levelSchema } from "./common.ts";

/**
 * The units that a grid's rows lie in, columnar: row r lies in `units[of[r]]`, null where its facts do not tell. Where a row has
 * been in several in the period it stands in the one with most of its days, and `several` counts such rows. A unit's own
 * figures are asked for as a grid of its level: sums over the days that were worked in it.
 */
export const rowGroupsSchema = z.object({
  level: levelSchema,
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  of: z.array(z.nullable(z.number())),
  several: z.number(),
});

export type RowGroups = z.infer<typeof rowGroupsSchema>;
