import { describe, expect, test } from "vitest";
import { linear } from "#tests/effective-goal.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import type { EffectiveGoal } from "../effective-goal.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { NO_TOTALS } from "../totals.ts";
import { compositeProcess } from "./composite-process.ts";

const weighing = (goal: EffectiveGoal, weight: number) => ({ ...goal, weight });
/** Satisfied of 100: 60 % is the threshold of 40 points, 80 % the target of 70, so that each per cent is 1.5 points. */
const csat = (weight: number, ...satisfied: readonly (number | null)[]) => ({
  kpi: shippedKpi("csat"),
  goal: weighing(linear(40, 60, 80, 95), weight),
  totals: satisfied.map((count) => (count === null ? NO_TOTALS : totalsOf(count, 100))),
});
const resolved = (weight: number, count: number, steps: number) => ({
  kpi: shippedKpi("fcr"),
  goal: weighing(linear(40, 60, 80, 95), weight),
  totals: Array.from({ length: steps }, () => totalsOf(count, 100)),
});
const whole = (steps: number) => Array.from({ length: steps }, () => ({ partial: false }));

describe("compositeProcess", () => {
  test("scores each step, and knows from them how much steps differ", () => {
    // 66, 68, 66, 68, 66, 68 % are 49, 52, 49, 52, 49, 52 points; the other KPI has 70 always, at a third of the weight:
    // (2 · 49 + 70) ÷ 3 = 56 and (2 · 52 + 70) ÷ 3 = 58. Mean 57, moving range 2: 57 ± 3 ÷ 1.128 · 2 = 57 ± 5.319.
    const parts = [csat(2, 66, 68, 66, 68, 66, 68), resolved(1, 80, 6)];
    const { scores, mean, limits, signals } = compositeProcess(parts, whole(6), DEFAULT_POLICY);
    expect(scores.map((score) => score?.toFixed(5))).toEqual(
      [56, 58, 56, 58, 56, 58].map((score) => score.toFixed(5)),
    );
    expect(mean).toBeCloseTo(57, 5);
    expect(limits[0]?.low).toBeCloseTo(51.681, 3);
    expect(limits[0]?.high).toBeCloseTo(62.319, 3);
    expect(signals).toEqual([null, null, null, null, null, null]);
  });

  test("says which step stands out, but never one that is still filling", () => {
    const scores = [66, 68, 66, 68, 66, 68, 66, 68, 66, 68];
    const steps = [...whole(11), { partial: true }];
    const last = compositeProcess([csat(1, ...scores, 92, 92)], steps, DEFAULT_POLICY);
    expect(last.signals.slice(-2)).toEqual(["outside", null]);
    expect(last.judged).toBe(11);
    expect(last.scores.at(-1)).toBeCloseTo(94, 5);
  });

  test("has no score where too little of the weight has data, and leaves that step out", () => {
    const parts = [csat(2, 66, null, 66, 68, 66, 68), resolved(1, 80, 6)];
    const process = compositeProcess(parts, whole(6), DEFAULT_POLICY);
    expect(process.scores[1]).toBeNull();
    // Five steps are too few to know the usual variation by.
    expect([process.judged, process.mean, process.verdict]).toEqual([5, null, "not-enough-data"]);
  });
});
