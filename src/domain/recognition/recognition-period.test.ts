import { expect, test } from "vitest";
import { addDays, day } from "../calendar.ts";
import { periodOfWeek, stretchOf } from "./recognition-period.ts";

// Mondays; October 2026 ends on a Saturday.
test.each([
  // Ends on Sunday 4 October: the first of October's weeks, which end on 4, 11, 18 and 25.
  ["2026-09-28", "month", "2026-10", "2026-09-28", "2026-10-25", 4],
  ["2026-10-19", "month", "2026-10", "2026-09-28", "2026-10-25", 4],
  // Ends on 1 November: November has the weeks to 1, 8, 15, 22 and 29.
  ["2026-10-26", "month", "2026-11", "2026-10-26", "2026-11-29", 5],
  // The quarter's weeks end from 4 October to 27 December: 13.
  ["2026-10-26", "quarter", "2026-Q4", "2026-09-28", "2026-12-27", 13],
  // Ends on 3 January 2027, with the year.
  ["2026-12-28", "quarter", "2027-Q1", "2026-12-28", "2027-03-28", 13],
] as const)("the week from %s belongs to the %s %s", (week, grain, id, from, to, weeks) =>
  expect(periodOfWeek(day(week), grain)).toEqual({ grain, id, from, to, weeks }),
);

test("every week belongs to one month, and months tile the weeks", () => {
  const weeks = Array.from({ length: 300 }, (_, at) => addDays(day("2024-01-03"), 7 * at));
  for (const week of weeks) {
    const { from, to, id, weeks: count } = periodOfWeek(week, "month");
    expect(from <= week && addDays(week, 6) <= to).toBe(true);
    expect([4, 5]).toContain(count);
    expect(periodOfWeek(addDays(to, 1), "month").from).toBe(addDays(to, 1));
    expect(periodOfWeek(from, "month").id).toBe(id);
  }
});

test("a period stands in a history by its weeks, as far as they go", () => {
  const weeks = [0, 1, 2, 3].map((at) => addDays(day("2026-10-19"), 7 * at));
  const november = periodOfWeek(day("2026-10-26"), "month");
  expect(stretchOf(november, weeks)).toEqual({ from: 1, to: 3 });
  expect(stretchOf(periodOfWeek(day("2026-10-19"), "month"), weeks)).toBeNull();
});
