import { expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { explainDifference } from "./explain-difference.ts";

const csat = shippedKpi("csat");

test.each(["better", "worse", "too-close"] as const)(
  "a difference that is %s says by how much, without a sign, and from whom",
  (verdict) =>
    expect(explainDifference(csat, -3.5, verdict, "Ann")).toEqual({
      id: `compare.${verdict}`,
      values: { kpi: "csat", unit: "percent", decimals: 1, delta: 3.5, name: "Ann" },
    }),
);

test("a difference that could not be tested, or is none, says so", () => {
  const id = "compare.not-enough-data";
  expect(explainDifference(csat, 3, "not-enough-data", "Ann").id).toBe(id);
  expect(explainDifference(csat, null, "better", "Ann").id).toBe(id);
});
