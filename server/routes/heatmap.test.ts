import { expect, test } from "vitest";
import { heatmapSchema } from "#src/contract/heatmap.ts";
import { factBatch, type Row } from "#tests/contract/fact-batch.ts";
import { anchors, handMadeWorld } from "#tests/hand-made-world.ts";
import { csatGoal, surveyed } from "#tests/survey-rows.ts";

function surveys(day: string, agent: string, satisfied: number, answered: number): Row {
  return {
    day,
    agent,
    dimensions: { team: "red" },
    measures: surveyed(satisfied, answered),
  };
}

const goals = [csatGoal];
const read = async (world: Parameters<typeof handMadeWorld>[0], query: string) => {
  const reader = await (await handMadeWorld(world))();
  return reader.read(heatmapSchema, `/api/heatmap?${query}`);
};

test("each cell stands at its row and its day, and no facts are not zero", async () => {
  const grid = await read(
    {
      rows: [
        surveys("2026-02-26", "ann", 200, 200),
        surveys("2026-02-28", "ann", 0, 200),
        surveys("2026-02-27", "bob", 1, 2),
      ],
      goals,
    },
    "rows=agent&columns=day&kpi=csat&period=2026-02-26..2026-02-28",
  );
  expect(grid.rows.map(({ id }) => id)).toEqual(["ann", "bob"]);
  expect(grid.columns.map(({ from }) => from)).toEqual(["2026-02-26", "2026-02-27", "2026-02-28"]);
  expect(grid.value).toEqual([100, null, 0, null, 50, null]);
  expect(grid.sample).toEqual([200, null, 200, null, 2, null]);
  expect(grid.score).toEqual([100, null, 0, null, null, null]);
  const empty = "not-enough-data";
  expect(grid.band).toEqual(["exceeds", empty, "below", empty, empty, empty]);
});

test("weeks begin on Monday; one that is cut or still filling is partial", async () => {
  const grid = await read(
    {
      rows: [
        surveys("2026-02-18", "ann", 10, 10),
        surveys("2026-02-23", "ann", 5, 10),
        surveys("2026-03-01", "ann", 6, 10),
        surveys("2026-03-02", "ann", 0, 10),
      ],
      goals,
    },
    // From a Wednesday to a Monday, which is today.
    "rows=agent&columns=week&kpi=csat&period=2026-02-18..2026-03-02",
  );
  expect(grid.columns).toEqual([
    { from: "2026-02-18", to: "2026-02-22", partial: true },
    { from: "2026-02-23", to: "2026-03-01", partial: false },
    { from: "2026-03-02", to: "2026-03-02", partial: true },
  ]);
  // (5 + 6) ÷ 20 = 55 %.
  expect(grid.value).toEqual([100, 55, 0]);
});

test("a goal that changes between two days judges each day by its own", async () => {
  const grid = await read(
    {
      rows: [surveys("2026-02-25", "ann", 90, 100), surveys("2026-02-26", "ann", 90, 100)],
      goals: [...goals, { kpi: "csat", anchors: anchors(70, 80, 90, 100), from: "2026-02-26" }],
    },
    "rows=agent&columns=day&kpi=csat&period=2026-02-25..2026-02-26",
  );
  // 90 % was the stretch on the first day and is the target on the second.
  expect(grid.score).toEqual([100, 70]);
});

test("monthly facts are no one's day, but count in the month that holds them whole", async () => {
  const batches = [
    factBatch({ sequence: 1, source: "survey-house", grain: "month" }, [
      surveys("2026-02-01", "ann", 45, 60),
    ]),
  ];
  const period = "period=2026-02-01..2026-02-28";
  const days = await read({ batches, goals }, `rows=agent&columns=day&kpi=csat&${period}`);
  expect(days.rows).toEqual([]);
  const months = await read({ batches, goals }, `rows=agent&columns=month&kpi=csat&${period}`);
  expect(months.value).toEqual([75]);
});

function handled(day: string, agent: string, seconds: number): Row {
  return {
    day,
    agent,
    measures: { contacts_handled: 100, talk_seconds: seconds, hold_seconds: 0, acw_seconds: 0 },
  };
}

test("somebody alone is judged day by day, by how much their own days vary", async () => {
  const grid = await read(
    {
      rows: [handled("2026-02-24", "ann", 60_000), handled("2026-02-25", "ann", 61_000)],
      goals: [{ kpi: "aht", anchors: anchors(500, 400, 300, 250), comparison: "<=" }],
    },
    "rows=agent&within=agent:ann&columns=day&kpi=aht&period=2026-02-24..2026-02-25",
  );
  // Two days of 600 and 610 seconds vary by some 5 around 605: both are far beyond a target of 300.
  expect(grid.band).toEqual(["below", "below"]);
});

