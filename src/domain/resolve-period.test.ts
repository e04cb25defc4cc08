import { describe, expect, test } from "vitest";
import { day, type Weekday } from "./calendar.ts";
import { comparisonPeriod, resolvePeriod } from "./resolve-period.ts";

const on = (today: string, weekStart: Weekday = 1) => ({ today: day(today), weekStart });
const period = (text: string) => {
  const [from = "", to = ""] = text.split("..");
  return { from: day(from), to: day(to) };
};

describe("resolvePeriod", () => {
  // 2026-11-21 is a Saturday.
  test.each([
    ["today", "2026-11-21..2026-11-21"],
    ["yesterday", "2026-11-20..2026-11-20"],
    ["last-7-days", "2026-11-14..2026-11-20"],
    ["last-28-days", "2026-10-24..2026-11-20"],
    ["this-week", "2026-11-16..2026-11-21"],
    ["last-week", "2026-11-09..2026-11-15"],
    ["this-month", "2026-11-01..2026-11-21"],
    ["last-month", "2026-10-01..2026-10-31"],
    ["this-quarter", "2026-10-01..2026-11-21"],
    ["last-quarter", "2026-07-01..2026-09-30"],
    ["last-13-weeks", "2026-08-17..2026-11-15"],
    ["2026-01-05..2026-02-03", "2026-01-05..2026-02-03"],
  ])("%s, on 2026-11-21, is %s", (text, expected) =>
    expect(resolvePeriod(text, on("2026-11-21"))).toEqual(period(expected)),
  );

  test.each([
    [1, "2026-11-16..2026-11-21", "2026-11-09..2026-11-15"],
    [6, "2026-11-21..2026-11-21", "2026-11-14..2026-11-20"],
    [7, "2026-11-15..2026-11-21", "2026-11-08..2026-11-14"],
  ] as const)("weeks may start on weekday %i", (weekStart, current, last) => {
    expect(resolvePeriod("this-week", on("2026-11-21", weekStart))).toEqual(period(current));
    expect(resolvePeriod("last-week", on("2026-11-21", weekStart))).toEqual(period(last));
  });

  test.each([
    ["yesterday", "2026-01-01", "2025-12-31..2025-12-31"],
    ["last-month", "2026-01-15", "2025-12-01..2025-12-31"],
    ["last-quarter", "2026-02-15", "2025-10-01..2025-12-31"],
    ["last-month", "2024-03-31", "2024-02-01..2024-02-29"],
    ["this-week", "2027-01-01", "2026-12-28..2027-01-01"],
  ])("%s, on %s, crosses the year or the leap day: %s", (text, today, expected) =>
    expect(resolvePeriod(text, on(today))).toEqual(period(expected)),
  );

  test.each([
    ["last-fortnight", /use one of today, yesterday/],
    ["2026-01-01", /two days as in/],
    ["2026-01-01..2026-01-02..2026-01-03", /two days as in/],
    ["2026-02-30..2026-03-01", /no such date/],
    ["2026-03-02..2026-03-01", /first day is after its last/],
    ["2000-01-01..2026-01-01", /at most 3660 days/],
    // A day after the last one of the calendar sorts before it: no axis would ever come to its end.
    ["9999-12-01..9999-12-31", /from 1900-01-01 to 2999-12-31/],
    ["0001-01-01..0001-01-31", /from 1900-01-01 to 2999-12-31/],
  ])("refuses %s and says why", (text, rule) =>
    expect(() => resolvePeriod(text, on("2026-11-21"))).toThrow(rule),
  );
});

describe("comparisonPeriod, previous", () => {
  test.each([
    ["today", "2026-11-20..2026-11-20"],
    ["last-7-days", "2026-11-07..2026-11-13"],
    ["last-28-days", "2026-09-26..2026-10-23"],
    // The week is six days old, so six days of the last one.
    ["this-week", "2026-11-09..2026-11-14"],
    ["last-week", "2026-11-02..2026-11-08"],
    // The month is 21 days old, the quarter 52.
    ["this-month", "2026-10-01..2026-10-21"],
    ["last-month", "2026-09-01..2026-09-30"],
    ["this-quarter", "2026-07-01..2026-08-21"],
    ["last-quarter", "2026-04-01..2026-06-30"],
    ["last-13-weeks", "2026-05-18..2026-08-16"],
    ["2026-01-05..2026-01-14", "2025-12-26..2026-01-04"],
    ["2026-01-01..2026-01-31", "2025-12-01..2025-12-31"],
    ["2026-04-01..2026-09-30", "2025-10-01..2026-03-31"],
    // A custom period that is not over: two of its ten days have passed.
    ["2026-11-20..2026-11-29", "2026-11-10..2026-11-11"],
  ])("%s, on 2026-11-21, is held against %s", (text, expected) =>
    expect(comparisonPeriod(text, "previous", on("2026-11-21"))).toEqual(period(expected)),
  );

  test.each([
    // 31 elapsed days do not fit into February: the whole month.
    ["2026-03-31", "this-month", "2026-02-01..2026-02-28"],
    ["2026-03-30", "this-month", "2026-02-01..2026-02-28"],
    ["2026-02-28", "this-month", "2026-01-01..2026-01-31"],
    ["2026-02-27", "this-month", "2026-01-01..2026-01-27"],
    ["2026-01-01", "this-month", "2025-12-01..2025-12-01"],
  ])("on %s, %s is held against %s", (today, text, expected) =>
    expect(comparisonPeriod(text, "previous", on(today))).toEqual(period(expected)),
  );
});

describe("comparisonPeriod, year", () => {
  test.each([
    // 364 days are 52 weeks: a Friday meets a Friday.
    ["yesterday", "2026-11-21", "2025-11-21..2025-11-21"],
    ["last-28-days", "2026-11-21", "2025-10-25..2025-11-21"],
    ["this-week", "2026-11-21", "2025-11-17..2025-11-22"],
    ["last-month", "2026-11-21", "2025-10-01..2025-10-31"],
    ["this-month", "2026-11-21", "2025-11-01..2025-11-21"],
    ["this-quarter", "2026-11-21", "2025-10-01..2025-11-21"],
    ["last-month", "2024-03-10", "2023-02-01..2023-02-28"],
    ["last-month", "2025-03-10", "2024-02-01..2024-02-29"],
    // On leap day the month of the year before has one day less.
    ["this-month", "2024-02-29", "2023-02-01..2023-02-28"],
    ["this-quarter", "2024-02-29", "2023-01-01..2023-02-28"],
  ])("%s, on %s, is held against %s", (text, today, expected) =>
    expect(comparisonPeriod(text, "year", on(today))).toEqual(period(expected)),
  );
});

test("no comparison is none", () =>
  expect(comparisonPeriod("this-week", "none", on("2026-11-21"))).toBeNull());
