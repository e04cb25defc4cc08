import { describe, expect, test } from "vitest";
import { trendSchema } from "#src/contract/trend.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import { dimensionId } from "#src/domain/ids.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { anchors, handMadeWorld, type HandMade } from "#tests/hand-made-world.ts";
import { csatGoal, surveyed } from "#tests/survey-rows.ts";

function surveys(on: string, agent: string, satisfied: number, answered: number, of = {}): Row {
  return {
    day: on,
    agent,
    dimensions: { team: "red", ...of },
    measures: surveyed(satisfied, answered),
  };
}

async function read(world: HandMade, query: string) {
  const reader = await (await handMadeWorld(world))();
  return reader.read(trendSchema, `/api/trends/${query}`);
}

/** So many days in a row from a Monday on, each with its number of satisfied customers of 100. */
function series(agent: string, satisfied: readonly number[]): Row[] {
  const monday = day("2026-01-05");
  return satisfied.map((count, at) => surveys(addDays(monday, at), agent, count, 100));
}

describe("a declared change", () => {
  const days = [85, 84, 86, 85, 84, 86, 65, 64, 66, 65, 64, 66];

  test("begins another process, with limits and a verdict of its own", async () => {
    const raised = { ...csatGoal, from: "2026-01-11", anchors: anchors(40, 50, 60, 70) };
    const trend = await read(
      { rows: series("ann", days), goals: [csatGoal, raised] },
      "agent/ann/csat?grain=day&period=2026-01-05..2026-01-16",
    );
    expect(trend.segments.map(({ from, to, verdict }) => [from, to, verdict])).toEqual([
      ["2026-01-05", "2026-01-10", "steady-at-goal"],
      ["2026-01-11", "2026-01-16", "steady-at-goal"],
    ]);
    expect(trend.mean).toBeCloseTo(65, 9);
    expect(trend.points.map(({ mean }) => Math.round(mean ?? 0))).toEqual([
      85, 85, 85, 85, 85, 85, 65, 65, 65, 65, 65, 65,
    ]);
    expect(trend.points[0]?.limits?.low).toBeGreaterThan(75);
    expect(trend.verdict).toBe("steady-at-goal");
  });

  test("needs days of its own before anything is said of it", async () => {
    const moved = series("ann", days.slice(0, 8)).map((row, at) => ({
      ...row,
      dimensions: { team: at < 6 ? "red" : "blue" },
    }));
    const trend = await read(
      { rows: moved },
      "agent/ann/csat?grain=day&period=2026-01-05..2026-01-12",
    );
    expect(trend.segments.map(({ verdict }) => verdict)).toEqual(["steady", "not-enough-data"]);
    expect(trend.sentence).toMatchObject({
      id: "trend.too-short",
      values: { span: 2, day: "2026-01-11" },
    });
    expect(trend.points.at(-1)).toMatchObject({ mean: null, limits: null, signal: null });
  });

  test("inside a week leaves that week unjudged", async () => {
    const rows = series("ann", [...days, ...days, ...days].slice(0, 28));
    const goals = [csatGoal, { ...csatGoal, from: "2026-01-14", anchors: anchors(40, 50, 60, 70) }];
    const trend = await read(
      { rows, goals },
      "agent/ann/csat?grain=week&period=2026-01-05..2026-02-01",
    );
    expect(trend.segments.map(({ from, to }) => [from, to])).toEqual([
      ["2026-01-05", "2026-01-11"],
      ["2026-01-12", "2026-02-01"],
    ]);
    // Three weeks since, of which the first is divided.
    expect(trend.sentence.values).toMatchObject({ span: 2, day: "2026-01-14" });
  });
});

describe("the goals of several kinds of facts", () => {
  const of = (dimension: "tenure_band" | "queue", value: string) => ({
    ...csatGoal,
    anchors: anchors(40, 50, 60, 70),
    appliesTo: { kind: "dimension" as const, dimension: dimensionId(dimension), value },
  });

  test("do not take turns at a unit, whose people are under each of them all the time", async () => {
    const rows = series("ann", [85, 85, 85, 85]).map((row, at) => ({
      ...row,
      dimensions: { team: "red", tenure_band: at % 2 ? "new" : "old" },
    }));
    const trend = await read(
      { rows, goals: [csatGoal, of("tenure_band", "new")] },
      "team/red/csat?grain=day&period=2026-01-05..2026-01-08",
    );
    expect(trend.points.map((point) => point.goal)).toEqual([80, 60, 80, 60]);
    expect(trend.events).toEqual([]);
    expect(trend.segments).toHaveLength(1);
  });

  test("do not change with the queue that a person takes", async () => {
    const rows = series("ann", [85, 85, 85, 85]).map((row, at) => ({
      ...row,
      queue: at % 2 ? "Technical" : "Billing",
    }));
    const trend = await read(
      { rows, goals: [csatGoal, of("queue", "Technical")] },
      "agent/ann/csat?grain=day&period=2026-01-05..2026-01-08",
    );
    expect(trend.points.map((point) => point.goal)).toEqual([80, 60, 80, 60]);
    expect(trend.segments).toHaveLength(1);
  });
});
