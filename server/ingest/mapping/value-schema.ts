import * as z from "zod/mini";
import { columnName } from "./condition-schema.ts";
import { described, optional } from "./described.ts";

const text = z.union([z.string(), z.number()]);

/** Where a text comes from: a column, a constant, or the file's or sheet's name. */
const origins = {
  column: optional(
    z.union([columnName, z.array(columnName).check(z.minLength(1))]),
    "The column; several are joined by a blank.",
  ),
  constant: optional(text, "The same for every row."),
  from: optional(z.enum(["file", "sheet"]), "Taken from the name of the file or sheet."),
  matches: optional(
    z.string(),
    "With `column` or `from`: a regular expression; its first group, or all it matches, is taken.",
  ),
  lookup: optional(z.record(z.string(), text), "Values as written → values to store."),
  otherwise: optional(
    z.enum(["keep", "blank", "fault"]),
    "With `lookup`: what becomes of a value that is not listed; keep when left out.",
  ),
} as const;

const hasOneOrigin = z.refine<{ column?: unknown; constant?: unknown; from?: unknown }>(
  (value) =>
    [value.column, value.constant, value.from].filter((one) => one !== undefined).length === 1,
  { error: "give exactly one of `column`, `constant` and `from`" },
);

/** A text per row: the header alone is short for `column`. */
export const valueSchema = described(
  z.union([columnName, z.strictObject(origins).check(hasOneOrigin)]),
  "A column's header, or where else the text comes from.",
);

export type ValueRule = z.infer<typeof valueSchema>;

/** Who did it. */
export const agentSchema = described(
  z.union([
    columnName,
    z
      .strictObject({
        ...origins,
        name: optional(columnName, "A column with the name to show, when `column` holds an id."),
        skip: optional(
          z.array(text),
          'Values whose rows are nobody\'s and left out: "" (blank), Unassigned, Total.',
        ),
      })
      .check(hasOneOrigin),
  ]),
  "The agent's id, or name where there is no id.",
);

export type AgentRule = z.infer<typeof agentSchema>;

const formats = z.union([z.string(), z.array(z.string()).check(z.minLength(1))]);

const datePart = z.strictObject({
  from: described(z.enum(["file", "sheet"]), "Taken from the name of the file or sheet."),
  matches: optional(z.string(), "A regular expression whose first group is the part."),
});

/** Which business day, week or month a row belongs to. */
export const daySchema = z
  .strictObject({
    column: optional(
      z.union([columnName, z.array(z.union([columnName, datePart])).check(z.minLength(1))]),
      "The column with the date, or date and time; several (year, month) are joined by a blank, parts of the name of the file or sheet among them.",
    ),
    constant: optional(z.string(), "The same day for every row."),
    from: optional(z.enum(["file", "sheet"]), "The date stands in the name of the file or sheet."),
    matches: optional(
      z.string(),
      "With `column` or `from`: a regular expression whose first group is the date.",
    ),
    format: optional(
      formats,
      "How it is written, e.g. DD/MM/YYYY HH:mm; several are tried in turn; `excel`, `iso`, `unix`, `unix-ms` by name. Real Excel dates need none.",
    ),
    language: optional(z.string(), "Of month names, e.g. de; English when left out."),
    year: optional(z.number().check(z.int()), "The year, where the text has none."),
    time: optional(columnName, "A separate column with the time of day."),
    time_format: optional(
      formats,
      "How that time is written; `HH:mm:ss` or `HH:mm` when left out.",
    ),
    zone: optional(
      z.string(),
      "The IANA zone that cuts business days; the organisation's when left out.",
    ),
    written_in: optional(
      z.string(),
      "The zone the file's times are written in, where it is another one: UTC.",
    ),
    starts: optional(
      z.number().check(z.int(), z.minimum(0), z.maximum(23)),
      "The local hour at which a business day begins; the organisation's when left out.",
    ),
  })
  .check(hasOneOrigin);

export type DayRule = z.infer<typeof daySchema>;
