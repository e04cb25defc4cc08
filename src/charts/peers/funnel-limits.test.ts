import { describe, expect, test } from "vitest";
import { limitsAt, zoneOf } from "./funnel-limits.ts";

const funnel = [
  { sample: 10, low95: 60, high95: 100, low998: 50, high998: 110 },
  { sample: 30, low95: 70, high95: 90, low998: 65, high998: 95 },
];

describe("the limits at a sample", () => {
  test("lie straight between those given", () => {
    // A quarter of the way from 10 to 30.
    expect(limitsAt(funnel, 15)).toEqual({
      sample: 15,
      low95: 62.5,
      high95: 97.5,
      low998: 53.75,
      high998: 106.25,
    });
  });

  test("are those given where they are given, and the outermost beyond", () => {
    expect(limitsAt(funnel, 10)?.low95).toBe(60);
    expect(limitsAt(funnel, 30)?.low95).toBe(70);
    expect(limitsAt(funnel, 3)?.low95).toBe(60);
    expect(limitsAt(funnel, 99)?.low95).toBe(70);
    expect(limitsAt([], 10)).toBeNull();
  });
});

test.each([
  [80, "inside"],
  [70, "inside"],
  [69, "edge"],
  [91, "edge"],
  [64.9, "outside"],
  [95.1, "outside"],
] as const)("at 30, %d lies %s", (value, zone) => {
  expect(zoneOf(funnel, { value, sample: 30 })).toBe(zone);
});

test("without limits nobody is judged", () => {
  expect(zoneOf([], { value: 0, sample: 30 })).toBe("inside");
});
