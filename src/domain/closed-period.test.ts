import { expect, test } from "vitest";
import { day } from "./calendar.ts";
import { closedPeriod } from "./closed-period.ts";

/** 2026-03-18 is a Wednesday, 2026-03-16 the Monday before it. */
const today = day("2026-03-18");

function closed(from: string, to: string, lateDays = 0): string {
  const calendar = { today, weekStart: 1 } as const;
  const period = closedPeriod({ from: day(from), to: day(to) }, calendar, lateDays);
  return `${period.from}..${period.to}`;
}

test.each([
  ["a closed week is itself", "2026-03-09", "2026-03-15", "2026-03-09..2026-03-15"],
  ["a closed month is itself", "2026-02-01", "2026-02-28", "2026-02-01..2026-02-28"],
  ["a run of weeks is itself", "2026-02-16", "2026-03-15", "2026-02-16..2026-03-15"],
  ["the whole weeks of a rolling period", "2026-02-18", "2026-03-17", "2026-02-23..2026-03-15"],
  ["a quarter that fills: its closed months", "2026-01-01", "2026-03-18", "2026-01-01..2026-02-28"],
  [
    "a month that fills: the last closed week",
    "2026-03-01",
    "2026-03-18",
    "2026-03-02..2026-03-15",
  ],
  ["a week that fills: the one before", "2026-03-16", "2026-03-18", "2026-03-09..2026-03-15"],
  ["today: the last closed week", "2026-03-18", "2026-03-18", "2026-03-09..2026-03-15"],
  [
    "a single day of the past: the week before it",
    "2026-03-05",
    "2026-03-05",
    "2026-02-23..2026-03-01",
  ],
  ["a Sunday: the week that ends with it", "2026-03-08", "2026-03-08", "2026-03-02..2026-03-08"],
  ["days to come: the last closed week", "2026-04-01", "2026-04-30", "2026-03-09..2026-03-15"],
])("%s", (_, from, to, expected) => {
  expect(closed(from, to)).toBe(expected);
});

test("days in which late data may come keep a period open", () => {
  // With two late days the week to Sunday the 15th closes on Wednesday the 18th; with three it is not closed yet.
  expect(closed("2026-03-09", "2026-03-15", 2)).toBe("2026-03-09..2026-03-15");
  expect(closed("2026-03-09", "2026-03-15", 3)).toBe("2026-03-02..2026-03-08");
});
