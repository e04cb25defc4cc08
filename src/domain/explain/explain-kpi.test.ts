import { describe, expect, test } from "vitest";
import { effectiveGoal, linear } from "#tests/effective-goal.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import type { Band } from "../band.ts";
import type { EffectiveGoal } from "../effective-goal.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { judge } from "../scoring/judge.ts";
import type { Totals } from "../totals.ts";
import { NO_TOTALS } from "../totals.ts";
import { explainKpi } from "./explain-kpi.ts";

const csat = shippedKpi("csat");
const goal = linear(60, 75, 80, 90);
const about = { kpi: "csat", unit: "percent", decimals: 1 };

function explained(totals: Totals, against: EffectiveGoal | null = goal, id = "csat") {
  const kpi = shippedKpi(id);
  const judgement = judge({ kpi, totals, goal: against, policy: DEFAULT_POLICY, prior: null });
  return explainKpi({ kpi, judgement, goal: against, tooFew: false });
}

describe("a goal with a better side", () => {
  test.each([
    [295, 300, "kpi.exceeds", { stretch: 90 }],
    [260, 300, "kpi.meets", { target: 80 }],
    [170, 250, "kpi.below", { target: 80, gap: 12 }],
    [78, 100, "kpi.too-close-short", { target: 80, gap: 2 }],
    [82, 100, "kpi.too-close-better", { target: 80, gap: 2 }],
    [80, 100, "kpi.too-close-at", { target: 80 }],
  ])("%d of %d says %s", (numerator, denominator, id, values) =>
    expect(explained(totalsOf(numerator, denominator))).toEqual({
      id,
      values: { ...about, sample: denominator, sampleUnit: "surveys", ...values },
    }),
  );

  test("a gap that disappears at the KPI's precision is none", () =>
    // 8003 of 10000 is 80.03 %, and 80.0 at one decimal.
    expect(explained(totalsOf(8003, 10_000)).id).toBe("kpi.too-close-at"));
});

describe("a goal range", () => {
  const range = effectiveGoal({
    shape: "range",
    floor: [0, 30],
    threshold: [2, 20],
    target: [5, 15],
    stretch: [8, 12],
  });

  test.each([
    [100, "kpi.range-exceeds", {}],
    [60, "kpi.range-meets", {}],
    [148, "kpi.range-too-close", {}],
    [20, "kpi.range-under", { gap: 3 }],
    [180, "kpi.range-over", { gap: 3 }],
  ])("%d of 1000 says %s", (transfers, id, values) =>
    expect(explained(totalsOf(transfers, 1000), range, "transfer")).toEqual({
      id,
      values: {
        kpi: "transfer",
        unit: "percent",
        decimals: 1,
        sample: 1000,
        sampleUnit: "contacts",
        low: 5,
        high: 15,
        ...values,
      },
    }),
  );
});

describe("what cannot be judged says why", () => {
  test("no data", () => {
    expect(explained(NO_TOTALS)).toEqual({ id: "kpi.no-data", values: about });
    expect(explained(totalsOf(0, 0)).id).toBe("kpi.no-data");
  });

  test("too small a sample", () =>
    expect(explained(totalsOf(3, 4))).toEqual({
      id: "kpi.small-sample",
      values: { ...about, sample: 4, sampleUnit: "surveys", minimumSample: 10 },
    }));

  test("one day of a mean", () =>
    expect(explained(totalsOf(9000, 30), linear(600, 400, 300, 250), "aht").id).toBe(
      "kpi.unknown-spread",
    ));

  test("no goal", () =>
    expect(explained(totalsOf(24, 30), null)).toEqual({
      id: "kpi.no-goal",
      values: { ...about, sample: 30, sampleUnit: "surveys" },
    }));

  test("not permitted comes before everything else", () => {
    const band: Band = "not-permitted";
    const judgement = { value: 80, sample: 30, interval: null, band };
    const said = (tooFew: boolean) => explainKpi({ kpi: csat, judgement, goal, tooFew });
    expect(said(false)).toEqual({ id: "kpi.not-permitted", values: about });
    expect(said(true)).toEqual({ id: "kpi.too-few", values: about });
  });
});
