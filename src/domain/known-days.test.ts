import { describe, expect, test } from "vitest";
import { day } from "./calendar.ts";
import { knownDays } from "./known-days.ts";

const period = { from: day("2026-10-25"), to: day("2026-11-21") };

describe("the days that are known in place of a period", () => {
  test("are as many, and end with the last that has facts", () => {
    // 25 October to 21 November are 28 days, as 4 to 31 March are.
    expect(knownDays(period, day("2021-03-31"))).toEqual({ from: "2021-03-04", to: "2021-03-31" });
    expect(knownDays(period, day("2026-10-24"))).toEqual({ from: "2026-09-27", to: "2026-10-24" });
  });

  test("are not needed when the period itself has known days", () => {
    expect(knownDays(period, day("2026-10-25"))).toBeNull();
    expect(knownDays(period, day("2026-12-01"))).toBeNull();
  });

  test("are none when nothing is known", () => {
    expect(knownDays(period, null)).toBeNull();
  });
});
