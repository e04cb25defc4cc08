import { describe, expect, test } from "vitest";
import { businessDayAt } from "./business-day.ts";

const at = (instant: string, zone: string, dayStartHour = 0) =>
  businessDayAt(new Date(instant), { zone, dayStartHour });

describe("businessDayAt", () => {
  test.each([
    ["2026-11-20T23:59:59Z", "UTC", "2026-11-20"],
    ["2026-11-21T00:00:00Z", "UTC", "2026-11-21"],
    // 23:30 in London is already half past midnight in Berlin, and not yet evening in New York.
    ["2026-01-31T23:30:00Z", "Europe/Berlin", "2026-02-01"],
    ["2026-01-31T23:30:00Z", "America/New_York", "2026-01-31"],
    ["2025-12-31T23:30:00Z", "Europe/Berlin", "2026-01-01"],
    ["2026-11-21T10:30:00Z", "Pacific/Kiritimati", "2026-11-22"],
    ["2026-11-21T18:45:00Z", "Asia/Kathmandu", "2026-11-22"],
  ])("%s in %s is on %s", (instant, zone, expected) => expect(at(instant, zone)).toBe(expected));

  test("hours before the day starts belong to the day before", () => {
    expect(at("2026-11-21T03:59:59Z", "UTC", 4)).toBe("2026-11-20");
    expect(at("2026-11-21T04:00:00Z", "UTC", 4)).toBe("2026-11-21");
    expect(at("2026-01-01T01:00:00Z", "UTC", 4)).toBe("2025-12-31");
  });

  test.each([
    // Spring forward in Berlin, 2026-03-29: 01:59 CET is followed by 03:00 CEST, 23 hours in the day.
    ["2026-03-28T23:00:00Z", "2026-03-29"],
    ["2026-03-29T21:59:59Z", "2026-03-29"],
    ["2026-03-29T22:00:00Z", "2026-03-30"],
    // Back in autumn, 2026-10-25: 25 hours.
    ["2026-10-24T22:00:00Z", "2026-10-25"],
    ["2026-10-25T22:59:59Z", "2026-10-25"],
    ["2026-10-25T23:00:00Z", "2026-10-26"],
  ])("a day of 23 or 25 hours is a day: %s is on %s", (instant, expected) =>
    expect(at(instant, "Europe/Berlin")).toBe(expected),
  );

  test.each([
    // With a day that starts at 3, the skipped hour leaves no gap: 03:00 CEST follows 01:59 CET.
    ["2026-03-29T00:59:59Z", "2026-03-28"],
    ["2026-03-29T01:00:00Z", "2026-03-29"],
    // In autumn 02:xx comes twice and is before the start both times.
    ["2026-10-25T00:30:00Z", "2026-10-24"],
    ["2026-10-25T01:30:00Z", "2026-10-24"],
    ["2026-10-25T02:00:00Z", "2026-10-25"],
  ])("the start hour follows the local clock: %s is on %s", (instant, expected) =>
    expect(at(instant, "Europe/Berlin", 3)).toBe(expected),
  );

  test("an unknown zone is named", () =>
    expect(() => at("2026-11-21T00:00:00Z", "Mars/Olympus")).toThrow(
      "“Mars/Olympus” is not a time zone: use an IANA name such as Europe/Berlin",
    ));

  test("an invalid date is refused", () =>
    expect(() => businessDayAt(new Date("never"), { zone: "UTC", dayStartHour: 0 })).toThrow(
      RangeError,
    ));
});
