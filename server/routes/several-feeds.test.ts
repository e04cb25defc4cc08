import { beforeAll, expect, test } from "vitest";
import { evidenceSchema } from "#src/contract/evidence.ts";
import { scorecardSchema, scorecardsSchema } from "#src/contract/scorecard.ts";
import { factBatch, type Row } from "#tests/contract/fact-batch.ts";
import { handMadeWorld, type Reader } from "#tests/hand-made-world.ts";

// Contacts per hour, of contacts from the phones' feed, which knows teams, and hours from the workforce feed, which does
// not. Both know sites.

const WEEK = "period=2026-02-23..2026-03-01";
const MONDAY = "2026-02-23";
const TUESDAY = "2026-02-24";
const HOUR = 3_600;

const handled = (
  day: string,
  agent: string,
  team: "red" | "blue",
  contacts: number | null,
  queue = "",
): Row => ({
  day,
  agent,
  queue,
  dimensions: { team, supervisor: team === "red" ? "kim" : "lou", site: "porto" },
  measures: { contacts_handled: contacts },
});
const onQueue = (day: string, agent: string, hours: number): Row => ({
  day,
  agent,
  dimensions: { site: "porto" },
  measures: { on_queue_seconds: hours * HOUR },
});

const batches = [
  factBatch({ sequence: 1, source: "phones" }, [
    handled(MONDAY, "ann", "red", 18, "care"),
    handled(MONDAY, "ann", "red", 12, "tech"),
    handled(TUESDAY, "ann", "red", 10),
    handled(MONDAY, "ben", "red", 20),
    handled(MONDAY, "cas", "blue", 24),
    handled(TUESDAY, "cas", "blue", null),
  ]),
  factBatch({ sequence: 2, source: "workforce" }, [
    onQueue(MONDAY, "ann", 2),
    onQueue(TUESDAY, "ann", 1),
    onQueue(MONDAY, "cas", 4),
    onQueue(TUESDAY, "cas", 4),
  ]),
];

let open: Awaited<ReturnType<typeof handMadeWorld>>;
let administrator: Reader;
beforeAll(async () => {
  const people = { ann: "Ann", ben: "Ben", cas: "Cas" };
  open = await handMadeWorld({ batches, people });
  administrator = await open();
});

async function contactsPerHour(path: string, reader = administrator) {
  const { kpis } = await reader.read(scorecardSchema, `/api/scorecards/${path}?${WEEK}`);
  const [found] = kpis.filter(({ kpi }) => kpi === "contacts_per_hour");
  return [found?.numerator ?? null, found?.denominator ?? null, found?.value ?? null];
}

test("an agent's days count where both feeds know them", async () => {
  // 18 + 12 contacts in 2 hours and 10 in 1 hour: 40 ÷ 10,800 s × 3,600 = 13.33 an hour.
  expect(await contactsPerHour("agent/ann")).toEqual([40, 3 * HOUR, (40 / (3 * HOUR)) * 3_600]);
  // Ben's hours are unknown. Cas's contacts are blank on Tuesday: 24 in 4 hours.
  expect(await contactsPerHour("agent/ben")).toEqual([null, null, null]);
  expect(await contactsPerHour("agent/cas")).toEqual([24, 4 * HOUR, 6]);
});

test("a team has the hours of its people, though their feed knows no teams", async () => {
  expect(await contactsPerHour("team/red")).toEqual([40, 3 * HOUR, (40 / (3 * HOUR)) * 3_600]);
  expect(await contactsPerHour("team/blue")).toEqual([24, 4 * HOUR, 6]);
});

test("a site is the sums of all of them, not the mean of its teams", async () => {
  // 64 contacts in 7 hours, where the mean of 13.33 and 6 would be 9.67.
  expect(await contactsPerHour("site/porto")).toEqual([64, 7 * HOUR, (64 / (7 * HOUR)) * 3_600]);
});

test("a grid of agents has the same figures as their scorecards", async () => {
  const path = `/api/scorecards?level=agent&within=site:porto&kpis=contacts_per_hour&${WEEK}`;
  const grid = await administrator.read(scorecardsSchema, path);
  expect(grid.rows.map(({ name }) => name)).toEqual(["Ann", "Ben", "Cas"]);
  expect(grid.numerator).toEqual([40, null, 24]);
  expect(grid.total.sample).toEqual([7 * HOUR]);
});

test("a queue has no hours where the feed of hours knows no queues", async () => {
  const path = `/api/evidence/team/red/contacts_per_hour?${WEEK}&where=queue:care`;
  // The day's hours belong to no queue, so care's contacts have none.
  expect(await administrator.read(evidenceSchema, path)).toMatchObject({
    value: null,
    joined: 0,
    total: 1,
  });
});

test("the evidence of a team's figure has the rows of both feeds, and they add up to it", async () => {
  const path = `/api/evidence/team/red/contacts_per_hour?${WEEK}`;
  const evidence = await administrator.read(evidenceSchema, path);
  const rows = evidence.rows.map(({ day, agent, queue, source, values, counted }) => [
    day,
    agent?.id,
    queue,
    source,
    ...values,
    counted,
  ]);
  expect(rows).toEqual([
    [TUESDAY, "ann", "", "phones", 10, null, true],
    [TUESDAY, "ann", "", "workforce", null, HOUR, true],
    [MONDAY, "ann", "care", "phones", 18, null, true],
    [MONDAY, "ann", "tech", "phones", 12, null, true],
    [MONDAY, "ann", "", "workforce", null, 2 * HOUR, true],
    [MONDAY, "ben", "", "phones", 20, null, false],
  ]);
  expect(evidence).toMatchObject({
    total: 6,
    joined: 5,
    sums: { contacts_handled: 40, on_queue_seconds: 3 * HOUR },
    numerator: 40,
    denominator: 3 * HOUR,
  });
});

test("a supervisor sees the joined days of the own team only", async () => {
  const kim = await open({ role: "supervisor", id: "kim" });
  expect(await contactsPerHour("agent/ann", kim)).toEqual(await contactsPerHour("agent/ann"));
  expect((await kim.problem(`/api/scorecards/agent/cas?${WEEK}`)).status).toBe(404);
  const evidence = await kim.read(
    evidenceSchema,
    `/api/evidence/supervisor/kim/contacts_per_hour?${WEEK}`,
  );
  expect(evidence.denominator).toBe(3 * HOUR);
  expect(new Set(evidence.rows.map(({ agent }) => agent?.id))).toEqual(new Set(["ann", "ben"]));
});

test("an executive is not shown few people whose place the feeds tell only together", async () => {
  const few = await handMadeWorld({
    batches: [
      factBatch({ sequence: 1, source: "phones" }, [
        { ...handled(MONDAY, "ann", "red", 30), dimensions: { team: "red" } },
      ]),
      factBatch({ sequence: 2, source: "workforce" }, [onQueue(MONDAY, "ann", 2)]),
    ],
  });
  const path = `site/porto/contacts_per_hour?${WEEK}&where=team:red`;
  const everybody = await (await few()).read(evidenceSchema, `/api/evidence/${path}`);
  expect(everybody).toMatchObject({ value: 15, total: 2 });
  const executive = await few({ role: "executive" });
  const evidence = await executive.read(evidenceSchema, `/api/evidence/${path}`);
  expect(evidence).toMatchObject({ value: null, total: 0, rows: [] });
});
