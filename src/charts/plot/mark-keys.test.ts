import { expect, test } from "vitest";
import { markFor } from "./mark-keys.ts";

test.each<[key: string, at: number | null, to: number | null]>([
  ["ArrowRight", 4, 5],
  ["ArrowDown", 4, 5],
  ["ArrowLeft", 4, 3],
  ["ArrowUp", 4, 3],
  ["PageDown", 4, 14],
  ["PageUp", 24, 14],
  ["Home", 4, 0],
  ["End", 4, 25],
  ["ArrowRight", 25, 25],
  ["ArrowLeft", 0, 0],
  ["PageDown", 20, 25],
  ["ArrowRight", null, 0],
  ["ArrowLeft", null, 25],
  ["a", 4, null],
])("of 26 marks, %s from %s goes to %s", (key, at, to) => {
  expect(markFor(key, at, 26)).toBe(to);
});

test("without marks there is nowhere to go", () => {
  expect(markFor("End", null, 0)).toBeNull();
});

test("days in columns of weeks are crossed by weeks and walked by days", () => {
  const weeks = { across: 7, along: 1, page: 28 };
  expect(markFor("ArrowRight", 10, 91, weeks)).toBe(17);
  expect(markFor("ArrowDown", 10, 91, weeks)).toBe(11);
  expect(markFor("ArrowLeft", 3, 91, weeks)).toBe(0);
  expect(markFor("PageUp", 90, 91, weeks)).toBe(62);
});
