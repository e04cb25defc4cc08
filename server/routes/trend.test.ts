import { describe, expect, test } from "vitest";
import { trendSchema } from "#src/contract/trend.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import { dimensionId } from "#src/domain/ids.ts";
import { factBatch, type Row } from "#tests/contract/fact-batch.ts";
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

describe("the points", () => {
  test("stand at their buckets; a bucket without facts is unknown", async () => {
    const trend = await read(
      { rows: [surveys("2026-02-24", "ann", 3, 4), surveys("2026-02-26", "ann", 0, 4)] },
      "agent/ann/csat?grain=day&period=2026-02-24..2026-02-26",
    );
    expect(trend.grain).toBe("day");
    expect(
      trend.points.map(({ from, value, numerator, sample }) => [from, value, numerator, sample]),
    ).toEqual([
      ["2026-02-24", 75, 3, 4],
      ["2026-02-25", null, null, null],
      ["2026-02-26", 0, 0, 4],
    ]);
    expect(trend.verdict).toBe("not-enough-data");
    expect(trend.sentence.id).toBe("trend.not-enough-data");
  });

  test("come by the month where the feed does, and the answer says so", async () => {
    const batches = [
      factBatch({ sequence: 1, source: "survey-house", grain: "month" }, [
        surveys("2026-01-01", "ann", 30, 60),
        surveys("2026-02-01", "ann", 45, 60),
      ]),
    ];
    const trend = await read({ batches }, "agent/ann/csat?grain=day&period=2026-01-01..2026-02-28");
    expect(trend.grain).toBe("month");
    expect(trend.points.map(({ from, value }) => [from, value])).toEqual([
      ["2026-01-01", 50],
      ["2026-02-01", 75],
    ]);
  });

  test("without any data at all keep the grain asked for", async () => {
    const rows = [surveys("2026-02-24", "ann", 3, 4)];
    const trend = await read({ rows }, "agent/ann/aht?grain=day&period=2026-02-24..2026-02-25");
    expect(trend.grain).toBe("day");
    expect(trend.points.map(({ value }) => value)).toEqual([null, null]);
  });
});

describe("the process", () => {
  test("is steady at goal when days vary by chance about a value beyond the target", async () => {
    const trend = await read(
      { rows: series("ann", [85, 84, 86, 85, 84, 86, 85, 85]), goals: [csatGoal] },
      "agent/ann/csat?grain=day&period=2026-01-05..2026-01-12",
    );
    // 680 of 800.
    expect(trend.mean).toBeCloseTo(85, 9);
    expect(trend.verdict).toBe("steady-at-goal");
    expect(trend.points.every(({ signal }) => signal === null)).toBe(true);
    expect(trend.points[0]?.limits?.low).toBeLessThan(84);
    expect(trend.points[0]?.limits?.high).toBeGreaterThan(86);
  });

  test("is unsteady when a day falls out of its limits", async () => {
    const trend = await read(
      { rows: series("ann", [85, 84, 86, 85, 84, 86, 85, 10]), goals: [csatGoal] },
      "agent/ann/csat?grain=day&period=2026-01-05..2026-01-12",
    );
    expect(trend.points.at(-1)?.signal).toBe("outside");
    expect(trend.verdict).toBe("unsteady");
  });

  test("does not judge a day that is still filling", async () => {
    const rows = [
      ...series("ann", [85, 84, 86, 85, 84, 86, 85]),
      surveys("2026-03-02", "ann", 0, 90),
    ];
    const trend = await read({ rows }, "agent/ann/csat?grain=day&period=2026-01-05..2026-03-02");
    expect(trend.points.at(-1)).toMatchObject({ partial: true, value: 0, signal: null });
    expect(trend.verdict).toBe("steady");
  });
});

