import { beforeEach, describe, expect, test } from "vitest";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import type { RecordsStore } from "#server/records-store.ts";
import { recognitionWorld, weeksBatch, FIRST_BATCH } from "#tests/recognition-world.ts";
import { NOW } from "#tests/small-world.ts";
import { keepChoice } from "./choices.ts";
import { createClerk } from "./clerk/clerk.ts";
import { readSummary } from "./summary-records.ts";

const cause = { actor: "test", action: "roster read" };

/** Where somebody is from the beginning of 2025 to a day; null: to this day and on. */
const person = (id: string, to: string | null) => ({
  kind: "person",
  id,
  body: {
    name: id,
    assignments: [{ from: "2025-01-01", to, dimensions: { team: "crew", site: "site-north" } }],
    startedOn: "2025-01-01",
  },
  ifVersion: 0,
});

describe("the counts of recognition", () => {
  let records: RecordsStore;
  beforeEach(() => {
    records = createMemoryRecords({ clock: () => NOW });
  });
  async function summary(batch = FIRST_BATCH) {
    const { services, take } = await recognitionWorld(records);
    await take(batch);
    await createClerk(services).run();
    return readSummary(records);
  }

  test("are of everybody at work where no roster says who is still there", async () => {
    expect(await summary()).toMatchObject({ people: 3, sites: {} });
  });

  test("leave out whoever the roster says has left, and put the others where they are today", async () => {
    // Ben’s points stay his, but he left ten days ago; the roster does not speak of Cleo, who was at work yesterday.
    await records.put([person("ada", null), person("ben", "2026-02-20")], cause);
    const { people, sites, periods } = await summary();
    expect({ people, sites }).toEqual({ people: 2, sites: { "site-north": 1 } });
    // Ada solves 85 of 100 at once and Ben 76, both over the goal of 70; Cleo with her 60 does not.
    const february = periods.find(({ period }) => period.id === "2026-02");
    expect(february?.earned).toMatchObject({ "solved-at-once": 1 });
    expect(february?.sites).toEqual({ "site-north": 1 });
  });

  test("leave out who has no facts of late where no roster speaks of them", async () => {
    // Ben and Cleo worked to the week of 19 January; the last four weeks of all are Ada’s alone.
    const { services, take } = await recognitionWorld(records);
    await take(weeksBatch(1, { from: 39, to: 5 }));
    await take(weeksBatch(2, { from: 4, to: 0, agents: ["ada"] }));
    await createClerk(services).run();
    expect(await readSummary(records)).toMatchObject({ people: 1 });
  });

  test("leave out who has left recognition since", async () => {
    await keepChoice(records, "ada", { takesPart: false, boards: "off", screens: false }, 0);
    const { people, periods } = await summary();
    expect(people).toBe(2);
    expect(periods.find(({ period }) => period.id === "2026-02")?.earned).toMatchObject({
      "solved-at-once": 1,
    });
  });

  test("tell a team's badges from people's own", async () => {
    await records.put([person("ada", null), person("ben", null), person("cleo", null)], cause);
    const { periods, sites } = await summary();
    expect(sites).toEqual({ "site-north": 3 });
    const february = periods.find(({ period }) => period.id === "2026-02");
    // The crew solves (85 + 76 + 60) ÷ 3 = 73.7 of 100: over its goal, so that Cleo has the team's badge and none of her own.
    expect(february?.earned).toMatchObject({ "team-target": 3 });
    expect(february?.sites).toEqual({ "site-north": 2 });
  });
});
