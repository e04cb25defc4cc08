import { expect, test } from "vitest";
import { day } from "./calendar.ts";
import { watchWindow } from "./watch-window.ts";

const MONDAY = { weekStart: 1 } as const;
const days = (from: string, to: string) => ({ from: day(from), to: day(to) });

test("a week is held against the 26 before it", () => {
  // Monday 2026-03-02 less 26 × 7 = 182 days is Monday 2025-09-01.
  expect(watchWindow(days("2026-03-02", "2026-03-08"), MONDAY)).toEqual({
    period: days("2026-03-02", "2026-03-08"),
    lengthened: false,
    baseline: days("2025-09-01", "2026-03-01"),
    weeks: days("2025-09-01", "2026-03-08"),
  });
});

test("no week is cut: neither the one in which a period begins nor the one in which it ends", () => {
  // From a Wednesday to a Tuesday: the baseline ends before the Monday of the first, the weeks with the last Sunday.
  expect(watchWindow(days("2026-03-04", "2026-03-17"), MONDAY)).toEqual({
    period: days("2026-03-04", "2026-03-17"),
    lengthened: false,
    baseline: days("2025-09-01", "2026-03-01"),
    weeks: days("2025-09-01", "2026-03-15"),
  });
});

test.each([
  ["2026-03-10", "2026-03-10"],
  ["2026-03-05", "2026-03-10"],
])("fewer days than a week, from %s, become the seven up to their end", (from, to) => {
  const { period, lengthened, baseline, weeks } = watchWindow(days(from, to), MONDAY);
  expect({ period, lengthened }).toEqual({
    period: days("2026-03-04", "2026-03-10"),
    lengthened: true,
  });
  expect(baseline.to).toBe("2026-03-01");
  expect(weeks.to).toBe("2026-03-08");
});

test("weeks begin when the organisation's do", () => {
  const { baseline } = watchWindow(days("2026-03-04", "2026-03-10"), { weekStart: 7 });
  // The Sunday before Wednesday 2026-03-04 is 2026-03-01.
  expect(baseline).toEqual(days("2025-08-31", "2026-02-28"));
});
