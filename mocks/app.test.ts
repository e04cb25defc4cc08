import { describe, expect, test } from "vitest";
import { TEAM } from "#src/domain/dimensions.ts";
import { teamAt } from "#server/demo/demo-team.ts";
import { mockServices } from "./app.ts";
import { MOCK_NOW } from "./node.ts";
import { scenarioNamed, SCENARIOS, type ScenarioId } from "./scenarios.ts";

async function served(id: ScenarioId) {
  return mockServices(scenarioNamed(id) ?? SCENARIOS[0], () => MOCK_NOW);
}

async function lastDays(id: ScenarioId): Promise<Record<string, string>> {
  const { sources } = await (await served(id)).metrics.watermark();
  return Object.fromEntries(sources.map(({ source, lastDay }) => [source, lastDay]));
}

async function teamsOf(id: ScenarioId): Promise<string[]> {
  const members = await (await served(id)).metrics.members({ dimension: TEAM, where: [] });
  return members.map((member) => member.id);
}

describe("the stores behind the mocks", () => {
  test("hold the demo organisation up to now, surveys three days less", async () => {
    expect(await lastDays("normal")).toEqual({
      quality: "2026-11-20",
      surveys: "2026-11-17",
      operations: "2026-11-20",
    });
    const { records } = await served("normal");
    expect((await records.list("person")).length).toBeGreaterThanOrEqual(100);
    expect((await records.list("goal")).length).toBeGreaterThan(12);
  });

  test("hold no facts in an empty organisation", async () => {
    expect(await lastDays("empty-organisation")).toEqual({});
  });

  test("hold no facts of the emptied team, and all of the others'", async () => {
    const emptied = teamAt(0, 0).id;
    const teams = await teamsOf("normal");
    expect(teams).toContain(emptied);
    expect(await teamsOf("empty-team")).toEqual(teams.filter((team) => team !== emptied));
  });

  test("end nine days early where the feed is stale", async () => {
    expect(await lastDays("stale-feed")).toMatchObject({
      operations: "2026-11-11",
      quality: "2026-11-20",
    });
  });

  test("stand at eleven o'clock on a partial day", async () => {
    // Berlin is an hour ahead of UTC in November.
    expect((await served("partial-day")).clock()).toEqual(new Date("2026-11-20T10:00:00Z"));
  });
});

test("every scenario has a name of its own", () => {
  expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
});
