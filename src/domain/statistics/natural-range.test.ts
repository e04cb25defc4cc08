import { describe, expect, test } from "vitest";
import { cutToRange, isSigned } from "./natural-range.ts";

const share = { kind: "proportion", scale: 100, unit: "percent" } as const;
const duration = { kind: "mean", scale: 1, unit: "seconds" } as const;
const netScore = { kind: "mean", scale: 100, unit: "points" } as const;

test.each([
  ["mean", "points", true],
  ["mean", "index", true],
  ["mean", "seconds", false],
  ["rate", "points", false],
  ["rate", "index", false],
  ["proportion", "percent", false],
] as const)("a %s of %s may go below 0: %s", (kind, unit, signed) =>
  expect(isSigned({ kind, unit })).toBe(signed),
);

describe("an interval is cut", () => {
  test.each([
    ["at all and none", share, [-5, 105], 50, [0, 100]],
    ["where the value is none of all", share, [-5, 10], 0, [0, 10]],
    ["where the value is all", share, [90, 105], 100, [90, 100]],
    ["below by 0 and above by nothing", duration, [-5, 1e9], 40, [0, 1e9]],
    ["by nothing where there is a scale of its own", netScore, [-150, 150], 0, [-150, 150]],
    ["not where it lies within", share, [40, 60], 50, [40, 60]],
  ] as const)("%s", (_, kpi, [low, high], value, [from, to]) =>
    expect(cutToRange(kpi, { low, high }, value)).toEqual({ low: from, high: to }),
  );

  test("at no bound that the value itself has broken", () => {
    expect(cutToRange(share, { low: -5, high: 130 }, 120)).toEqual({ low: 0, high: 130 });
    expect(cutToRange(share, { low: -30, high: 105 }, -10)).toEqual({ low: -30, high: 100 });
    expect(cutToRange(duration, { low: -30, high: 5 }, -10)).toEqual({ low: -30, high: 5 });
  });
});
