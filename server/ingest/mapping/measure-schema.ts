import * as z from "zod/mini";
import { columnName, conditionSchema } from "./condition-schema.ts";
import { described, optional } from "./described.ts";
import { nameSchema } from "./name-schema.ts";

/** How a time that something took is written in a cell. */
export const TIME_UNITS = [
  "seconds",
  "milliseconds",
  "minutes",
  "hours",
  "h:mm:ss",
  "mm:ss",
  "h:mm",
  "h m s",
  "excel-time",
] as const;

/** How an amount is written in a cell. */
const AMOUNT_UNITS = ["whole", "number", "percent", ...TIME_UNITS, "money"] as const;

export type AmountUnit = (typeof AMOUNT_UNITS)[number];

const amount = described(
  z.enum(AMOUNT_UNITS),
  "How the cell is written. whole: must be a whole number. percent: 92.5 or 92.5%, as 92.5 points. excel-time: a fraction of a day. money: major units, stored as minor.",
);
const where = optional(conditionSchema, "Only rows that pass count.");
const blank = optional(
  z.enum(["unknown", "zero", "fault"]),
  "What a blank cell means: unknown (the default), zero, or a fault.",
);

const countSchema = z.strictObject({
  count: described(z.literal("rows"), "The number of rows."),
  where,
  blank,
});

const sumSchema = z.strictObject({
  sum: described(columnName, "The column to add up."),
  as: z.optional(amount),
  times: optional(
    columnName,
    "Where `sum` is an average: the column with the count it is an average over; the product is added up.",
  ),
  lookup: optional(
    z.record(z.string(), z.number()),
    "Answers as written → their number, in the unit of `as`, for ratings in words or minutes by type of work; others are faults.",
  ),
  scale: optional(
    z.number().check(z.positive()),
    "Multiplies the value, e.g. 10 for ratings with one decimal.",
  ),
  negative: optional(
    z.enum(["fault", "allow"]),
    "Whether a value below zero is a fault (the default, but for money).",
  ),
  where,
  blank,
});

const betweenSchema = z.strictObject({
  between: described(
    z.tuple([columnName, columnName]),
    "Two columns with times, the earlier first: the seconds from one to the other are added up.",
  ),
  format: optional(
    z.union([z.string(), z.array(z.string()).check(z.minLength(1))]),
    "How both are written, as in `day.format`; ISO when left out.",
  ),
  negative: optional(
    z.enum(["fault", "unknown"]),
    "What a second time before the first means: a fault (the default), or unknown.",
  ),
  where,
  blank,
});

const inTimeSchema = z.strictObject({
  in_time: described(
    z.tuple([columnName, columnName]),
    "Two columns with dates: when it was done, and when it was due. Counts rows in which the first is not after the second; where either has no time of day, days are compared.",
  ),
  format: optional(
    z.union([z.string(), z.array(z.string()).check(z.minLength(1))]),
    "How both are written, as in `day.format`; ISO when left out.",
  ),
  where,
  blank,
});

const percentSchema = z.strictObject({
  percent: described(columnName, "A column with a share of another column: 87.5 or 87.5%."),
  of: described(columnName, "The column with the count it is a share of."),
  as: optional(z.enum(["percent", "fraction"]), "percent: 0–100 (the default). fraction: 0–1."),
  blank,
});

const constantSchema = z.strictObject({
  constant: described(z.number().check(z.int()), "The same for every row."),
  where,
});

const combinedSchema = z.strictObject({
  add: described(z.array(nameSchema).check(z.minLength(1)), "Measures of this mapping to add up."),
  subtract: optional(z.array(nameSchema), "Measures of this mapping to take away."),
});

/** How one measure comes out of the rows. */
export const measureSchema = described(
  z.union([
    z.literal("count"),
    countSchema,
    sumSchema,
    betweenSchema,
    inTimeSchema,
    percentSchema,
    constantSchema,
    combinedSchema,
  ]),
  "`count`; `count: rows` with `where`; `sum` with `as`; `between` two times; `in_time` of two dates; `percent` with `of`; `constant`; `add` and `subtract`.",
);

export type MeasureRule = z.infer<typeof measureSchema>;
export type CountRule = z.infer<typeof countSchema>;
export type SumRule = z.infer<typeof sumSchema>;
export type BetweenRule = z.infer<typeof betweenSchema>;
export type InTimeRule = z.infer<typeof inTimeSchema>;
export type PercentRule = z.infer<typeof percentSchema>;
export type ConstantRule = z.infer<typeof constantSchema>;
export type CombinedRule = z.infer<typeof combinedSchema>;

/** A satisfaction rating a row, short for the three measures that KPIs need. */
export const surveySchema = z.strictObject({
  column: described(columnName, "The column with the rating; blank: not answered."),
  scale: described(z.tuple([z.int(), z.int()]), "The lowest and the highest rating there is."),
  top: described(
    z.array(z.int()).check(z.minLength(1)),
    "The ratings that count as satisfied, e.g. [4, 5].",
  ),
});

export type SurveyRule = z.infer<typeof surveySchema>;
