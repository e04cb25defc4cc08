import { expect, test } from "vitest";
import { scorecardsSchema } from "#src/contract/scorecard.ts";
import { dimensionId } from "#src/domain/ids.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { anchors, handMadeWorld } from "#tests/hand-made-world.ts";
import { csatGoal, surveyed } from "#tests/survey-rows.ts";

const WEEK = "period=2026-02-23..2026-03-01";

/** Handle time and surveys of one agent on one day. */
function work(day: string, agent: string, team: string, measures: Row["measures"] = {}): Row {
  return { day, agent, dimensions: { team }, measures };
}

const handled = (contacts: number, seconds: number) => ({
  contacts_handled: contacts,
  talk_seconds: seconds,
  hold_seconds: 0,
  acw_seconds: 0,
});

const ahtGoal = {
  kpi: "aht",
  anchors: anchors(500, 400, 300, 250),
  comparison: "<=" as const,
  weight: 3,
};

test("a row is its subject's own sums; the total is the sums of everyone, not a mean of rows", async () => {
  const world = await handMadeWorld({
    rows: [
      work("2026-02-23", "ann", "red", handled(10, 2_000)),
      work("2026-02-24", "ann", "red", handled(30, 7_000)),
      work("2026-02-23", "bob", "red", handled(100, 40_000)),
    ],
    goals: [ahtGoal],
    people: { ann: "Ann", bob: "Bob" },
  });
  const grid = await (
    await world()
  ).read(scorecardsSchema, `/api/scorecards?level=agent&within=team:red&${WEEK}`);
  expect(grid.columns).toEqual(["aht"]);
  expect(grid.rows.map(({ name }) => name)).toEqual(["Ann", "Bob"]);
  // Ann: (2,000 + 7,000) ÷ (10 + 30) = 225. Bob: 40,000 ÷ 100 = 400.
  expect(grid.value).toEqual([225, 400]);
  expect(grid.numerator).toEqual([9_000, 40_000]);
  expect(grid.sample).toEqual([40, 100]);
  // Together (9,000 + 40,000) ÷ 140 = 350; the mean of the rows would be 312.5.
  expect(grid.total.value).toEqual([350]);
  expect(grid.total.sample).toEqual([140]);
});

test("columns come by weight, and a KPI with a goal but no feed lowers the coverage", async () => {
  const world = await handMadeWorld({
    rows: [
      work("2026-02-23", "ann", "red", { ...handled(20, 5_000), ...surveyed(80, 100) }),
      work("2026-02-24", "ann", "red", handled(20, 5_000)),
    ],
    goals: [csatGoal, ahtGoal, { kpi: "qa", anchors: anchors(50, 60, 80, 95), weight: 2 }],
  });
  const grid = await (await world()).read(scorecardsSchema, `/api/scorecards?level=agent&${WEEK}`);
  expect(grid.columns).toEqual(["aht", "qa", "csat"]);
  // AHT 10,000 ÷ 40 = 250 is at stretch: 100. CSAT 80 of 100 is at target: 70. Nobody brought quality forms.
  expect(grid.value).toEqual([250, null, 80]);
  expect(grid.score).toEqual([100, null, 70]);
  expect(grid.band[1]).toBe("not-enough-data");
  // Weight with data: (3 + 1) of 6. Composite: (3 × 100 + 1 × 70) ÷ 4.
  expect(grid.coverage[0]).toBeCloseTo(4 / 6, 12);
  expect(grid.composite).toEqual([92.5]);
});

test("a goal that binds nobody in the grid makes no column", async () => {
  const world = await handMadeWorld({
    rows: [
      work("2026-02-23", "ann", "red", handled(10, 2_000)),
      work("2026-02-23", "bob", "blue", surveyed(8, 10)),
    ],
    goals: [
      ahtGoal,
      {
        ...csatGoal,
        appliesTo: { kind: "dimension", dimension: dimensionId("team"), value: "blue" },
      },
    ],
  });
  const session = await world();
  const grid = await session.read(
    scorecardsSchema,
    `/api/scorecards?level=agent&within=team:red&${WEEK}`,
  );
  expect(grid.columns).toEqual(["aht"]);
  const asked = `/api/scorecards?level=agent&within=team:red&kpis=csat&${WEEK}`;
  expect((await session.read(scorecardsSchema, asked)).columns).toEqual(["csat"]);
});

