import { describe, expect, test } from "vitest";
import { opportunitiesSchema } from "#src/contract/opportunities.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import { factBatch, type Row } from "#tests/contract/fact-batch.ts";
import { handMadeWorld, type HandMade } from "#tests/hand-made-world.ts";
import { csatGoal, rowOf, surveyed } from "#tests/survey-rows.ts";

// Today is Monday 2026-03-02: the last 28 days are the four whole weeks from 2026-02-02 on.
const FIRST = day("2026-02-02");
const PERIOD = "period=last-28-days";

/** Ten surveys a week on Mondays, so many of them satisfied in each week: the first weeks before the period count down. */
function weeks(agent: string, satisfied: readonly number[], team = "red", before = 0): Row[] {
  return satisfied.map((top, at) =>
    rowOf(addDays(FIRST, 7 * (at - before)), agent, surveyed(top, 10), { team }),
  );
}

/** People who hold the goal of 80 %: 9 of 10 every week. */
function fine(count: number, team = "red"): Row[] {
  return Array.from({ length: count }, (_, at) => weeks(`${team}${at}`, [9, 9, 9, 9], team)).flat();
}

async function read(world: HandMade, query = PERIOD, persona?: { role: string; id?: string }) {
  const reader = await (await handMadeWorld({ goals: [csatGoal], ...world }))(persona);
  return reader.read(opportunitiesSchema, `/api/opportunities?${query}`);
}

describe("somebody who misses a goal", () => {
  test("stands with value, sample, certainty, reasons and what the goal would be worth", async () => {
    const rows = [...weeks("ann", [5, 5, 5, 5]), ...fine(11)];
    const { people, systems, looked, heads, counts } = await read({ rows, people: { ann: "Ann" } });
    // 20 of 40 are 50 %, and each week's 5 of 10 is below 80 % beyond doubt. Everybody else's 90 % is better.
    expect(people).toMatchObject([
      {
        subject: { level: "agent", id: "ann", name: "Ann" },
        team: { level: "team", id: "red" },
        kpi: "csat",
        value: 50,
        sample: 40,
        band: "below",
        reasons: [
          { kind: "repeated", times: 3, of: 3 },
          { kind: "lowest", share: 0.25 },
        ],
        peers: { median: 90, size: 11 },
        // The Monday of the last week.
        lastDay: "2026-02-23",
        sentence: { id: "opportunity.repeated" },
        gain: { id: "opportunity.gain-count" },
      },
    ]);
    const [ann] = people;
    expect(ann?.probability).toBeGreaterThan(0.99);
    expect(ann?.adjusted).toBeGreaterThan(50);
    expect(ann?.adjusted).toBeLessThan(70);
    // The gap is that of the adjusted value; satisfaction is all that counts, so the whole score gains as much.
    expect(ann?.gap).toBeCloseTo(80 - (ann?.adjusted ?? 0), 12);
    expect(ann?.compositePoints).toBe(ann?.points);
    expect(ann?.spark.slice(-4).map(({ value }) => value)).toEqual([50, 50, 50, 50]);
    expect(ann?.spark).toHaveLength(13);
    expect({ systems, looked, heads }).toEqual({ systems: [], looked: 12, heads: 12 });
    const surfaced = { missed: 1, declining: 0, repeated: 1, lowest: 1, people: 1, systems: 0 };
    expect(counts).toEqual(surfaced);
  });

  test("gains of the whole score only what the KPI weighs in it", async () => {
    const repeat = { kpi: "qa", anchors: csatGoal.anchors, weight: 3 };
    const passed = weeks("ann", [5, 5, 5, 5]).map((row) => ({
      ...row,
      measures: { ...row.measures, qa_points: 85, qa_points_possible: 100 },
    }));
    const { people } = await read({ rows: [...passed, ...fine(11)], goals: [csatGoal, repeat] });
    const [ann] = people;
    // Weight 1 of 1 + 3.
    expect(ann?.compositePoints).toBeCloseTo((ann?.points ?? 0) / 4, 12);
  });

  test("is said to decline where that is more than the weeks before explain", async () => {
    // 9 of 10 in each of ten weeks, and alternately one more or less, then 5 of 10.
    const before = [9, 10, 9, 8, 9, 10, 9, 8, 9, 9];
    const rows = [...weeks("ann", [...before, 5, 5, 5, 5], "red", before.length), ...fine(11)];
    const { people } = await read({ rows });
    expect(people[0]?.reasons[0]).toEqual({ kind: "declining" });
    expect(people[0]?.sentence.id).toBe("opportunity.declining");
  });

  // Weeks that are all alike, but not their days: those of the first are 105 of 100 from their week's ratio of −0.05. One unit
  // varies by 2 × 105² ÷ (200 − 2 × 100² ÷ 200) = 220.5 and 800 of them by 220.5 ÷ 800 = 0.53², ten times the fall to −0.1.
  // Of the second it is 2 × 100² ÷ 100 = 200, and 200 ÷ 800 = 0.5², five times the fall.
  test.each([
    ["before", -110],
    ["only now", -100],
  ])("declines by no more than days vary where a count falls below zero %s", async (_, tuesday) => {
    const days = (week: number, first: number, second: number) => [
      rowOf(addDays(FIRST, 7 * week), "ann", surveyed(first, 100)),
      rowOf(addDays(FIRST, 7 * week + 1), "ann", surveyed(second, 100)),
    ];
    const before = [-8, -7, -6, -5, -4, -3, -2, -1].flatMap((week) => days(week, 100, tuesday));
    const now = [0, 1, 2, 3].flatMap((week) => days(week, -10, -10));
    const { counts } = await read({ rows: [...before, ...now] });
    expect(counts).toMatchObject({ missed: 1, declining: 0 });
  });

  test("is not called among the lowest of fewer than ten others", async () => {
    const rows = (others: number) => [...weeks("ann", [5, 5, 5, 5]), ...fine(others)];
    const lowest = `${PERIOD}&repeated=off&declining=off`;
    expect((await read({ rows: rows(9) }, lowest)).people).toEqual([]);
    expect((await read({ rows: rows(10) }, lowest)).people).toHaveLength(1);
  });

  test("counts in the team of the last day", async () => {
    const rows = [
      ...weeks("ann", [5, 5, 5, 5]),
      rowOf("2026-02-28", "ann", surveyed(5, 10), { team: "blue" }),
      ...fine(11),
    ];
    expect((await read({ rows })).people[0]?.team).toMatchObject({ id: "blue" });
  });
});

