import type { Comparison, Condition } from "../mapping/condition-schema.ts";
import type { NumberStyle } from "../mapping/file-schema.ts";
import { patternOf } from "../pattern/pattern.ts";
import { cellText, type Cell } from "../reading/cell.ts";
import type { Row } from "./columns.ts";
import { numberIn } from "./number-text.ts";

/** Whether a row passes; null when a blank cell leaves it open. */
export type RowTest = (row: Row) => boolean | null;

type Scalar = string | number | boolean;

function same(cell: Cell, wanted: Scalar, numbers: NumberStyle): boolean {
  const text = cellText(cell).toLowerCase();
  if (text === String(wanted).trim().toLowerCase()) return true;
  const value = numberIn(cell, numbers);
  const other = typeof wanted === "number" ? wanted : numberIn(String(wanted), {});
  return value !== null && value === other;
}

type CellTest = (cell: Cell) => boolean;

function testsOf(rule: Comparison, numbers: NumberStyle): readonly CellTest[] {
  const tests: CellTest[] = [];
  const number = (holds: (value: number) => boolean) => {
    tests.push((cell) => {
      const value = numberIn(cell, numbers);
      return value !== null && holds(value);
    });
  };
  const { equals, not, above, below, between, matches } = rule;
  const { in: among, not_in: notAmong, at_least: atLeast, at_most: atMost } = rule;
  if (equals !== undefined) tests.push((cell) => same(cell, equals, numbers));
  if (not !== undefined) tests.push((cell) => !same(cell, not, numbers));
  if (among) tests.push((cell) => among.some((one) => same(cell, one, numbers)));
  if (notAmong) tests.push((cell) => !notAmong.some((one) => same(cell, one, numbers)));
  if (above !== undefined) number((value) => value > above);
  if (atLeast !== undefined) number((value) => value >= atLeast);
  if (below !== undefined) number((value) => value < below);
  if (atMost !== undefined) number((value) => value <= atMost);
  if (between) number((value) => value >= between[0] && value <= between[1]);
  if (matches !== undefined) {
    const pattern = patternOf(matches);
    tests.push((cell) => pattern.test(cellText(cell)));
  }
  return tests;
}

function comparison(rule: Comparison, numbers: NumberStyle, blankIsOpen: boolean): RowTest {
  const tests = testsOf(rule, numbers);
  return (row) => {
    const cell = row.cell(rule.column);
    if (rule.blank !== undefined && (cell === null) !== rule.blank) return false;
    if (tests.length === 0) return true;
    if (cell === null && blankIsOpen) return null;
    return tests.every((test) => test(cell));
  };
}

/** True if all are; false if one is; else open. */
function every(tests: readonly RowTest[], row: Row): boolean | null {
  let open = false;
  for (const test of tests) {
    const result = test(row);
    if (result === false) return false;
    open ||= result === null;
  }
  return open ? null : true;
}

const negated = (result: boolean | null) => (result === null ? null : !result);

/**
 * Makes a test of a condition. With `blankIsOpen`, for measures, a test of a blank cell decides nothing; without it, for
 * choosing rows, a blank cell is one that equals nothing.
 */
export function rowTest(condition: Condition, numbers: NumberStyle, blankIsOpen: boolean): RowTest {
  const all = (conditions: readonly Condition[]) =>
    conditions.map((one) => rowTest(one, numbers, blankIsOpen));
  if ("all" in condition) {
    const tests = all(condition.all);
    return (row) => every(tests, row);
  }
  if ("any" in condition) {
    const tests = all(condition.any).map(
      (test): RowTest =>
        (row) =>
          negated(test(row)),
    );
    return (row) => negated(every(tests, row));
  }
  if ("none" in condition) {
    const tests = all(condition.none).map(
      (test): RowTest =>
        (row) =>
          negated(test(row)),
    );
    return (row) => every(tests, row);
  }
  return comparison(condition, numbers, blankIsOpen);
}

/** Every column that a condition looks at. */
export function columnsOf(condition: Condition): readonly string[] {
  if ("all" in condition) return condition.all.flatMap(columnsOf);
  if ("any" in condition) return condition.any.flatMap(columnsOf);
  if ("none" in condition) return condition.none.flatMap(columnsOf);
  return [condition.column];
}