test("unknown is not zero, and zero answers are not a value", async () => {
  const world = await handMadeWorld({
    rows: [
      work("2026-02-23", "all-bad", "red", surveyed(0, 200)),
      work("2026-02-23", "all-good", "red", surveyed(200, 200)),
      work("2026-02-23", "nobody-answered", "red", surveyed(0, 0)),
      work("2026-02-23", "unknown", "red", { surveys_answered: 50 }),
    ],
    goals: [csatGoal],
  });
  const grid = await (await world()).read(scorecardsSchema, `/api/scorecards?level=agent&${WEEK}`);
  expect(grid.rows.map(({ id }) => id)).toEqual([
    "all-bad",
    "all-good",
    "nobody-answered",
    "unknown",
  ]);
  expect(grid.value).toEqual([0, 100, null, null]);
  expect(grid.sample).toEqual([200, 200, 0, null]);
  expect(grid.score).toEqual([0, 100, null, null]);
  expect(grid.band).toEqual(["below", "exceeds", "not-enough-data", "not-enough-data"]);
  // The row whose satisfied are unknown does not count, not even its answers: 200 ÷ 400.
  expect(grid.total.value).toEqual([50]);
  expect(grid.total.sample).toEqual([400]);
});

test("a goal that changes within the period is blended by the denominators under each", async () => {
  const world = await handMadeWorld({
    rows: [
      work("2026-02-24", "ann", "red", surveyed(50, 60)),
      work("2026-02-27", "ann", "red", surveyed(16, 20)),
    ],
    goals: [csatGoal, { ...csatGoal, from: "2026-02-26", anchors: anchors(70, 80, 90, 100) }],
  });
  const grid = await (await world()).read(scorecardsSchema, `/api/scorecards?level=agent&${WEEK}`);
  // 66 of 80 are 82.5 %. Target (60 × 80 + 20 × 90) ÷ 80 = 82.5: exactly at target, 70 points.
  expect(grid.value).toEqual([82.5]);
  expect(grid.score).toEqual([70]);
});

test("a ramp by tenure is blended by the work done in each band", async () => {
  const tenured = (day: string, band: string, contacts: number, seconds: number): Row => ({
    day,
    agent: "ann",
    dimensions: { team: "red", tenure_band: band },
    measures: handled(contacts, seconds),
  });
  const world = await handMadeWorld({
    rows: [
      tenured("2026-02-23", "new", 10, 4_000),
      tenured("2026-02-24", "old", 10, 3_000),
      tenured("2026-02-25", "old", 20, 6_000),
    ],
    goals: [
      ahtGoal,
      {
        ...ahtGoal,
        anchors: anchors(600, 500, 400, 350),
        appliesTo: { kind: "dimension", dimension: dimensionId("tenure_band"), value: "new" },
      },
    ],
  });
  for (const level of ["agent", "team"]) {
    const path = `/api/scorecards?level=${level}&${WEEK}`;
    const grid = await (await world()).read(scorecardsSchema, path);
    // 13,000 ÷ 40 = 325. Target (10 × 400 + 30 × 300) ÷ 40 = 325: exactly at target.
    expect(grid.value).toEqual([325]);
    expect(grid.score).toEqual([70]);
    expect(grid.total.score).toEqual([70]);
  }
});

test("a team's own goal goes before the organisation's", async () => {
  const world = await handMadeWorld({
    rows: [
      work("2026-02-23", "ann", "red", surveyed(90, 100)),
      work("2026-02-23", "bob", "blue", surveyed(90, 100)),
    ],
    goals: [
      csatGoal,
      {
        ...csatGoal,
        anchors: anchors(70, 80, 90, 100),
        appliesTo: { kind: "dimension", dimension: dimensionId("team"), value: "red" },
      },
    ],
  });
  for (const level of ["agent", "team"]) {
    const path = `/api/scorecards?level=${level}&${WEEK}`;
    const grid = await (await world()).read(scorecardsSchema, path);
    const scores = Object.fromEntries(grid.rows.map(({ id }, row) => [id, grid.score[row]]));
    // 90 % is the organisation's stretch, but red's target.
    expect(scores).toEqual(level === "agent" ? { ann: 70, bob: 100 } : { red: 70, blue: 100 });
    // Half of the answers are held to each: target (100 × 90 + 100 × 80) ÷ 200 = 85, stretch 95; 90 is half way.
    expect(grid.total.score).toEqual([85]);
  }
});

