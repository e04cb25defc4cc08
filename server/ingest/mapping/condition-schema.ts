import * as z from "zod/mini";
import { described, optional } from "./described.ts";

export const columnName = described(
  z.string().check(z.minLength(1)),
  "A column's header. Case, blanks, hyphens and underscores do not matter.",
);

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const comparisonSchema = z.strictObject({
  column: columnName,
  equals: optional(scalar, "The cell is this. Case does not matter; 5 equals 5.0."),
  not: optional(scalar, "The cell is not this."),
  in: optional(z.array(scalar).check(z.minLength(1)), "The cell is one of these."),
  not_in: optional(z.array(scalar).check(z.minLength(1)), "The cell is none of these."),
  above: optional(z.number(), "The number is greater than this."),
  at_least: optional(z.number(), "The number is this or greater."),
  below: optional(z.number(), "The number is less than this."),
  at_most: optional(z.number(), "The number is this or less."),
  between: optional(
    z.tuple([z.number(), z.number()]),
    "The number lies between these, both included.",
  ),
  matches: optional(z.string(), "The text matches this regular expression; case does not matter."),
  blank: optional(z.boolean(), "true: the cell is blank. false: it is filled."),
});

/** A test of a row. Several tests of one column in one place must all hold. */
export type Condition =
  | z.infer<typeof comparisonSchema>
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly none: readonly Condition[] };

export type Comparison = z.infer<typeof comparisonSchema>;

export const conditionSchema: z.ZodMiniType<Condition> = described(
  z.lazy(() =>
    z.union([
      comparisonSchema,
      z.strictObject({ all: z.array(conditionSchema).check(z.minLength(1)) }),
      z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
      z.strictObject({ none: z.array(conditionSchema).check(z.minLength(1)) }),
    ]),
  ),
  "A test of a row: `column` with one or more tests, or `all`, `any`, `none` of several conditions.",
);
