import { expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { explainHold } from "./explain-hold.ts";

const hold = {
  by: shippedKpi("repeat_7d"),
  before: 11.04,
  now: 33.1,
  sample: 812,
  besidePeers: true,
  pValue: 0.0001,
};

test("a hold speaks of its guardrail, in the guardrail's unit", () =>
  expect(explainHold(hold)).toEqual({
    id: "kpi.held",
    values: {
      kpi: "repeat_7d",
      unit: "percent",
      decimals: 1,
      before: 11.04,
      value: 33.1,
      sample: 812,
      sampleUnit: "contacts",
    },
  }));

test("without peers it claims nothing about them", () =>
  expect(explainHold({ ...hold, besidePeers: false }).id).toBe("kpi.held-alone"));