test("a staffing outcome is nobody's personal score, but the team's", async () => {
  const world = await handMadeWorld({
    rows: [
      work("2026-02-23", "ann", "red", {
        ...surveyed(80, 100),
        answered_in_target: 90,
        contacts_offered: 100,
      }),
    ],
    goals: [csatGoal, { kpi: "service_level", anchors: anchors(60, 70, 80, 95), weight: 9 }],
  });
  const grid = await (
    await world()
  ).read(scorecardsSchema, `/api/scorecards?level=agent&within=team:red&${WEEK}`);
  expect(grid.columns).toEqual(["service_level", "csat"]);
  expect(grid.band[0]).toBe("not-permitted");
  expect([grid.value[0], grid.numerator[0], grid.sample[0], grid.low[0]]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  // It is not missing from the person's composite either.
  expect(grid.coverage).toEqual([1]);
  expect(grid.composite).toEqual([70]);
  expect(grid.total.value).toEqual([90, 80]);

  const narrowed = `/api/scorecards?level=team&where=agent:ann&${WEEK}`;
  const person = await (await world()).read(scorecardsSchema, narrowed);
  expect(person.band[0]).toBe("not-permitted");
});

test("rows are ordered by name without regard to case and accents, up to the limit", async () => {
  const world = await handMadeWorld({
    rows: ["a1", "a2", "a3"].map((agent) => work("2026-02-23", agent, "red", surveyed(8, 10))),
    goals: [csatGoal],
    people: { a1: "zoe", a2: "Émile", a3: "Fred" },
  });
  const path = `/api/scorecards?level=agent&limit=2&${WEEK}`;
  const grid = await (await world()).read(scorecardsSchema, path);
  expect(grid.rows.map(({ name }) => name)).toEqual(["Émile", "Fred"]);
  expect(grid.more).toBe(true);
  // The total holds those left out as well.
  expect(grid.total.sample).toEqual([30]);
});

test("several values of one dimension are alternatives, different dimensions must all hold", async () => {
  const at = (queue: string, channel: string): Row => ({
    day: "2026-02-23",
    agent: "ann",
    queue,
    dimensions: { channel },
    measures: surveyed(1, 10),
  });
  const rows = [at("Billing", "voice"), at("Orders", "voice"), at("Moves", "voice")];
  const world = await handMadeWorld({
    rows: [...rows, { ...at("Billing", "chat"), day: "2026-02-24" }],
    goals: [csatGoal],
  });
  const where = "where=queue:Billing&where=queue:Orders&where=channel:voice";
  const path = `/api/scorecards?level=agent&${where}&${WEEK}`;
  const grid = await (await world()).read(scorecardsSchema, path);
  expect(grid.total.sample).toEqual([20]);
});

test("what cannot be understood is named", async () => {
  const world = await handMadeWorld({ rows: [work("2026-02-23", "ann", "red", surveyed(1, 2))] });
  const reader = await world();
  const place = async (query: string) =>
    (await reader.problem(`/api/scorecards?${query}`)).errors?.map((error) => error.place);
  expect(await place("level=agent&period=next-year")).toEqual(["period"]);
  expect(await place("level=agent&period=2026-03-01..2026-02-01")).toEqual(["period"]);
  expect(await place(`level=agent&${WEEK}&where=shoe_size:43`)).toEqual(["where"]);
  expect(await place(`level=agent&${WEEK}&kpis=happiness`)).toEqual(["kpis"]);
  const outside = await reader.problem(`/api/scorecards?level=agent&within=team:none&${WEEK}`);
  expect(outside.status).toBe(404);
});

test("a KPI asked for twice is one column", async () => {
  const world = await handMadeWorld({ rows: [work("2026-02-23", "ann", "red", surveyed(1, 2))] });
  const path = `/api/scorecards?level=agent&kpis=csat&kpis=csat&${WEEK}`;
  expect((await (await world()).read(scorecardsSchema, path)).columns).toEqual(["csat"]);
});

test("an executive sees no people one by one, and no team of a few", async () => {
  const team = (id: string, people: number) =>
    Array.from({ length: people }, (_, seat) =>
      work("2026-02-23", `${id}-${seat}`, id, surveyed(8, 10)),
    );
  const world = await handMadeWorld({
    rows: [...team("big", 7), ...team("middle", 5), ...team("small", 4)],
    goals: [csatGoal],
  });
  const reader = await world({ role: "executive" });
  const grid = await reader.read(scorecardsSchema, `/api/scorecards?level=team&${WEEK}`);
  expect(grid.rows.map(({ id }) => id)).toEqual(["big", "middle", "small"]);
  // The total less the large team is what nine people did, not what the four of the small one did.
  expect(grid.sample).toEqual([70, null, null]);
  expect(grid.total.sample).toEqual([160]);
  expect(grid.band.slice(1)).toEqual(["not-permitted", "not-permitted"]);
  expect(grid.compositeBand.slice(1)).toEqual(["not-permitted", "not-permitted"]);
  expect((await reader.problem(`/api/scorecards?level=agent&${WEEK}`)).status).toBe(404);
});
