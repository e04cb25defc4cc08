import { describe, expect, test } from "vitest";
import { sideBySideSchema } from "#src/contract/side-by-side.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { handMadeWorld, type HandMade } from "#tests/hand-made-world.ts";
import { csatGoal, surveyed } from "#tests/survey-rows.ts";

const PERIOD = "2026-02-02..2026-03-01";

/** Four weeks of days with so many satisfied customers of fifty, more or less. */
function days(agent: string, satisfied: number, team = "red"): Row[] {
  return Array.from({ length: 28 }, (_, at) => ({
    day: addDays(day("2026-02-02"), at),
    agent,
    dimensions: { team, supervisor: `of-${team}` },
    measures: { ...surveyed(satisfied + (at % 3) - 1, 50), qa_points: 40, qa_points_possible: 50 },
  }));
}

const world: HandMade = {
  rows: [...days("ann", 40), ...days("ben", 34), ...days("cem", 40, "blue")],
  goals: [csatGoal],
  people: { ann: "Ann", ben: "Ben", cem: "Cem" },
};

const asking = (...subjects: readonly string[]) =>
  `/api/side-by-side?${subjects.map((one) => `subjects=${one}`).join("&")}&period=${PERIOD}`;

async function read(...subjects: readonly string[]) {
  const reader = await (await handMadeWorld(world))();
  return reader.read(sideBySideSchema, asking(...subjects));
}

describe("side by side", () => {
  test("stand the figures of each, in the order asked for", async () => {
    const { subjects, kpis } = await read("agent:ben", "agent:ann");
    expect(subjects.map(({ name, composite }) => [name, composite.band])).toEqual([
      ["Ben", "below"],
      ["Ann", expect.stringMatching(/meets|too-close/)],
    ]);
    // 28 days of 34 (40) of 50, by days one more, one less or none: 9 + 10 + 9 of each.
    expect(kpis.map(({ kpi, cells }) => [kpi, cells.map(({ sample }) => sample)])).toEqual([
      ["csat", [1400, 1400]],
    ]);
    expect(kpis[0]?.cells[0]?.value).toBeCloseTo(68, 0);
    expect(kpis[0]?.cells[1]?.value).toBeCloseTo(80, 0);
  });

  test("the others are held against the first, and what is too close to call is called so", async () => {
    const { kpis } = await read("agent:ann", "agent:ben", "agent:cem");
    expect(kpis[0]?.cells.map(({ difference }) => difference?.verdict ?? null)).toEqual([
      null,
      "worse",
      "too-close",
    ]);
    expect(kpis[0]?.cells[1]?.difference).toMatchObject({
      sentence: { id: "compare.worse", values: { name: "Ann" } },
    });
    expect(kpis[0]?.cells[1]?.difference?.interval?.high).toBeLessThan(0);
  });

  test("people and units may stand together", async () => {
    const { subjects } = await read("agent:ann", "team:red", "organisation:all");
    expect(subjects.map(({ level }) => level)).toEqual(["agent", "team", "organisation"]);
  });

  test.each([
    ["one alone", ["agent:ann"]],
    ["six", ["agent:ann", "agent:ben", "agent:cem", "team:red", "team:blue", "organisation:all"]],
    ["one twice", ["agent:ann", "agent:ann"]],
    ["what is no subject", ["agent:ann", "Ben"]],
  ])("%s cannot be compared", async (_, subjects) => {
    const reader = await (await handMadeWorld(world))();
    expect((await reader.problem(asking(...subjects))).status).toBe(400);
  });

  test("nobody is there who is out of scope, nor is anybody for an agent", async () => {
    const open = await handMadeWorld(world);
    const red = await open({ role: "supervisor", id: "of-red" });
    await red.read(sideBySideSchema, asking("agent:ann", "agent:ben"));
    expect((await red.problem(asking("agent:ann", "agent:cem"))).status).toBe(404);
    const executive = await open({ role: "executive" });
    expect((await executive.problem(asking("team:red", "agent:ann"))).status).toBe(404);
    const agent = await open({ role: "agent", id: "ann" });
    expect((await agent.problem(asking("agent:ann", "team:red"))).status).toBe(403);
  });

  test("a unit too small for an executive has no figures, and nothing is held against it", async () => {
    const executive = await (await handMadeWorld(world))({ role: "executive" });
    const question = asking("team:blue", "team:red");
    const { subjects, kpis } = await executive.read(sideBySideSchema, question);
    expect(kpis[0]?.cells).toMatchObject([
      { value: null, sample: null, interval: null, band: "not-permitted", difference: null },
      { value: null, sample: null, interval: null, band: "not-permitted", difference: null },
    ]);
    expect(subjects.map(({ composite }) => composite.band)).toEqual([
      "not-permitted",
      "not-permitted",
    ]);
  });
});
