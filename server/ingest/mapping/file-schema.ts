import * as z from "zod/mini";
import { described, optional } from "./described.ts";
import { unfoldSchema } from "./unfold-schema.ts";

const pattern = z.string().check(z.minLength(1));
const rowCount = z.number().check(z.int(), z.minimum(0));
const rowNumber = z.number().check(z.int(), z.minimum(1));

/** How the file is laid out, before any meaning. Everything has a default that suits a plain table. */
export const fileSchema = z.strictObject({
  format: optional(
    z.enum(["csv", "xlsx", "json"]),
    "Found out from the content when left out. json is a list of objects or one object a line.",
  ),
  delimiter: optional(z.string().check(z.length(1)), "csv: found out when left out."),
  encoding: optional(z.string(), "csv and json: found out when left out; e.g. windows-1252."),
  quote: optional(z.string().check(z.length(1)), 'csv: `"` when left out.'),
  path: optional(z.string(), "json: where the list stands, e.g. data.items."),
  sheet: optional(
    z.union([
      z.string().check(z.minLength(1)),
      rowNumber,
      z.strictObject({ matches: described(pattern, "A regular expression for sheet names.") }),
    ]),
    "xlsx: a sheet's name, its place (1 is the first visible one), `all`, or `matches` for all whose name fits. Needed when there are several.",
  ),
  header: optional(
    z.union([rowNumber, z.array(rowNumber).check(z.minLength(1)), z.literal("none")]),
    "The header's row number as the spreadsheet shows it; several rows are read as one; `none`: columns are called A, B, C. The first filled row when left out.",
  ),
  fill_right: optional(
    z.boolean(),
    "For a header of several rows: blank cells of all but the last repeat the cell to their left, as headings above several columns do once merged cells are saved as CSV.",
  ),
  skip_rows: optional(rowCount, "Rows right below the header that are not data, e.g. units."),
  footer_rows: optional(rowCount, "Filled rows at the end that are not data."),
  stop_at: optional(
    pattern,
    "A regular expression: reading stops at the first row whose first filled cell matches.",
  ),
});

export type FileLayout = z.infer<typeof fileSchema>;

/** How numbers are written. */
export const numbersSchema = z.strictObject({
  decimal: optional(z.enum([".", ","]), "The sign before decimals; a point when left out."),
  thousands: optional(
    z.enum([",", ".", " ", "'"]),
    "The sign between thousands; the other one of point and comma when left out. Blanks are always understood.",
  ),
});

export type NumberStyle = z.infer<typeof numbersSchema>;

/** The keys that every kind of mapping has. */
export const commonKeys = {
  source: described(
    z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,62}$/, "Use small letters, digits, - and _.")),
    "The feed's name: small letters, digits, - and _. A later file of the same source replaces what it covers.",
  ),
  about: optional(z.string(), "For people: where the file comes from and who sends it."),
  file: optional(fileSchema, "How the file is laid out."),
  numbers: optional(numbersSchema, "How numbers are written."),
  blanks: optional(
    z.array(z.string()),
    'Texts that mean blank, e.g. "-", "N/A". They are exact but for case and outer blanks.',
  ),
  fill_down: optional(
    z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
    "Columns whose blank cells repeat the cell above, as in reports that print a name once for several rows.",
  ),
  unfold: optional(
    unfoldSchema,
    "For sheets with a column for each day or each agent: every such column of a row becomes a row of its own.",
  ),
  aliases: optional(
    z.record(z.string(), z.array(z.string()).check(z.minLength(1))),
    "Other headers that a column has had: the name used in this mapping, then its other names.",
  ),
  faults: optional(
    z.enum(["refuse", "set-aside"]),
    "refuse (the default): one bad row refuses the file. set-aside: bad rows are left out and reported.",
  ),
  set_aside_at_most: optional(
    z.number().check(z.minimum(0), z.maximum(1)),
    "The largest share of rows that may be set aside, 0 to 1; 0.05 when left out.",
  ),
} as const;
