import { describe, expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { dimensionId } from "../ids.ts";
import { explainCohort, explainPeers } from "./explain-peers.ts";

const funnel = { centre: 80, overDispersion: 1, deviation: 40 };

const beside = (id: string, value: number | null, sample: number | null = 100) =>
  explainPeers({ kpi: shippedKpi(id), value, sample, funnel, size: 24 });

describe("explainPeers", () => {
  // At a sample of 100 the outer limits are 66.3 … 92.4 of a share, and 53.3 … 109.6 of a rate (scipy, interpolated).
  test.each([
    ["csat", 91, "peers.alike"],
    ["csat", 69, "peers.alike"],
    ["csat", 93, "peers.better"],
    ["csat", 66, "peers.worse"],
    ["reopened", 53, "peers.better"],
    ["reopened", 110, "peers.worse"],
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

test("a cohort is named by what its members share", () => {
  expect(explainCohort([])).toEqual({ id: "cohort.everyone", values: {} });
  expect(explainCohort([dimensionId("role"), dimensionId("tenure_band")])).toEqual({
    id: "cohort.shared",
    values: { dimensions: "role,tenure_band" },
  });
});
