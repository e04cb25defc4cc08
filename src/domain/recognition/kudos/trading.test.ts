import { expect, test } from "vitest";
import { day } from "../../calendar.ts";
import { tradingPairs } from "./trading.ts";

const since = day("2026-01-01");
const gifts = (from: string, to: string, times: number, on = "2026-02-01") =>
  Array.from({ length: times }, () => ({ from, to, on: day(on) }));

test("two who thank each other twice and more are named once, the busiest pair first", () => {
  const found = tradingPairs(
    [...gifts("a", "b", 2), ...gifts("b", "a", 2), ...gifts("c", "d", 2), ...gifts("d", "c", 3)],
    since,
  );
  expect(found).toEqual([
    { one: "d", other: "c", there: 3, back: 2 },
    { one: "a", other: "b", there: 2, back: 2 },
  ]);
});

test("thanks in one direction, one answer, and what is long ago are no trade", () => {
  expect(tradingPairs([...gifts("a", "b", 9)], since)).toEqual([]);
  expect(tradingPairs([...gifts("a", "b", 9), ...gifts("b", "a", 1)], since)).toEqual([]);
  const before = [...gifts("a", "b", 3), ...gifts("b", "a", 3, "2025-12-31")];
  expect(tradingPairs(before, since)).toEqual([]);
});
