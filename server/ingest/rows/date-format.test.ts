import { describe, expect, test } from "vitest";
import type { Cell } from "../reading/cell.ts";
import { businessDayOf } from "./local-time.ts";
import { formatGap } from "./date-format.ts";
import { momentReader } from "./moment-of-cell.ts";

function dayIn(cell: Cell, format: string, options: { language?: string; year?: number } = {}) {
  const { language = "en", year = null } = options;
  const moment = momentReader([format], language, year)(cell);
  return moment && businessDayOf(moment, { zone: "UTC", dayStartHour: 0, writtenIn: null });
}

describe("dates by format", () => {
  test.each<[Cell, string, string | null]>([
    ["05/02/2024 13:45", "DD/MM/YYYY HH:mm", "2024-02-05"],
    ["2/5/2024 1:45 PM", "M/D/YYYY h:mm A", "2024-02-05"],
    ["5/2/2024 9:05", "DD/MM/YYYY HH:mm", "2024-02-05"],
    ["20240205", "YYYYMMDD", "2024-02-05"],
    ["2024205", "YYYYMMDD", null],
    ["26-Aug-23", "DD-MMM-YY", "2023-08-26"],
    ["1 September 2023", "D MMMM YYYY", "2023-09-01"],
    ["Sept-23", "MMM-YY", "2023-09-01"],
    ["2024-W05", "YYYY-[W]WW", "2024-01-29"],
    // 2020 has 53 ISO weeks, 2021 has not.
    ["2020-W53", "YYYY-[W]WW", "2020-12-28"],
    ["2021-W53", "YYYY-[W]WW", null],
    ["2024-01", "YYYY-MM", "2024-01-01"],
    ["Mon, 05 Feb 2024", "ddd, DD MMM YYYY", "2024-02-05"],
    ["2024-02-05T23:30:00-05:00", "iso", "2024-02-06"],
    ["2024-02-05T10:00:00.123Z", "iso", "2024-02-05"],
    ["2024-02-05 23:30:00.123456 -0500", "iso", "2024-02-06"],
    ["2024-02-05 23:30:00 UTC", "iso", "2024-02-05"],
    ["2024-02-05T23:30:00-05", "iso", "2024-02-06"],
    ["05/02/2024 23:30 GMT-1:30", "DD/MM/YYYY HH:mm Z", "2024-02-06"],
    ["05/02/2024 00:30 UTC+0200", "DD/MM/YYYY HH:mm Z", "2024-02-04"],
    ["2024-02-05", "iso", "2024-02-05"],
    ["1707091200", "unix", "2024-02-05"],
    [1_707_091_200_000, "unix-ms", "2024-02-05"],
    [45_327.75, "excel", "2024-02-05"],
    ["45327", "excel", "2024-02-05"],
    [{ kind: "serial", days: 45_327 }, "DD.MM.YYYY", "2024-02-05"],
    // A time of day alone names no day, and 1900-02-29 never was.
    [{ kind: "serial", days: 0.5 }, "excel", null],
    [60, "excel", null],
    ["29/02/2023", "DD/MM/YYYY", null],
    ["5/2/24", "DD/MM/YYYY", null],
    ["2024-13-01", "YYYY-MM-DD", null],
  ])("%j by %s", (cell, format, expected) => {
    expect(dayIn(cell, format)).toBe(expected);
  });

  test("month names of other languages, and a stated year", () => {
    expect(dayIn("3. März 2024", "D. MMMM YYYY", { language: "de" })).toBe("2024-03-03");
    expect(dayIn("3.Mrz.24", "D.MMM.YY", { language: "de" })).toBe("2024-03-03");
    expect(dayIn("05-ene", "DD-MMM", { language: "es", year: 2024 })).toBe("2024-01-05");
  });
});

test.each([
  ["DD/MM", "day", "year: add YYYY or YY, or state `year`"],
  ["YYYY", "month", "month: add MM, MMM or MMMM"],
  ["MMM-YY", "day", "day: add DD or D, or state `row: month`"],
  ["MMM-YY", "month", null],
  ["YYYY-[W]WW", "week", null],
  ["YYYY-[W]WW", "day", "day: WW names a week, so state `row: week`"],
] as const)("the gap of %s for a %s", (format, grain, gap) => {
  expect(formatGap(format, grain, false)).toBe(gap);
});

describe("business days", () => {
  const cut = (zone: string, dayStartHour: number, writtenIn: string | null = null) => ({
    zone,
    dayStartHour,
    writtenIn,
  });
  const at = (text: string, how: ReturnType<typeof cut>) => {
    const moment = momentReader(["iso"], "en", null)(text);
    return moment && businessDayOf(moment, how);
  };

  test("a local time before the first hour belongs to the day before, a date alone does not", () => {
    expect(at("2024-03-10 05:59", cut("Europe/Lisbon", 6))).toBe("2024-03-09");
    expect(at("2024-03-10 06:00", cut("Europe/Lisbon", 6))).toBe("2024-03-10");
    expect(at("2024-03-10", cut("Europe/Lisbon", 6))).toBe("2024-03-10");
  });

  test("days of 23 and 25 hours are days", () => {
    // New York leaves 02:00–03:00 out on 2024-03-10: 05:30 UTC is 00:30 EST, 06:30 UTC 01:30, 07:30 UTC 03:30 EDT.
    const york = cut("America/New_York", 3, "UTC");
    expect(at("2024-03-10 07:30", york)).toBe("2024-03-10");
    expect(at("2024-03-10 06:30", york)).toBe("2024-03-09");
    // It repeats 01:00–02:00 on 2024-11-03: 05:30 and 06:30 UTC both show 01:30.
    expect(at("2024-11-03 06:30", cut("America/New_York", 2, "UTC"))).toBe("2024-11-02");
    expect(at("2024-11-03 07:00", cut("America/New_York", 2, "UTC"))).toBe("2024-11-03");
  });

  test("times written in another zone are moved", () => {
    // 23:30 in Manila (UTC+8) is 15:30 UTC, 16:30 in Lisbon's summer; 07:00 in Manila is midnight there.
    expect(at("2024-07-01 23:30", cut("Europe/Lisbon", 0, "Asia/Manila"))).toBe("2024-07-01");
    expect(at("2024-07-02 06:59", cut("Europe/Lisbon", 0, "Asia/Manila"))).toBe("2024-07-01");
    expect(at("2024-07-02 07:00", cut("Europe/Lisbon", 0, "Asia/Manila"))).toBe("2024-07-02");
  });
});
