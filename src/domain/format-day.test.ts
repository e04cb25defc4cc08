import { describe, expect, test } from "vitest";
import { formatDay, formatDays, formatInstant } from "./format-day.ts";

describe("a business day", () => {
  test.each([
    ["en-GB", "short", "12 Nov"],
    ["en-GB", "full", "Thursday, 12 November 2026"],
    ["de", "dated", "12. Nov. 2026"],
    ["es", "dated", "12 nov 2026"],
    ["de", "month", "Nov"],
    ["en-GB", "month-dated", "Nov 2026"],
    ["de", "weekday", "Do"],
  ] as const)("in %s, %s, is %s", (locale, style, text) => {
    expect(formatDay("2026-11-12", style, locale)).toBe(text);
  });

  test("does not move with the machine's zone", () => {
    expect(formatDay("2026-01-01", "dated", "en-GB")).toBe("1 Jan 2026");
  });

  test("must exist", () => {
    expect(() => formatDay("2026-02-30", "short", "en")).toThrow(RangeError);
  });
});

describe("a period", () => {
  test("says what its ends share only once", () => {
    expect(formatDays({ from: "2026-11-01", to: "2026-11-28" }, "en-GB")).toBe(
      "1\u2009–\u200928 Nov 2026",
    );
    expect(formatDays({ from: "2025-12-29", to: "2026-01-04" }, "en-GB")).toBe(
      "29 Dec 2025\u2009–\u20094 Jan 2026",
    );
  });

  test("of one day is that day", () => {
    expect(formatDays({ from: "2026-11-12", to: "2026-11-12" }, "en-GB")).toBe("12 Nov 2026");
  });
});

describe("an instant", () => {
  test("is read off the clocks of its zone", () => {
    // In November Berlin is an hour ahead of UTC: half past eleven at night is the next day there.
    expect(formatInstant("2026-11-12T23:30:00Z", "Europe/Berlin", "en-GB")).toBe(
      "13 Nov 2026, 00:30",
    );
  });

  test("needs a zone that exists", () => {
    expect(() => formatInstant("2026-11-12T23:30:00Z", "Mars/Olympus", "en")).toThrow(RangeError);
  });
});
