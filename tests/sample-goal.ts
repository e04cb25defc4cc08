import { day } from "#src/domain/calendar.ts";
import type { Anchors, Goal } from "#src/domain/goal.ts";
import { kpiId } from "#src/domain/ids.ts";

/** Anchors around a target of a KPI of which less is better. */
export function fallingTo(target: number): Anchors {
  return {
    shape: "linear",
    floor: target + 200,
    threshold: target + 100,
    target,
    stretch: target - 50,
  };
}

/** The handle-time goal of 300 for everybody from 2026 on, with what a test varies. */
export function sampleGoal(change: Partial<Goal> = {}): Goal {
  return {
    kpi: kpiId("aht"),
    appliesTo: { kind: "organisation" },
    from: day("2026-01-01"),
    anchors: fallingTo(300),
    comparison: "<=",
    weight: 10,
    ...change,
  };
}