test("weeks without enough data confirm nothing", async () => {
  // 20 of 40 again, but 15 of the last three weeks' 30 fall into one of them; the others have 2 surveys each.
  const rows = [
    rowOf("2026-02-02", "ann", surveyed(12, 24)),
    rowOf("2026-02-09", "ann", surveyed(1, 2)),
    rowOf("2026-02-16", "ann", surveyed(6, 12)),
    rowOf("2026-02-23", "ann", surveyed(1, 2)),
    ...fine(3),
  ];
  expect((await read({ rows })).people).toEqual([]);
  const once = await read({ rows }, `${PERIOD}&repeated=1/3`);
  expect(once.people[0]?.reasons).toEqual([{ kind: "repeated", times: 1, of: 3 }]);
});

describe("a feed that ends before the period", () => {
  const late = [
    factBatch({ sequence: 1, source: "surveys" }, [
      ...weeks("ann", [5, 5, 5]),
      ...weeks("ben", [9, 9, 9]),
    ]),
    factBatch({ sequence: 2, source: "phones" }, [
      rowOf("2026-03-01", "ann", { contacts_handled: 1, talk_seconds: 60 }),
    ]),
  ];

  test("keeps what comes from it back, and is named", async () => {
    const { people, awaiting, awaited, looked } = await read({ batches: late });
    expect(awaited).toEqual([{ source: "surveys", lastDay: "2026-02-16" }]);
    expect({ people, awaiting, looked }).toEqual({ people: [], awaiting: 2, looked: 2 });
  });

  test("keeps nothing back that other feeds bring", async () => {
    const reviews = factBatch({ sequence: 3, source: "reviews" }, [
      rowOf("2026-03-01", "ann", { qa_points: 80, qa_points_possible: 100 }),
    ]);
    const goals = [csatGoal, { kpi: "qa", anchors: csatGoal.anchors }];
    const { awaiting, looked } = await read({ batches: [...late, reviews], goals });
    // Both people's satisfaction waits, and neither's quality.
    expect({ awaiting, looked }).toEqual({ awaiting: 2, looked: 4 });
  });

  test("keeps nothing back of a period that it covers", async () => {
    const { people, awaiting, awaited } = await read(
      { batches: late },
      "period=2026-02-02..2026-02-16",
    );
    expect({ awaiting, awaited }).toEqual({ awaiting: 0, awaited: [] });
    expect(people).toMatchObject([{ subject: { id: "ann" } }]);
  });
});

