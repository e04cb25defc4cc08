import { expect, test } from "vitest";
import { breakdownSchema } from "#src/contract/breakdown.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import { QUEUE } from "#src/domain/dimensions.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { anchors, handMadeWorld, type HandMade } from "#tests/hand-made-world.ts";
import { csatGoal, surveyed } from "#tests/survey-rows.ts";

const agent = { role: "agent", id: "ann" };
const ABOUT_ANN = "agent/ann/csat?period=2026-02-02..2026-02-15";

function surveys(on: string, satisfied: number, answered: number, queue = "", who = "ann"): Row {
  const dimensions = { team: "red" };
  return { day: on, agent: who, queue, dimensions, measures: surveyed(satisfied, answered) };
}

async function read(world: HandMade, query: string, persona?: { role: string; id?: string }) {
  const reader = await (await handMadeWorld(world))(persona);
  return reader.read(breakdownSchema, `/api/breakdowns/${query}`);
}

test("a weekday is the sum of its days, in the order of the week; one without facts is no part", async () => {
  const rows = [
    // Two Mondays: 1 of 10 and 9 of 10 are 10 of 20. Their mean of means would be the same; the Sundays tell them apart.
    surveys("2026-02-02", 1, 10),
    surveys("2026-02-09", 9, 10),
    // Two Sundays: 0 of 1 and 30 of 39 are 30 of 40 = 75 %, no mean of 0 % and 77 %.
    surveys("2026-02-08", 0, 1),
    surveys("2026-02-15", 30, 39),
  ];
  const { by, parts } = await read({ rows }, `${ABOUT_ANN}&by=weekday`);
  expect(by).toBe("weekday");
  expect(parts.map(({ id, numerator, sample, value }) => [id, numerator, sample, value])).toEqual([
    ["1", 10, 20, 50],
    ["7", 30, 40, 75],
  ]);
});

test("parts are judged by the goal of the whole, each on its own sample", async () => {
  const rows = [surveys("2026-02-02", 100, 100), surveys("2026-02-03", 3, 3)];
  const { parts } = await read({ rows, goals: [csatGoal] }, `${ABOUT_ANN}&by=weekday`);
  expect(parts.map(({ band }) => band)).toEqual(["exceeds", "not-enough-data"]);
  for (const { value, interval } of parts) {
    expect(interval?.low).toBeLessThan(value ?? 0);
    expect(interval?.high).toBeLessThanOrEqual(100);
  }
});

test("a queue with a goal of its own is judged by that", async () => {
  const rows = [
    surveys("2026-02-02", 170, 200, "Billing"),
    surveys("2026-02-02", 170, 200, "Orders"),
  ];
  // Everybody's target is 80; in Orders it is 95, which 85 % of 200 are certainly short of.
  const own = {
    ...csatGoal,
    anchors: anchors(70, 85, 95, 99),
    appliesTo: { kind: "dimension", dimension: QUEUE, value: "Orders" },
  } as const;
  const { parts } = await read({ rows, goals: [csatGoal, own] }, `${ABOUT_ANN}&by=queue`);
  const targets = parts.map(({ goal }) => goal?.anchors.target);
  expect(targets).toEqual([80, 95]);
  expect(parts.map(({ band }) => band === "below")).toEqual([false, true]);
});

test("a mean known from a single day borrows its variation from the other weekdays", async () => {
  const handled = (on: string, contacts: number, talk: number): Row => ({
    day: on,
    agent: "ann",
    dimensions: { team: "red" },
    measures: { contacts_handled: contacts, talk_seconds: talk, hold_seconds: 0, acw_seconds: 0 },
  });
  const rows = Array.from({ length: 5 }, (_, at) =>
    handled(addDays(day("2026-02-02"), at), 20, 6_000 + 400 * (at % 2)),
  );
  const { parts } = await read({ rows }, `${ABOUT_ANN.replace("csat", "aht")}&by=weekday`);
  expect(parts).toHaveLength(5);
  for (const { interval } of parts) expect(interval).not.toBeNull();
});

test("an agent's queues hold that agent's own contacts and nobody else's", async () => {
  const rows = [
    surveys("2026-02-02", 3, 4, "Billing"),
    surveys("2026-02-03", 1, 4, "Orders"),
    surveys("2026-02-03", 0, 90, "Billing", "bob"),
    surveys("2026-02-03", 0, 90, "Returns", "bob"),
  ];
  const { parts } = await read({ rows }, `${ABOUT_ANN}&by=queue`, agent);
  expect(parts.map(({ id, value, sample }) => [id, value, sample])).toEqual([
    ["Billing", 75, 4],
    ["Orders", 25, 4],
  ]);
});

test("what the session may not see one by one does not exist, nor does a dimension that no facts have", async () => {
  const open = await handMadeWorld({ rows: [surveys("2026-02-02", 3, 4)] });
  const reader = await open(agent);
  for (const by of ["team", "channel", "nothing"]) {
    const { status } = await reader.problem(`/api/breakdowns/${ABOUT_ANN}&by=${by}`);
    expect([by, status]).toEqual([by, 404]);
  }
});
