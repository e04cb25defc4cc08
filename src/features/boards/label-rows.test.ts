import { expect, test } from "vitest";
import { labelRows } from "./label-rows.ts";

test.each([
  [[], []],
  [[50], [0]],
  // Far enough apart: one row.
  [
    [10, 40, 90],
    [0, 0, 0],
  ],
  // 40 is too near to 30, and 60 is far enough from it.
  [
    [30, 40, 60],
    [0, 1, 0],
  ],
  // All too near to each other: a row for each, from the left, in whatever order they come.
  [
    [44, 40, 48],
    [1, 0, 2],
  ],
])("labels at %j stand in rows %j", (positions, rows) =>
  expect(labelRows(positions, 20)).toEqual(rows),
);
