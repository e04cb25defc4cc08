import { expect, test } from "vitest";
import { fc, it } from "@fast-check/vitest";
import { Mark } from "./mark.ts";

const markOf = (parts: readonly (string | number)[]) => {
  const mark = new Mark();
  for (const part of parts) {
    if (typeof part === "string") mark.text(part);
    else mark.number(part);
  }
  return mark.value;
};

const anyRow = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.string()));

it.prop([anyRow, anyRow])("the same rows share a mark, others do not", (one, other) => {
  const isSame = one.length === other.length && one.every((part, at) => Object.is(part, other[at]));
  expect(markOf(one) === markOf(other)).toBe(isSame);
});

test("neighbours, order and seams count, and what is unknown is not none", () => {
  const rows = [[1, 2], [2, 1], [1, 3], [1], [Number.NaN, 2], [0, 2], ["ab", "c"], ["a", "bc"]];
  expect(new Set(rows.map(markOf)).size).toBe(rows.length);
});

test("many near ones are all told apart", () => {
  const marks = new Set<number>();
  for (let one = 0; one < 300; one += 1) {
    for (let other = 0; other < 300; other += 1) marks.add(markOf([one, other]));
  }
  expect(marks.size).toBe(90_000);
  for (const mark of marks) expect(Number.isSafeInteger(mark) && mark >= 0).toBe(true);
});
