import type { MeasureUnit } from "#src/domain/measures.ts";
import type { NumberStyle } from "../mapping/file-schema.ts";
import type {
  AmountUnit,
  BetweenRule,
  ConstantRule,
  CountRule,
  InTimeRule,
  PercentRule,
  SumRule,
} from "../mapping/measure-schema.ts";
import { cellText, type Cell } from "../reading/cell.ts";
import { amountOf, MILLIONTHS, rounded, shareOf } from "./amount.ts";
import { elapsedOf } from "./between-times.ts";
import { inTimeOf, type Zones } from "./in-time.ts";
import type { Row } from "../rows/columns.ts";
import { misfit, type Misfit } from "../rows/misfit.ts";
import { columnsOf, rowTest } from "../rows/row-test.ts";

/** What one row adds to one measure, in millionths; null: unknown. */
export type Contribution = number | null | Misfit;

export interface MeasureOfRow {
  readonly columns: readonly string[];
  readonly of: (row: Row) => Contribution;
}

/** The rules that look at rows; sums of other measures are made of complete facts instead. */
export type RowRule = CountRule | SumRule | BetweenRule | InTimeRule | PercentRule | ConstantRule;

type BlankMeaning = "unknown" | "zero" | "fault";

function blankOf(meaning: BlankMeaning | undefined, column: string): Contribution {
  switch (meaning ?? "unknown") {
    case "unknown":
      return null;
    case "zero":
      return 0;
    case "fault":
      return misfit(
        "blank",
        "The cell is blank, which the mapping calls a fault: fill it in.",
        column,
      );
  }
}

const placed = (value: number | Misfit, column: string) =>
  typeof value === "number" ? value : { ...value, column };

export function countOf(rule: CountRule, numbers: NumberStyle): MeasureOfRow {
  const { where } = rule;
  if (!where) return { columns: [], of: () => MILLIONTHS };
  const test = rowTest(where, numbers, true);
  const columns = columnsOf(where);
  return {
    columns,
    of(row) {
      const result = test(row);
      return result === null ? blankOf(rule.blank, columns[0] ?? "") : result ? MILLIONTHS : 0;
    },
  };
}

/** What the amount of a column is written in when the mapping does not say. */
function defaultUnit(unit: MeasureUnit): AmountUnit {
  return unit === "minor" ? "money" : "whole";
}

function lookedUp(
  cell: Cell,
  table: ReadonlyMap<string, number>,
  unit: AmountUnit,
): number | Misfit {
  const value = table.get(cellText(cell).toLowerCase());
  if (value !== undefined) {
    const isPlain = unit === "whole" || unit === "number" || unit === "percent";
    return isPlain ? Math.round(value * MILLIONTHS) : amountOf(value, unit, {});
  }
  return misfit(
    "not-in-lookup",
    `“${cellText(cell)}” is not listed in the mapping's \`lookup\`: add it, or name it under \`blanks\`.`,
  );
}

/** In the same words for whatever is made of the cell, so that it is told once. */
function belowZero(cell: Cell, column: string): Misfit {
  const message = `${cellText(cell)} is below zero: correct it; where amounts may be, the \`sum\` says \`negative: allow\`.`;
  return misfit("negative", message, column);
}

function amountIn(rule: SumRule, unit: AmountUnit, numbers: NumberStyle) {
  const scale = rule.scale ?? 1;
  const table =
    rule.lookup &&
    new Map(Object.entries(rule.lookup).map(([text, value]) => [text.trim().toLowerCase(), value]));
  const mayBeNegative = rule.negative === undefined ? unit === "money" : rule.negative === "allow";
  return (row: Row): Contribution => {
    const cell = row.cell(rule.sum);
    if (cell === null) return blankOf(rule.blank, rule.sum);
    const amount = table ? lookedUp(cell, table, unit) : amountOf(cell, unit, numbers);
    if (typeof amount !== "number") return { ...amount, column: rule.sum };
    if (amount < 0 && !mayBeNegative) {
      return belowZero(cell, rule.sum);
    }
    return Math.round(amount * scale);
  };
}

function countIn(row: Row, column: string, blank: BlankMeaning | undefined, numbers: NumberStyle) {
  const cell = row.cell(column);
  if (cell === null) return blankOf(blank, column);
  const count = placed(amountOf(cell, "whole", numbers), column);
  return typeof count === "number" && count < 0 ? belowZero(cell, column) : count;
}

