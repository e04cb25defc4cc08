import { describe, expect, test } from "vitest";
import { totalsOf } from "#tests/totals-of.ts";
import { NO_TOTALS } from "../totals.ts";
import { counted, kindFor } from "./counted.ts";

describe("totals hold something", () => {
  test("when both sums are known and the denominator is above 0", () => {
    const totals = totalsOf(0, 1);
    expect(counted(totals)).toBe(totals);
    expect(counted(totalsOf(-3, 0.5))).not.toBeNull();
  });

  test("never without one of them", () => {
    expect(counted({ ...NO_TOTALS, denominator: 5 })).toBeNull();
    expect(counted({ ...NO_TOTALS, numerator: 5 })).toBeNull();
    expect(counted(totalsOf(5, 0))).toBeNull();
    expect(counted(totalsOf(5, -1))).toBeNull();
  });
});

test.each([
  ["proportion", 0, 10, "proportion"],
  ["proportion", 10, 10, "proportion"],
  ["proportion", 11, 10, "rate"],
  ["proportion", -1, 10, "mean"],
  ["rate", 0, 10, "rate"],
  ["rate", 11, 10, "rate"],
  ["rate", -1, 10, "mean"],
  ["mean", -1, 10, "mean"],
  ["mean", 11, 10, "mean"],
] as const)("a %s of %d in %d is judged as a %s", (kind, numerator, denominator, model) =>
  expect(kindFor(kind, { numerator, denominator })).toBe(model),
);