describe("a gap that most of a team has", () => {
  const short = (count: number) =>
    Array.from({ length: count }, (_, at) => weeks(`short${at}`, [5, 5, 5, 5])).flat();
  const units = [{ kind: "unit", id: "team:red", body: { name: "Red" } }];

  test("is the team's, with its own value, and nobody's own", async () => {
    const { people, systems } = await read({ rows: [...short(3), ...fine(2)], records: units });
    expect(people).toEqual([]);
    // 3 × 20 + 2 × 36 of 200 are 66 %.
    expect(systems).toMatchObject([
      {
        team: { id: "red", name: "Red" },
        value: 66,
        sample: 200,
        band: "below",
        people: 3,
        judged: 5,
        sentence: { values: { team: "Red" } },
      },
    ]);
    expect(systems[0]?.members.map(({ id }) => id)).toEqual(["short0", "short1", "short2"]);
  });

  test("is told to an executive in numbers, where enough people share it", async () => {
    const executive = { role: "executive" };
    const world = (missing: number) => ({ rows: [...short(missing), ...fine(2)] });
    const told = await read(world(5), PERIOD, executive);
    expect(told.systems).toMatchObject([{ people: 5, judged: 7, members: [] }]);
    expect(told.people).toEqual([]);
    expect(told.counts).toMatchObject({ missed: 0, people: 0, systems: 1 });
    expect(JSON.stringify(told)).not.toContain("short");
    // Four of six: that four miss it says too much about each of them.
    expect((await read(world(4), PERIOD, executive)).systems).toEqual([]);
  });
});

describe("criteria in the question", () => {
  const rows = [...weeks("ann", [5, 5, 5, 5]), ...weeks("ben", [7, 7, 7, 7]), ...fine(11)];

  test("stand instead of those in force, field by field", async () => {
    const { criteria, people } = await read(
      { rows },
      `${PERIOD}&probability=0.95&sampleTimes=2&declining=off&repeated=off&lowest=0.1&systemShare=0.9&kpis=csat`,
    );
    expect(criteria).toEqual({
      set: null,
      isDraft: true,
      choice: {
        kpis: ["csat"],
        probability: 0.95,
        sampleTimes: 2,
        declining: false,
        repeated: null,
        lowest: 0.1,
        systemShare: 0.9,
      },
    });
    // 28 of 40 against 80 % is missed with about 94 %: not surely enough now.
    expect(people.map(({ subject }) => subject.id)).toEqual(["ann"]);
  });

  test("are counted one by one", async () => {
    const { counts } = await read({ rows }, `${PERIOD}&repeated=off`);
    // Both miss the goal; 2 of 12 others lie below neither, so both are among the lowest quarter.
    expect(counts).toMatchObject({ missed: 2, declining: 0, repeated: null, lowest: 2, people: 2 });
  });

  test("name each of their faults", async () => {
    const reader = await (await handMadeWorld({ rows, goals: [csatGoal] }))();
    const ask = (query: string) => reader.problem(`/api/opportunities?${PERIOD}&${query}`);
    const broken = await ask("repeated=4/3&lowest=0.6&kpis=nothing");
    expect(broken.status).toBe(400);
    expect(broken.errors?.map(({ place }) => place)).toEqual(["repeated", "lowest", "kpis"]);
    expect((await ask("repeated=often")).errors).toMatchObject([{ place: "repeated" }]);
    expect((await ask("criteria=there-are-none")).status).toBe(404);
  });
});

test("more people than one list can hold are refused, with the cure", async () => {
  const rows = Array.from({ length: 3_001 }, (_, at) =>
    rowOf("2026-03-01", `a${at}`, surveyed(9, 10)),
  );
  const reader = await (await handMadeWorld({ rows, goals: [csatGoal] }))();
  const problem = await reader.problem(`/api/opportunities?${PERIOD}`);
  expect(problem).toMatchObject({
    status: 400,
    message: { id: "problem.too-many-people", values: { people: 3_001, most: 3_000 } },
  });
});

test("an agent is not asked whom to help", async () => {
  const reader = await (
    await handMadeWorld({ rows: weeks("ann", [5]), people: { ann: "Ann" } })
  )({ role: "agent", id: "ann" });
  expect((await reader.problem(`/api/opportunities?${PERIOD}`)).status).toBe(403);
});
