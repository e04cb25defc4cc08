import { describe, expect, test } from "vitest";
import { linear } from "#tests/effective-goal.ts";
import { totalsOf } from "#tests/totals-of.ts";
import type { EffectiveGoal } from "../effective-goal.ts";
import { processSegments, type DatedPoint } from "./process-segments.ts";

const aht = { kind: "mean", scale: 1, unit: "seconds" } as const;
const before = [300, 302, 298, 301, 299, 300];
const after = [250, 252, 248, 251, 249, 250];

const atMost = (target: number) => linear(900, 800, target, 1);
const points = (values: readonly number[], goal: EffectiveGoal | null = null): DatedPoint[] =>
  values.map((value) => ({ totals: totalsOf(value * 10, 10), partial: false, goal }));

describe("a process that changes where it was declared to", () => {
  test("is one unsteady process without the declaration, two steady ones with it", () => {
    const series = points([...before, ...after]);
    const [whole] = processSegments({ kpi: aht, points: series, restarts: [] });
    expect(whole).toMatchObject({ first: 0, last: 11, mean: 275, verdict: "unsteady" });
    const parts = processSegments({
      kpi: aht,
      points: series,
      restarts: [{ at: 6, within: false }],
    });
    expect(parts.map(({ first, last, mean, verdict }) => [first, last, mean, verdict])).toEqual([
      [0, 5, 300, "steady"],
      [6, 11, 250, "steady"],
    ]);
    // Ranges before: 2 + 4 + 3 + 2 + 1 = 12, mean 2.4; 3 · 2.4 ÷ 1.128 = 6.3830
    expect(parts[0]?.limits[0]?.low).toBeCloseTo(300 - 7.2 / 1.128, 10);
    expect(parts[1]?.limits[5]?.high).toBeCloseTo(250 + 7.2 / 1.128, 10);
  });

  test("is held against the goal of each stretch's own days", () => {
    const series = [...points(before, atMost(310)), ...points(before, atMost(290))];
    const restarts = [{ at: 6, within: false }];
    const verdicts = processSegments({ kpi: aht, points: series, restarts }).map(
      ({ verdict }) => verdict,
    );
    expect(verdicts).toEqual(["steady-at-goal", "steady-short-of-goal"]);
  });

  test("is held against the goal of its last point, which may have come in between", () => {
    const series = [
      ...points(before.slice(0, 3), atMost(310)),
      ...points(before.slice(3), atMost(290)),
    ];
    const [only] = processSegments({ kpi: aht, points: series, restarts: [] });
    expect(only).toMatchObject({ goal: atMost(290), verdict: "steady-short-of-goal" });
  });

  test("has too little data right after the change, and says so for that stretch alone", () => {
    const series = points([...before, 250, 252]);
    const restarts = [{ at: 6, within: false }];
    expect(processSegments({ kpi: aht, points: series, restarts })).toMatchObject([
      { verdict: "steady", judged: 6 },
      { verdict: "not-enough-data", judged: 2, mean: null, limits: [null, null] },
    ]);
  });
});

test("a point that the change divides is shown, never judged, and moves no limit", () => {
  const series = points([...before, 275, ...after]);
  const [, later] = processSegments({
    kpi: aht,
    points: series,
    restarts: [{ at: 6, within: true }],
  });
  expect(later).toMatchObject({ first: 6, last: 12, mean: 250, judged: 6, verdict: "steady" });
  expect(later?.limits[0]).not.toBeNull();
  expect(later?.signals[0]).toBeNull();
});

test("several changes in one point, or one at the very start, cut no empty stretch", () => {
  const restarts = [
    { at: 6, within: true },
    { at: 0, within: false },
    { at: 6, within: false },
  ];
  const parts = processSegments({ kpi: aht, points: points([...before, ...after]), restarts });
  expect(parts.map(({ first, last }) => [first, last])).toEqual([
    [0, 5],
    [6, 11],
  ]);
});

test("no points, no stretch", () =>
  expect(processSegments({ kpi: aht, points: [], restarts: [] })).toEqual([]));