describe("the goal", () => {
  test("is the one of each bucket's own days; a change is an event", async () => {
    const trend = await read(
      {
        rows: series("ann", [85, 85, 85, 85]),
        goals: [csatGoal, { ...csatGoal, from: "2026-01-07", anchors: anchors(70, 80, 90, 100) }],
      },
      "agent/ann/csat?grain=day&period=2026-01-05..2026-01-08",
    );
    expect(trend.points.map((point) => point.goal)).toEqual([80, 80, 90, 90]);
    expect(trend.goal).toMatchObject({ from: "2026-01-07", changedInPeriod: true });
    expect(trend.events).toEqual([
      {
        day: "2026-01-07",
        kind: "goal",
        text: {
          id: "event.goal",
          values: { kpi: "csat", unit: "percent", decimals: 1, target: 90 },
        },
      },
    ]);
  });

  test("is blended within a bucket by the facts on either side of the change", async () => {
    const trend = await read(
      {
        rows: [surveys("2026-01-05", "ann", 60, 60), surveys("2026-01-09", "ann", 20, 20)],
        goals: [csatGoal, { ...csatGoal, from: "2026-01-07", anchors: anchors(70, 80, 90, 100) }],
      },
      "agent/ann/csat?grain=week&period=2026-01-05..2026-01-11",
    );
    // (60 × 80 + 20 × 90) ÷ 80.
    expect(trend.points[0]?.goal).toBe(82.5);
  });

  test("follows a ramp by tenure, and a free day changes nothing", async () => {
    const ramp = {
      ...csatGoal,
      anchors: anchors(40, 50, 60, 70),
      appliesTo: {
        kind: "dimension" as const,
        dimension: dimensionId("tenure_band"),
        value: "new",
      },
    };
    const trend = await read(
      {
        rows: [
          surveys("2026-01-05", "ann", 60, 100, { tenure_band: "new" }),
          surveys("2026-01-07", "ann", 60, 100, { tenure_band: "new" }),
          surveys("2026-01-08", "ann", 60, 100, { tenure_band: "old" }),
        ],
        goals: [csatGoal, ramp],
      },
      "agent/ann/csat?grain=day&period=2026-01-05..2026-01-09",
    );
    expect(trend.points.map((point) => point.goal)).toEqual([60, 60, 60, 80, 80]);
    expect(trend.events.map((event) => [event.day, event.kind])).toEqual([["2026-01-08", "goal"]]);
  });
});

describe("the events", () => {
  test("tell when a person's facts begin to bear another team", async () => {
    const at = (on: string, team: string) => surveys(on, "ann", 1, 2, { team });
    const trend = await read(
      {
        rows: [
          at("2026-01-05", "red"),
          at("2026-01-06", "blue"),
          at("2026-01-08", "blue"),
          at("2026-01-09", "red"),
        ],
        records: [{ kind: "unit", id: "team:blue", body: { name: "Blue jays" } }],
      },
      "agent/ann/csat?grain=day&period=2026-01-05..2026-01-11",
    );
    expect(trend.events.map((event) => [event.day, event.text.values["team"]])).toEqual([
      ["2026-01-06", "Blue jays"],
      ["2026-01-09", "red"],
    ]);
  });

  test("tell that a feed ends and that a definition changed", async () => {
    const trend = await read(
      {
        batches: [
          factBatch({ sequence: 1, source: "surveys" }, [surveys("2026-02-20", "ann", 1, 2)]),
          factBatch({ sequence: 2, source: "acd" }, [
            { day: "2026-03-01", agent: "ann", measures: { contacts_handled: 1 } },
          ]),
        ],
        records: [
          {
            kind: "kpi",
            id: "csat",
            body: {
              name: "Satisfaction",
              shortName: "CSAT",
              description: "Ours.",
              unit: "percent",
              direction: "higher",
              kind: "proportion",
              numerator: [{ measure: "surveys_top_box", times: 1 }],
              denominator: [{ measure: "surveys_answered", times: 1 }],
              scale: 100,
              minimumSample: 5,
              sampleUnit: "surveys",
              decimals: 0,
              lowestLevel: "agent",
              guardrails: [],
              coachability: 0.5,
              source: "house",
            },
          },
        ],
      },
      "agent/ann/csat?grain=day&period=2026-02-16..2026-03-02",
    );
    expect(trend.events.map((event) => [event.day, event.text.id])).toEqual([
      ["2026-02-20", "event.feed"],
      ["2026-03-02", "event.definition"],
    ]);
  });
});
