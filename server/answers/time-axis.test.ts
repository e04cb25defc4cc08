import { expect, test } from "vitest";
import { day } from "#src/domain/calendar.ts";
import { timeAxis } from "./time-axis.ts";

const calendar = { today: day("2026-03-02"), weekStart: 1 } as const;
const period = { from: day("2026-02-18"), to: day("2026-03-01") };

test("a week that the period cuts is found by its true first day", () => {
  const axis = timeAxis(period, "week", calendar);
  expect(axis.buckets.map(({ from }) => from)).toEqual(["2026-02-18", "2026-02-23"]);
  // The store calls the first week by its Monday.
  expect(axis.placeOf("2026-02-16")).toBe(0);
  expect(axis.placeOf("2026-02-23")).toBe(1);
});

test("what lies outside has no place", () => {
  const axis = timeAxis(period, "day", calendar);
  expect(axis.placeOf("2026-03-02")).toBe(-1);
  expect(axis.placeOf(null)).toBe(-1);
  expect(axis.placeOf(undefined)).toBe(-1);
});
