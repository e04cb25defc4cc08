import { fc, it } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { bucketEnd, bucketStart, dayFromNumber, dayNumber } from "./day-number.ts";
import type { Day } from "./ids.ts";

const number = (day: string) => dayNumber(day as Day);

describe("dayNumber", () => {
  test("counts from 1970-01-01", () => {
    expect(number("1970-01-01")).toBe(0);
    expect(number("1969-12-31")).toBe(-1);
    // 56 years of 365 days and the 14 leap days from 1972 to 2024.
    expect(number("2026-01-01")).toBe(56 * 365 + 14);
  });

  test.each(["2026-02-29", "2026-13-01", "2026-1-1", "01.02.2026", "", "+012026-01-01"])(
    "refuses %j",
    (text) => {
      expect(() => number(text)).toThrow(RangeError);
    },
  );

  it.prop([fc.integer({ min: -700_000, max: 2_900_000 })])("is undone by dayFromNumber", (n) => {
    expect(dayNumber(dayFromNumber(n))).toBe(n);
  });
});

describe("buckets", () => {
  // 2026-03-01 is a Sunday.
  test.each([
    ["2026-03-01", "day", 1, "2026-03-01", "2026-03-01"],
    ["2026-03-01", "week", 1, "2026-02-23", "2026-03-01"],
    ["2026-03-01", "week", 7, "2026-03-01", "2026-03-07"],
    ["2026-03-04", "week", 4, "2026-02-26", "2026-03-04"],
    ["2026-02-14", "month", 1, "2026-02-01", "2026-02-28"],
    ["2024-02-29", "month", 1, "2024-02-01", "2024-02-29"],
    ["2026-12-31", "month", 1, "2026-12-01", "2026-12-31"],
    ["1969-12-28", "week", 1, "1969-12-22", "1969-12-28"],
  ] as const)("%s by %s, weeks from %i: %s to %s", (day, grain, weekStart, first, last) => {
    const start = bucketStart(number(day), grain, weekStart);
    expect(dayFromNumber(start)).toBe(first);
    expect(dayFromNumber(bucketEnd(start, grain))).toBe(last);
  });
});
