import { describe, expect, test } from "vitest";
import { dayAt, layOutCalendar } from "./calendar-layout.ts";

// 2026-10-29 is a Thursday.
const days = ["2026-10-29", "2026-10-30", "2026-10-31", "2026-11-01", "2026-11-02", "2026-11-09"];

describe("days stand by weeks and weekdays", () => {
  test("in weeks that start on Monday", () => {
    const { places, weeks } = layOutCalendar(days, 1);
    expect(places).toEqual([
      { week: 0, weekday: 3 },
      { week: 0, weekday: 4 },
      { week: 0, weekday: 5 },
      { week: 0, weekday: 6 },
      { week: 1, weekday: 0 },
      { week: 2, weekday: 0 },
    ]);
    expect(weeks).toBe(3);
  });

  test("in weeks that start on Sunday", () => {
    const { places } = layOutCalendar(days, 7);
    expect(places[3]).toEqual({ week: 1, weekday: 0 });
    expect(places[4]).toEqual({ week: 1, weekday: 1 });
  });

  test("with each month named over its first whole week", () => {
    expect(layOutCalendar(days, 1).months).toEqual([
      { week: 0, firstDay: "2026-10-29" },
      { week: 1, firstDay: "2026-11-01" },
    ]);
    expect(layOutCalendar(days, 7).months[1]).toEqual({ week: 1, firstDay: "2026-11-01" });
  });

  test("or not at all", () => {
    expect(layOutCalendar([], 1)).toEqual({ places: [], weeks: 0, months: [] });
  });
});

test("a place leads back to its day, or to none", () => {
  const { places } = layOutCalendar(days, 1);
  expect(dayAt(places, 1, 0)).toBe(4);
  expect(dayAt(places, 0, 0)).toBeNull();
});
