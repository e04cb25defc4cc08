import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  day,
  dayNumber,
  dayOf,
  daysBetween,
  endOfMonth,
  lastDayOfGrain,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  weekdayOf,
} from "./calendar.ts";

describe("day", () => {
  test.each(["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])(
    "accepts %s",
    (text) => expect(day(text)).toBe(text),
  );

  test.each(["2026-2-1", "21.11.2026", "", "2026-11-21T00:00", "02026-01-01"])(
    "names the form for “%s”",
    (text) => expect(() => day(text)).toThrow(/write it as YYYY-MM-DD/),
  );

  test.each(["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "0000-01-01"])(
    "refuses %s, which is not in the calendar",
    (text) => expect(() => day(text)).toThrow(/no such date/),
  );
});

describe("dayNumber", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["1970-03-01", 59], // 31 + 28
    ["1972-02-29", 789], // 2 × 365 + 31 + 28
    ["2000-01-01", 10_957], // 30 × 365 + 7 leap days (1972 … 1996)
    ["2000-03-01", 11_017], // + 31 + 29
  ])("%s is day %i", (text, number) => expect(dayNumber(day(text))).toBe(number));

  test("is the inverse of dayOf, and agrees with the platform", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        expect(dayNumber(dayOf(number))).toBe(number);
        expect(dayOf(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });
});

describe("weekdays and weeks", () => {
  test.each([
    ["1970-01-01", 4],
    ["1969-12-29", 1],
    ["2026-11-21", 6],
    ["2026-11-22", 7],
    ["2026-11-23", 1],
  ])("%s has the ISO weekday %i", (text, weekday) => expect(weekdayOf(day(text))).toBe(weekday));

  test.each([
    ["2026-11-25", 1, "2026-11-23"],
    ["2026-11-25", 6, "2026-11-21"],
    ["2026-11-25", 7, "2026-11-22"],
    ["2026-11-21", 6, "2026-11-21"],
    ["2026-11-21", 7, "2026-11-15"],
    ["2027-01-01", 1, "2026-12-28"],
  ] as const)("the week of %s, starting on weekday %i, starts on %s", (text, weekStart, start) =>
    expect(startOfWeek(day(text), weekStart)).toBe(start),
  );
});

describe("months and quarters", () => {
  test.each([
    ["2026-11-21", "2026-11-01", "2026-11-30", "2026-10-01"],
    ["2024-02-10", "2024-02-01", "2024-02-29", "2024-01-01"],
    ["2100-02-10", "2100-02-01", "2100-02-28", "2100-01-01"],
    ["2026-12-31", "2026-12-01", "2026-12-31", "2026-10-01"],
  ])("%s: month %s to %s, quarter from %s", (text, first, last, quarter) => {
    expect(startOfMonth(day(text))).toBe(first);
    expect(endOfMonth(day(text))).toBe(last);
    expect(startOfQuarter(day(text))).toBe(quarter);
  });

  test.each([
    ["2024-02-29", -12, "2023-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-11-30", 14, "2028-01-30"],
  ])("%s and %i months is %s", (text, count, result) =>
    expect(addMonths(day(text), count)).toBe(result),
  );
});

test("days are added and counted across leap days and years", () => {
  expect(addDays(day("2024-02-28"), 2)).toBe("2024-03-01");
  expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
  expect(daysBetween(day("2024-02-28"), day("2024-03-01"))).toBe(2);
  expect(daysBetween(day("2026-03-01"), day("2026-02-28"))).toBe(-1);
});

test.each([
  ["day", "2026-02-02", "2026-02-02"],
  ["week", "2025-12-29", "2026-01-04"],
  ["month", "2024-02-01", "2024-02-29"],
] as const)("a %s from %s ends on %s", (grain, first, last) =>
  expect(lastDayOfGrain(day(first), grain)).toBe(last),
);
