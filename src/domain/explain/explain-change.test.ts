import { expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { explainChange, explainFoundChange } from "./explain-change.ts";

const kpi = shippedKpi("aht");
const about = { kpi: "aht", unit: "seconds", decimals: 0 };

test.each(["improved", "declined", "no-clear-change"] as const)(
  "%s says by how much, and by what it was tested",
  (verdict) => {
    expect(explainChange(kpi, -12, verdict)).toEqual({
      id: `change.${verdict}`,
      values: { ...about, delta: 12 },
    });
    expect(explainChange(kpi, 12, verdict, 26)).toEqual({
      id: `change.${verdict}-by-weeks`,
      values: { ...about, delta: 12, span: 26, grain: "week" },
    });
  },
);

test.each([null, 5])("a change of %s that could not be tested is not enough data", (delta) =>
  expect(explainChange(kpi, delta, "not-enough-data", 26)).toEqual({
    id: "change.not-enough-data",
    values: about,
  }),
);

test("what a list found has moved, even where nobody can say which way is better", () => {
  const moved = (verdict: "declined" | "no-clear-change") =>
    explainFoundChange(kpi, { delta: -12, verdict }).id;
  expect(moved("no-clear-change")).toBe("change.moved");
  expect(moved("declined")).toBe("change.declined");
});
