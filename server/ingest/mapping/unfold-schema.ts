import * as z from "zod/mini";
import { columnName } from "./condition-schema.ts";
import { described, optional } from "./described.ts";

const hasOneChoice = z.refine<{ columns?: unknown; except?: unknown }>(
  ({ columns, except }) => (columns === undefined) !== (except === undefined),
  { error: "give exactly one of `columns` and `except`" },
);

/** How a wide sheet, with a column for each day or each agent, is turned into rows before anything else is read. */
export const unfoldSchema = z
  .strictObject({
    columns: optional(
      z.union([z.string().check(z.minLength(1)), z.array(columnName).check(z.minLength(1))]),
      "The columns that repeat: a regular expression for their headers, of which the first group in parentheses is read (all of the header without a group), or a list of headers.",
    ),
    except: optional(
      z.array(columnName),
      "Instead of `columns`: every column that the mapping does not name, except these: totals, averages, targets.",
    ),
    header: described(
      columnName,
      "The column that the headers become: the name by which `day`, `agent` and all other rules read them.",
    ),
    cell: optional(
      z.union([columnName, z.strictObject({ column: columnName })]),
      "The column that the cells become. `{ column: Figure }`: one for each text in that column. Left out: what the header says around the group names it.",
    ),
  })
  .check(hasOneChoice);

export type UnfoldRule = z.infer<typeof unfoldSchema>;
