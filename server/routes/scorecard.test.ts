import { describe, expect, test } from "vitest";
import { factBatch } from "#tests/contract/fact-batch.ts";
import { anchors, handMadeWorld } from "#tests/hand-made-world.ts";
import { readScorecard } from "#tests/read-scorecard.ts";
import { csatGoal, rowOf, surveyed } from "#tests/survey-rows.ts";

const WEEK = "2026-02-23..2026-03-01";

describe("a person's scorecard", () => {
  test("shows each KPI with its arithmetic, its goal and its distance", async () => {
    const card = await readScorecard(
      {
        rows: [
          rowOf("2026-02-23", "ann", surveyed(30, 40)),
          rowOf("2026-02-25", "ann", surveyed(34, 40)),
        ],
        goals: [csatGoal],
        people: { ann: "Ann" },
      },
      `agent/ann?period=${WEEK}`,
    );
    expect(card.subject).toEqual({ level: "agent", id: "ann", name: "Ann" });
    expect(card.period).toEqual({ from: "2026-02-23", to: "2026-03-01" });
    const [csat] = card.kpis;
    // (30 + 34) ÷ (40 + 40) = 80 %: at target, 70 points.
    expect(csat).toMatchObject({
      kpi: "csat",
      value: 80,
      numerator: 64,
      denominator: 80,
      sample: 80,
      score: 70,
      band: "too-close",
      weight: 1,
      contribution: 70,
      goal: { anchors: csatGoal.anchors, appliesTo: "organisation", changedInPeriod: false },
      adjusted: null,
      peers: null,
    });
    expect(csat?.sentence.id).toBe("kpi.too-close-at");
    expect(card.composite).toMatchObject({ score: 70, coverage: 1 });
  });

  test("lists KPIs with a goal first, then those with data, and nothing else", async () => {
    const card = await readScorecard(
      {
        rows: [
          rowOf("2026-02-23", "ann", { ...surveyed(8, 10), contacts_handled: 5, transfers: 1 }),
        ],
        goals: [csatGoal, { kpi: "qa", anchors: anchors(50, 60, 80, 95), weight: 2 }],
      },
      `agent/ann?period=${WEEK}`,
    );
    expect(card.kpis.map(({ kpi, value, band }) => [kpi, value, band])).toEqual([
      ["qa", null, "not-enough-data"],
      ["csat", 80, "too-close"],
      ["transfer", 20, "no-goal"],
    ]);
    // Quality has two thirds of the weight and no data: a third is too little to speak for the whole.
    expect(card.composite).toMatchObject({ score: null, band: "not-enough-data" });
    expect(card.composite.coverage).toBeCloseTo(1 / 3, 12);
    expect(card.composite.sentence.id).toBe("composite.withheld");
    expect(card.kpis.map(({ contribution }) => contribution)).toEqual([null, null, null]);
  });

  test("contributions add up to the composite to the last bit", async () => {
    const card = await readScorecard(
      {
        rows: [
          rowOf("2026-02-23", "ann", {
            ...surveyed(67, 83),
            contacts_offered: 97,
            contacts_handled: 91,
            transfers: 7,
            contacts_short: 3,
            contacts_resolved: 71,
          }),
        ],
        goals: [
          { ...csatGoal, weight: 3 },
          { kpi: "answered", anchors: anchors(80, 85, 95, 99), weight: 0.7 },
          { kpi: "short_contact", anchors: anchors(9, 6, 3, 1), comparison: "<=", weight: 1.1 },
          { kpi: "resolution_of_handled", anchors: anchors(50, 60, 80, 95), weight: 2.3 },
        ],
      },
      `agent/ann?period=${WEEK}`,
    );
    const points = card.kpis.map(({ contribution }) => contribution ?? 0);
    expect(points.filter((one) => one > 0).length).toBe(4);
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(card.composite.score);
    // CSAT 67 ÷ 83 = 80.7229 %: 70 + 0.07229 × 30 = 72.1687 points, of weight 3 in 7.1.
    expect(card.kpis[0]?.contribution).toBeCloseTo((72.1687 * 3) / 7.1, 3);
  });

  test("a staffing outcome is named as not permitted, without a figure and without weight", async () => {
    const card = await readScorecard(
      {
        rows: [
          rowOf("2026-02-23", "ann", {
            ...surveyed(80, 100),
            answered_in_target: 1,
            contacts_offered: 100,
          }),
        ],
        goals: [csatGoal, { kpi: "service_level", anchors: anchors(60, 70, 80, 95), weight: 5 }],
      },
      `agent/ann?period=${WEEK}`,
    );
    const [level] = card.kpis;
    expect(level).toMatchObject({
      kpi: "service_level",
      band: "not-permitted",
      value: null,
      numerator: null,
      denominator: null,
      weight: 0,
      comparison: null,
      spark: [],
    });
    expect(card.composite).toMatchObject({ score: 70, coverage: 1 });
  });

  test("a restated day counts as corrected", async () => {
    const card = await readScorecard(
      {
        batches: [
          factBatch({ sequence: 1 }, [
            rowOf("2026-02-23", "ann", surveyed(10, 40)),
            rowOf("2026-02-24", "ann", surveyed(20, 40)),
          ]),
          factBatch({ sequence: 2 }, [rowOf("2026-02-23", "ann", surveyed(40, 40))]),
        ],
        goals: [csatGoal],
      },
      `agent/ann?period=${WEEK}`,
    );
    // (40 + 20) ÷ 80.
    expect(card.kpis[0]?.value).toBe(75);
  });

  test("someone out of scope is the same as nobody", async () => {
    const rows = [
      rowOf("2026-02-23", "ann", surveyed(1, 2)),
      rowOf("2026-02-23", "bob", surveyed(1, 2)),
    ];
    const ann = await (await handMadeWorld({ rows }))({ role: "agent", id: "ann" });
    const bob = await ann.problem(`/api/scorecards/agent/bob?period=${WEEK}`);
    const nobody = await ann.problem(`/api/scorecards/agent/nobody?period=${WEEK}`);
    expect(bob).toEqual(nobody);
    expect(bob.status).toBe(404);
  });
});

