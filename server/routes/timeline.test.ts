import { describe, expect, test } from "vitest";
import { timelineSchema } from "#src/contract/timeline.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { anchors, handMadeWorld, type HandMade } from "#tests/hand-made-world.ts";
import { csatGoal, surveyed } from "#tests/survey-rows.ts";

const MONDAY = day("2025-12-01");

/** One row a week, with so many satisfied customers of 100, in the teams given. */
function weeks(
  satisfied: readonly number[],
  teamOf: (week: number) => string = () => "red",
): Row[] {
  return satisfied.map((count, week) => ({
    day: addDays(MONDAY, 7 * week),
    agent: "ann",
    dimensions: { team: teamOf(week) },
    measures: { ...surveyed(count, 100), qa_points: 80, qa_points_possible: 100 },
  }));
}

async function read(world: HandMade, period: string, persona?: { role: string; id?: string }) {
  const reader = await (await handMadeWorld(world))(persona);
  return reader.read(timelineSchema, `/api/timelines/agent/ann?grain=week&period=${period}`);
}

/** Twelve whole weeks. */
const PERIOD = "2025-12-01..2026-02-22";
const STEP = [70, 72, 68, 71, 69, 70, 80, 82, 78, 81, 79, 80];

describe("a timeline", () => {
  test("shows the KPIs that count on one axis, the heaviest first", async () => {
    const qaGoal = { kpi: "qa", anchors: anchors(50, 60, 75, 95), weight: 3 };
    const { buckets, kpis } = await read({ rows: weeks(STEP), goals: [csatGoal, qaGoal] }, PERIOD);
    expect(buckets).toHaveLength(12);
    expect(buckets[0]).toEqual({ from: "2025-12-01", to: "2025-12-07", partial: false });
    expect(kpis.map(({ kpi, points }) => [kpi, points.length])).toEqual([
      ["qa", 12],
      ["csat", 12],
    ]);
    expect(kpis[1]?.points.map(({ value }) => value)).toEqual(STEP);
    // Pulled towards the mean of 75, from either side.
    const [least, ...more] = kpis[1]?.points.map(({ adjusted }) => adjusted ?? Number.NaN) ?? [];
    expect(least).toBeGreaterThan(70);
    expect(Math.max(...more)).toBeLessThan(82);
  });

  test("tells a move's before and after, for every KPI, when both can be told", async () => {
    const rows = weeks(STEP, (week) => (week < 6 ? "red" : "blue"));
    const { events } = await read({ rows, goals: [csatGoal] }, PERIOD);
    expect(events).toMatchObject([
      {
        day: "2026-01-12",
        kind: "team",
        kpi: null,
        text: { id: "event.team", values: { team: "blue" } },
        changes: [
          {
            kpi: "csat",
            before: 70,
            after: 80,
            verdict: "improved",
            sentence: { id: "change.improved" },
          },
        ],
      },
    ]);
    expect(events[0]?.changes[0]?.interval?.low).toBeGreaterThan(0);
  });

  test("tells no after of a few weeks", async () => {
    const rows = weeks(STEP, (week) => (week < 8 ? "red" : "blue"));
    const { events } = await read({ rows, goals: [csatGoal] }, PERIOD);
    expect(events[0]?.changes).toMatchObject([{ verdict: "not-enough-data", interval: null }]);
  });

  test("tells a goal's before and after for its own KPI alone", async () => {
    const goals = [
      csatGoal,
      { ...csatGoal, from: "2026-01-12", anchors: anchors(60, 70, 85, 95) },
      { kpi: "qa", anchors: anchors(50, 60, 75, 95), weight: 3 },
    ];
    const { events } = await read({ rows: weeks(STEP), goals }, PERIOD);
    expect(events).toMatchObject([
      {
        day: "2026-01-12",
        kind: "goal",
        kpi: "csat",
        changes: [{ kpi: "csat", verdict: "improved" }],
      },
    ]);
  });

  test("is the person's own and their supervisor's, and nobody else's", async () => {
    const rows = weeks(STEP).map((row) => ({
      ...row,
      dimensions: { ...row.dimensions, supervisor: "sue" },
    }));
    const stranger = { ...weeks([70])[0], agent: "bob", dimensions: { supervisor: "tom" } } as Row;
    const open = await handMadeWorld({ rows: [...rows, stranger], goals: [csatGoal] });
    const path = `/api/timelines/agent/ann?grain=week&period=${PERIOD}`;
    const asks = async (role: string, id: string) => (await open({ role, id })).text(path);
    expect(await asks("agent", "ann")).toContain('"kpi":"csat"');
    expect(await asks("supervisor", "sue")).toContain('"kpi":"csat"');
    const refused = await (await open({ role: "agent", id: "bob" })).problem(path);
    expect(refused.status).toBe(404);
  });
});
