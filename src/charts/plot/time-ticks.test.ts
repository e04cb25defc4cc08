import { expect, test } from "vitest";
import { timeTicks } from "./time-ticks.ts";

test("every bucket has its label while there is room", () => {
  expect(timeTicks(5, "day", 8)).toEqual([0, 1, 2, 3, 4]);
});

test("days are labelled by whole weeks, ending with the newest", () => {
  // 91 days in 10 labels: every 9.1 at least, so every 14: 90, 76, 62, 48, 34, 20, 6.
  expect(timeTicks(91, "day", 10)).toEqual([6, 20, 34, 48, 62, 76, 90]);
});

test("weeks by quarters and months by quarters of a year", () => {
  // 53 weeks in 5 labels: every 10.6 at least, so every 13. 13 months in 5: every 2.6 at least, so every 3.
  expect(timeTicks(53, "week", 5)).toEqual([0, 13, 26, 39, 52]);
  expect(timeTicks(13, "month", 5)).toEqual([0, 3, 6, 9, 12]);
});

test("more buckets than any rhythm still fit, and none have no labels", () => {
  expect(timeTicks(4000, "day", 4)).toEqual([999, 1999, 2999, 3999]);
  expect(timeTicks(0, "day", 4)).toEqual([]);
});