test("a mean known from one day borrows the group's variation, and is judged", async () => {
  const grid = await read(
    {
      rows: [
        handled("2026-02-24", "ann", 60_000),
        handled("2026-02-24", "bob", 20_000),
        handled("2026-02-25", "bob", 21_000),
      ],
      goals: [{ kpi: "aht", anchors: anchors(500, 400, 300, 250), comparison: "<=" }],
    },
    "rows=agent&columns=day&kpi=aht&period=2026-02-24..2026-02-25",
  );
  expect(grid.value).toEqual([600, null, 200, 210]);
  expect(grid.band).toEqual(["below", "not-enough-data", "exceeds", "exceeds"]);
});

test("a grid of more cells than an answer can hold is refused, and says what to do", async () => {
  // 600 people × 3,652 days are 2,191,200 cells.
  const rows = Array.from({ length: 600 }, (_, seat) => handled("2026-02-24", `seat-${seat}`, 100));
  const reader = await (await handMadeWorld({ rows }))();
  const ask = (limit: number) =>
    `/api/heatmap?rows=agent&columns=day&kpi=aht&period=2017-01-01..2026-12-31&limit=${limit}`;
  const problem = await reader.problem(ask(600));
  expect(problem.errors?.map(({ place, rule }) => [place, rule])).toEqual([
    ["limit", "too-many-cells"],
  ]);
  const grid = await reader.read(heatmapSchema, ask(5));
  expect(grid.value).toHaveLength(5 * 3652);
});

test("what may not be shown at a level is not permitted in every cell", async () => {
  const rows: Row[] = [
    {
      day: "2026-02-24",
      agent: "ann",
      measures: { answered_in_target: 90, contacts_offered: 100 },
    },
  ];
  const query = "rows=agent&columns=day&kpi=service_level&period=2026-02-24..2026-02-25";
  const grid = await read({ rows }, query);
  expect(grid.value).toEqual([null, null]);
  expect(grid.sample).toEqual([null, null]);
  expect(grid.band).toEqual(["not-permitted", "not-permitted"]);
});

test("the whole organisation is a grid of one row for whoever's home it is, and does not exist for others", async () => {
  const rows = [
    { day: "2026-02-24", agent: "ann", dimensions: { team: "red" }, measures: surveyed(3, 4) },
    { day: "2026-02-24", agent: "bob", dimensions: { team: "blue" }, measures: surveyed(1, 4) },
  ];
  const path = "/api/heatmap?rows=organisation&columns=day&kpi=csat&period=2026-02-24..2026-02-25";
  const open = await handMadeWorld({ rows });
  const grid = await (await open()).read(heatmapSchema, path);
  expect(grid.rows.map(({ level, id }) => [level, id])).toEqual([["organisation", "all"]]);
  // 3 + 1 of 4 + 4; nothing on the second day.
  expect(grid.value).toEqual([50, null]);
  expect(grid.sample).toEqual([8, null]);
  const { status } = await (await open({ role: "agent", id: "ann" })).problem(path);
  expect(status).toBe(404);
});

test("an adjusted cell is pulled towards all rows together, and the distance is to that day's goal", async () => {
  const grid = await read(
    {
      rows: [
        surveys("2026-02-25", "ann", 90, 100),
        surveys("2026-02-26", "ann", 90, 100),
        surveys("2026-02-26", "bob", 30, 100),
      ],
      goals: [...goals, { kpi: "csat", anchors: anchors(70, 80, 95, 100), from: "2026-02-26" }],
    },
    "rows=agent&columns=day&kpi=csat&period=2026-02-25..2026-02-26",
  );
  // The target of csatGoal is 80 %, that of the second day 95 %.
  expect(grid.distance).toEqual([10, -5, null, -65]);
  // All three days together are 210 ÷ 300 = 70 %: 90 comes down, 30 comes up, and nothing comes from nothing.
  const [first, second, none, low] = grid.adjusted;
  expect(first).toBe(second);
  expect(first).toBeGreaterThan(85);
  expect(first).toBeLessThan(90);
  expect(none).toBeNull();
  expect(low).toBeGreaterThan(30);
  expect(low).toBeLessThan(35);
  // An estimate is not known beyond four decimals.
  expect(String(low)).toMatch(/^3\d\.\d{4}$/);
});
