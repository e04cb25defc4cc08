import { expect, test } from "vitest";
import { catalogueSchema } from "#src/contract/catalogue.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { anchors, handMadeWorld } from "#tests/hand-made-world.ts";

const row = (agent: string, dimensions: Row["dimensions"], measures: Row["measures"]): Row => ({
  day: "2026-02-23",
  agent,
  dimensions: dimensions ?? {},
  measures: measures ?? {},
});

test("tells what is known, what is scored and by which goals today", async () => {
  const world = await handMadeWorld({
    rows: [
      row("ann", { team: "red", shift: "early" }, { surveys_top_box: 1, surveys_answered: 2 }),
      row("bob", { team: "blue", shift: "early" }, { contacts_handled: 1, transfers: 0 }),
    ],
    goals: [
      { kpi: "csat", anchors: anchors(60, 70, 80, 90), weight: 1 },
      { kpi: "csat", anchors: anchors(60, 70, 85, 95), weight: 1, from: "2026-03-02" },
      { kpi: "csat", anchors: anchors(60, 70, 99, 100), weight: 1, from: "2026-03-03" },
      { kpi: "qa", anchors: anchors(50, 60, 80, 95), weight: 2 },
    ],
  });
  const answer = await (await world()).read(catalogueSchema, "/api/catalogue");
  // Goals by weight, then what the facts can tell: transfers and handled contacts are both known.
  expect(answer.shown).toEqual(["qa", "csat", "transfer"]);
  expect(answer.measures.map(({ id }) => id)).toEqual([
    "contacts_handled",
    "transfers",
    "surveys_answered",
    "surveys_top_box",
  ]);
  expect(answer.dimensions).toEqual([
    { id: "agent", members: 2 },
    { id: "shift", members: 1 },
    { id: "team", members: 2 },
  ]);
  // Today is 2026-03-02: tomorrow's goal is not in force yet.
  expect(answer.goals["csat"]).toEqual({
    anchors: anchors(60, 70, 85, 95),
    comparison: ">=",
    weight: 1,
    from: "2026-03-02",
    appliesTo: "organisation",
    changedInPeriod: false,
  });
  expect([answer.firstDay, answer.lastDay]).toEqual(["2026-02-23", "2026-02-23"]);
});

test("says which feeds brought what until when, and who answers for a KPI", async () => {
  const world = await handMadeWorld({
    rows: [
      row("ann", {}, { surveys_top_box: 1, surveys_answered: 2 }),
      row("bob", {}, { contacts_handled: 1 }),
    ],
    records: [{ kind: "owner", id: "csat", body: { owner: "Quality team, ext. 4120" } }],
  });
  const answer = await (await world()).read(catalogueSchema, "/api/catalogue");
  expect(answer.feeds).toEqual([
    {
      source: "acd",
      lastDay: "2026-02-23",
      measures: ["contacts_handled", "surveys_answered", "surveys_top_box"],
    },
  ]);
  const owners = new Map(answer.kpis.map(({ id, owner }) => [id, owner]));
  expect(owners.get("csat")).toBe("Quality team, ext. 4120");
  expect(owners.get("aht")).toBeNull();
});

test("an empty organisation has a catalogue without facts", async () => {
  const answer = await (await (await handMadeWorld({}))()).read(catalogueSchema, "/api/catalogue");
  expect([answer.shown, answer.measures, answer.dimensions, answer.feeds]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  expect(answer.kpis.length).toBeGreaterThan(30);
});
