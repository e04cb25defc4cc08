import * as z from "zod/mini";
import { columnName, conditionSchema } from "./condition-schema.ts";
import { described, optional } from "./described.ts";
import { commonKeys } from "./file-schema.ts";
import { daySchema, valueSchema } from "./value-schema.ts";
import { nameSchema } from "./name-schema.ts";

/** Who people are and where they stood when: the mapping document of kind `roster`. */
export const rosterMappingSchema = z.strictObject({
  kind: z.literal("roster"),
  ...commonKeys,
  where: optional(conditionSchema, "Only rows that pass are imported."),
  person: z.strictObject({
    id: described(valueSchema, "The agent's id exactly as the fact files write it."),
    name: optional(valueSchema, "The name to show; the id when left out."),
  }),
  from: optional(daySchema, "The first day of the assignment. Without `from` and `as_of`: always."),
  to: optional(daySchema, "The last day of the assignment; blank: still there."),
  as_of: optional(
    daySchema,
    "Instead of `from` and `to`: the day of a snapshot, in force until the person's next one.",
  ),
  started_on: optional(daySchema, "The first day of work, from which tenure is counted."),
  dimensions: described(
    z.record(nameSchema, valueSchema),
    "team, supervisor, site, line_of_business, role, or names of your own.",
  ),
  names: optional(
    z.record(nameSchema, columnName),
    "Columns with the names to show for dimension values that are ids: `team: Team name`.",
  ),
});

export type RosterMapping = z.infer<typeof rosterMappingSchema>;
