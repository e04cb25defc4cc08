import { expect, test } from "vitest";
import { effectiveGoal, linear } from "#tests/effective-goal.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { day } from "../calendar.ts";
import type { Process } from "../statistics/process.ts";
import { explainTrend } from "./explain-trend.ts";

const kpi = shippedKpi("csat");
const about = { kpi: "csat", unit: "percent", decimals: 1 };
const process = (change: Partial<Process>): Process => ({
  mean: 78,
  limits: [],
  signals: [],
  verdict: "steady",
  judged: 11,
  ...change,
});
const explained = (change: Partial<Process>, goal = linear(60, 75, 80, 90)) =>
  explainTrend({ kpi, process: process(change), grain: "week", goal, since: null });

test("steady, without and with a goal", () => {
  expect(explained({})).toEqual({
    id: "trend.steady",
    values: { ...about, span: 11, grain: "week" },
  });
  expect(explained({ verdict: "steady-at-goal" }).id).toBe("trend.steady-at-goal");
  expect(explained({ verdict: "steady-short-of-goal" })).toEqual({
    id: "trend.steady-short-of-goal",
    values: { ...about, span: 11, grain: "week", gap: 2 },
  });
});

test("what is short of the goal by less than is shown is at it", () => {
  // 80 − 79.96 = 0.04 percentage points, which one decimal shows as 0.0; 80 − 79.94 = 0.06 as 0.1.
  const short = (mean: number) => explained({ verdict: "steady-short-of-goal", mean }).id;
  expect(short(79.96)).toBe("trend.steady-at-goal");
  expect(short(79.94)).toBe("trend.steady-short-of-goal");
});

test("a range is missed by the distance to its nearer edge", () => {
  const range = effectiveGoal({
    shape: "range",
    floor: [0, 100],
    threshold: [50, 95],
    target: [80, 90],
    stretch: [84, 86],
  });
  expect(explained({ verdict: "steady-short-of-goal" }, range)).toMatchObject({
    id: "trend.steady-outside-goal",
    values: { gap: 2 },
  });
  expect(explained({ verdict: "steady-short-of-goal", mean: 93 }, range)).toMatchObject({
    values: { gap: 3 },
  });
});

test("unsteady counts its signals", () =>
  expect(explained({ verdict: "unsteady", signals: [null, "outside", null, "run"] })).toEqual({
    id: "trend.unsteady",
    values: { ...about, span: 11, grain: "week", signals: 2 },
  }));

test("too short a stretch since a change says when that was", () =>
  expect(
    explainTrend({
      kpi,
      process: process({ verdict: "not-enough-data", mean: null, judged: 2 }),
      grain: "week",
      goal: null,
      since: day("2026-02-02"),
    }),
  ).toEqual({
    id: "trend.too-short",
    values: { ...about, span: 2, grain: "week", minimumSpan: 6, day: "2026-02-02" },
  }));

test("too short a history says how much is needed", () =>
  expect(explained({ verdict: "not-enough-data", mean: null, judged: 3 })).toEqual({
    id: "trend.not-enough-data",
    values: { ...about, span: 3, grain: "week", minimumSpan: 6 },
  }));
