import { expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { explainChange } from "./explain-change.ts";

const kpi = shippedKpi("aht");
const about = { kpi: "aht", unit: "seconds", decimals: 0 };

test.each(["improved", "declined", "no-clear-change"] as const)("%s says by how much", (verdict) =>
  expect(explainChange(kpi, -12, verdict)).toEqual({
    id: `change.${verdict}`,
    values: { ...about, delta: 12 },
  }),
);

test.each([null, 5])("a change of %s that could not be tested is not enough data", (delta) =>
  expect(explainChange(kpi, delta, "not-enough-data")).toEqual({
    id: "change.not-enough-data",
    values: about,
  }),
);