describe("a team's scorecard", () => {
  test("keeps the days of somebody who has moved away since", async () => {
    const rows = [
      rowOf("2026-02-23", "ann", surveyed(40, 50), { team: "red" }),
      rowOf("2026-02-26", "ann", surveyed(10, 50), { team: "blue" }),
      rowOf("2026-02-26", "bob", surveyed(50, 50), { team: "red" }),
    ];
    const value = async (query: string) =>
      (await readScorecard({ rows }, `${query}?period=${WEEK}`)).kpis.map((kpi) => kpi.value);
    // Red: Ann's first day and Bob's, 90 of 100. Blue: Ann's second. Ann herself: 50 of 100.
    expect(await value("team/red")).toEqual([90]);
    expect(await value("team/blue")).toEqual([20]);
    expect(await value("agent/ann")).toEqual([50]);
  });

  test("counts weekly facts where the period holds the week whole, and nowhere else", async () => {
    const batches = [
      factBatch({ sequence: 1, source: "weekly", grain: "week", weekStart: 1 }, [
        rowOf("2026-02-16", "ann", surveyed(40, 50)),
        rowOf("2026-02-23", "ann", surveyed(10, 50)),
      ]),
    ];
    const value = async (period: string) =>
      (await readScorecard({ batches }, `team/red?period=${period}`)).kpis.map((kpi) => kpi.value);
    expect(await value(WEEK)).toEqual([20]);
    expect(await value("2026-02-16..2026-03-01")).toEqual([50]);
    expect(await value("2026-02-24..2026-03-01")).toEqual([]);
  });
});

describe("freshness", () => {
  test("a feed that ends before the others is late", async () => {
    const card = await readScorecard(
      {
        batches: [
          factBatch({ sequence: 1, source: "acd" }, [
            rowOf("2026-03-01", "ann", { contacts_handled: 1 }),
          ]),
          factBatch({ sequence: 2, source: "surveys" }, [
            rowOf("2026-02-20", "ann", surveyed(1, 2)),
          ]),
        ],
      },
      `agent/ann?period=${WEEK}`,
    );
    expect(card.asOf).toMatchObject({ lastDay: "2026-03-01", today: "2026-03-02" });
    expect(card.asOf.late).toEqual([{ source: "surveys", lastDay: "2026-02-20" }]);
  });

  test("the spark holds 13 weeks; the one still filling is partial, and an empty one is unknown", async () => {
    const card = await readScorecard(
      {
        rows: [
          rowOf("2025-12-08", "ann", surveyed(1, 4)),
          rowOf("2026-02-27", "ann", surveyed(3, 4)),
          rowOf("2026-03-02", "ann", surveyed(4, 4)),
        ],
      },
      "agent/ann?period=2026-02-26..2026-03-02",
    );
    const spark = card.kpis[0]?.spark ?? [];
    expect(spark).toHaveLength(13);
    expect(spark[0]).toEqual({ day: "2025-12-08", value: 25, partial: false });
    expect(spark[1]?.value).toBeNull();
    // The week counts whole, though the period begins on its Thursday.
    expect(spark[11]).toEqual({ day: "2026-02-23", value: 75, partial: false });
    expect(spark[12]).toEqual({ day: "2026-03-02", value: 100, partial: true });
  });
});