function product(amount: number, count: number, column: string): Contribution {
  const result = Math.round(amount * (count / MILLIONTHS));
  if (Number.isSafeInteger(result)) return result;
  return misfit("too-large", "The product is larger than any amount here may be.", column);
}

export function sumOf(rule: SumRule, unit: MeasureUnit, numbers: NumberStyle): MeasureOfRow {
  const read = amountIn(rule, rule.as ?? defaultUnit(unit), numbers);
  const test = rule.where && rowTest(rule.where, numbers, true);
  const { times } = rule;
  return {
    columns: [
      rule.sum,
      ...(times === undefined ? [] : [times]),
      ...(rule.where ? columnsOf(rule.where) : []),
    ],
    of(row) {
      const passes = test ? test(row) : true;
      if (passes === null) return blankOf(rule.blank, rule.sum);
      if (!passes) return 0;
      if (times === undefined) return read(row);
      const count = countIn(row, times, rule.blank, numbers);
      // An average over nothing is blank in some exports and 0 in others; its sum is nothing either way.
      if (count === 0 || typeof count !== "number") return count;
      const amount = read(row);
      return typeof amount === "number" ? product(amount, count, rule.sum) : amount;
    },
  };
}

function betweenOf(rule: BetweenRule, numbers: NumberStyle, zone: string): MeasureOfRow {
  const elapsed = elapsedOf(rule, zone);
  const test = rule.where && rowTest(rule.where, numbers, true);
  const [first, second] = rule.between;
  return {
    columns: [first, second, ...(rule.where ? columnsOf(rule.where) : [])],
    of(row) {
      const passes = test ? test(row) : true;
      if (passes === null) return blankOf(rule.blank, first);
      if (!passes) return 0;
      const seconds = elapsed(row);
      if (seconds === "blank")
        return blankOf(rule.blank, row.cell(first) === null ? first : second);
      if (seconds !== "negative") return seconds;
      if (rule.negative === "unknown") return null;
      const message = `${cellText(row.cell(second))} lies before ${cellText(row.cell(first))}: correct one, or state \`negative: unknown\`.`;
      return misfit("negative", message, second);
    },
  };
}

function inTimeCount(rule: InTimeRule, numbers: NumberStyle, zones: Zones): MeasureOfRow {
  const isInTime = inTimeOf(rule, zones);
  const test = rule.where && rowTest(rule.where, numbers, true);
  const [done, due] = rule.in_time;
  return {
    columns: [done, due, ...(rule.where ? columnsOf(rule.where) : [])],
    of(row) {
      const passes = test ? test(row) : true;
      if (passes === null) return blankOf(rule.blank, done);
      if (!passes) return 0;
      const result = isInTime(row);
      if (result === "blank") return blankOf(rule.blank, row.cell(done) === null ? done : due);
      return typeof result === "boolean" ? (result ? MILLIONTHS : 0) : result;
    },
  };
}

function percentOf(rule: PercentRule, numbers: NumberStyle): MeasureOfRow {
  return {
    columns: [rule.percent, rule.of],
    of(row) {
      const count = countIn(row, rule.of, rule.blank, numbers);
      if (count === 0 || typeof count !== "number") return count;
      const cell = row.cell(rule.percent);
      if (cell === null) return blankOf(rule.blank, rule.percent);
      const share = shareOf(cell, rule.as ?? "percent", numbers);
      if (typeof share !== "number") return { ...share, column: rule.percent };
      // A share of a count was a count before it was divided: it is made whole again in its own row.
      return rounded(Math.round(share * (count / MILLIONTHS))) * MILLIONTHS;
    },
  };
}

function constantOf(rule: ConstantRule, numbers: NumberStyle): MeasureOfRow {
  const amount = rule.constant * MILLIONTHS;
  if (!rule.where) return { columns: [], of: () => amount };
  const test = rowTest(rule.where, numbers, true);
  return {
    columns: columnsOf(rule.where),
    of(row) {
      const passes = test(row);
      return passes === null ? null : passes ? amount : 0;
    },
  };
}

/** Makes the function that says what a row adds to a measure of the given unit. */
export function measureOfRow(
  rule: RowRule,
  unit: MeasureUnit,
  numbers: NumberStyle,
  zones: Zones,
): MeasureOfRow {
  if ("count" in rule) return countOf(rule, numbers);
  if ("sum" in rule) return sumOf(rule, unit, numbers);
  if ("between" in rule) return betweenOf(rule, numbers, zones.written);
  if ("in_time" in rule) return inTimeCount(rule, numbers, zones);
  if ("percent" in rule) return percentOf(rule, numbers);
  return constantOf(rule, numbers);
}
