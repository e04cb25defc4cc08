import { describe, expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { dimensionId } from "../ids.ts";
import { explainCohort, explainPeers } from "./explain-peers.ts";

const funnel = { centre: 80, overDispersion: 1, deviation: 40, sample: 2400 };

const beside = (id: string, value: number | null, sample: number | null = 100) =>
  explainPeers({ kpi: shippedKpi(id), value, sample, funnel, size: 24 });

describe("explainPeers", () => {
  // At a sample of 100 beside 24 such peers the outer limits are 66.05 … 92.62 of a share, and 52.9 … 110.3 of a rate (scipy, interpolated).
  test.each([
    ["csat", 91, "peers.alike"],
    ["csat", 69, "peers.alike"],
    ["csat", 93, "peers.better"],
    ["csat", 66, "peers.worse"],
    ["reopened", 52, "peers.better"],
    ["reopened", 111, "peers.worse"],
    ["transfer", 93, "peers.differs"],
    ["transfer", 66, "peers.differs"],
  ])("%s at %d says %s", (id, value, said) => expect(beside(id, value).id).toBe(said));

  test("names size and sample", () =>
    expect(beside("csat", 80)).toEqual({
      id: "peers.alike",
      values: {
        kpi: "csat",
        unit: "percent",
        decimals: 1,
        size: 24,
        sample: 100,
        sampleUnit: "surveys",
      },
    }));

  test("without own data there is nothing to set beside them", () => {
    expect(beside("csat", null).id).toBe("peers.no-data");
    expect(beside("csat", 80, null).id).toBe("peers.no-data");
  });
});

test("the first error in a group without any is nothing, the third is", () => {
  // Ten peers with 0 of 12 each. Fisher: one of 12 against none of 120 has p = 12 ÷ 132 = 0.09.
  const kpi = shippedKpi("critical_error");
  const none = { centre: 0, overDispersion: 1, deviation: 0, sample: 120 };
  const said = (errors: number) =>
    explainPeers({ kpi, value: (100 * errors) / 12, sample: 12, funnel: none, size: 10 }).id;
  expect([0, 1, 2, 3].map(said)).toEqual([
    "peers.alike",
    "peers.alike",
    "peers.alike",
    "peers.worse",
  ]);
});

test("a cohort is named by what its members share", () => {
  expect(explainCohort([])).toEqual({ id: "cohort.everyone", values: {} });
  expect(explainCohort([dimensionId("role"), dimensionId("tenure_band")])).toEqual({
    id: "cohort.shared",
    values: { dimensions: "role,tenure_band" },
  });
});
