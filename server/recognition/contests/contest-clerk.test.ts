import { describe, expect, test } from "vitest";
import type { ContestPlan } from "#src/contract/recognition/contests.ts";
import { keepChoice } from "#server/recognition/choices.ts";
import type { Services } from "#server/services.ts";
import { agentsOf, smallWorld } from "#tests/small-world.ts";
import { createContestClerk } from "./contest-clerk.ts";
import { findContest, standingsOf } from "./contest-records.ts";

const red = agentsOf("team-red");
const PLAN: ContestPlan = {
  name: "Short and sound",
  about: "",
  prizes: ["A breakfast"],
  of: "team",
  within: "organisation:all",
  kpis: [{ kpi: "aht", weight: 1 }],
  scoring: "goals",
  anonymity: "none",
  from: "2026-02-02",
  to: "2026-02-27",
  lateDays: 2,
};

async function world(change: Partial<ContestPlan> = {}) {
  let now = new Date("2026-02-01T12:00:00Z");
  const services = await smallWorld({ clock: () => now });
  const body = {
    plan: { ...PLAN, ...change },
    state: "upcoming",
    owner: "administrator:administrator",
    announcement: null,
    cancelledBecause: null,
    disqualified: [],
  };
  await services.records.put([{ kind: "contest", id: "c", body, ifVersion: 0 }], {
    actor: "test",
    action: "contest published",
  });
  return {
    services,
    at: (day: string) => {
      now = new Date(`${day}T12:00:00Z`);
    },
    state: async () => (await findContest(services.records, "c"))?.state,
    standings: () => standingsOf(services.records, "c"),
    steps: () => stepsOf(services),
  };
}

async function stepsOf({ records }: Services): Promise<string[]> {
  const journal = await records.journal({ kind: "contest", limit: 1000 });
  return journal
    .filter(({ id, actor }) => id === "c" && actor === "clerk")
    .map(({ action }) => action);
}

describe("the clerk of contests", () => {
  test("moves a contest on by its days, with standings as far as there are facts", async () => {
    const { services, at, state, standings, steps } = await world();
    const clerk = createContestClerk(services);
    await clerk();
    expect(await state()).toBe("upcoming");
    expect(await standings()).toBeNull();
    at("2026-02-10");
    await clerk();
    expect(await state()).toBe("running");
    // The small world's facts reach beyond that day: what counts ends with the contest.
    expect(await standings()).toMatchObject({ isFinal: false });
    at("2026-02-28");
    await clerk();
    expect(await state()).toBe("pending");
    at("2026-03-02");
    await clerk();
    expect(await state()).toBe("closed");
    expect(await standings()).toMatchObject({ isFinal: true });
    expect(await steps()).toEqual(["contest running", "contest pending", "contest closed"]);
  });

  test("catches up at once with what was due while nobody looked, step by step", async () => {
    const { services, at, state, steps } = await world();
    at("2026-06-01");
    await createContestClerk(services)();
    expect(await state()).toBe("closed");
    expect(await steps()).toEqual(["contest running", "contest pending", "contest closed"]);
  });

  test("takes every step once, however many of them are at work", async () => {
    const { services, at, state, steps } = await world();
    at("2026-06-01");
    const clerks = Array.from({ length: 4 }, () => createContestClerk(services));
    await Promise.all(clerks.map((clerk) => clerk()));
    await Promise.all(clerks.map((clerk) => clerk()));
    expect(await state()).toBe("closed");
    expect(await steps()).toEqual(["contest running", "contest pending", "contest closed"]);
  });

  test("leaves closed standings as they are, whatever comes later", async () => {
    const { services, at, standings } = await world();
    at("2026-06-01");
    const clerk = createContestClerk(services);
    await clerk();
    const before = await standings();
    await clerk();
    expect(await standings()).toEqual(before);
  });

  test("writes nothing where nothing has changed", async () => {
    const { services, at, standings } = await world();
    at("2026-02-10");
    const clerk = createContestClerk(services);
    await clerk();
    await clerk();
    await createContestClerk(services)();
    expect((await standings())?.version).toBe(1);
  });

  test("places teams that are large enough, by points towards their goals", async () => {
    const { services, at, standings } = await world();
    at("2026-06-01");
    await createContestClerk(services)();
    const found = await standings();
    expect(found?.entrants.map(({ id }) => id).toSorted()).toEqual([
      "team-blue",
      "team-gold",
      "team-red",
    ]);
    for (const { value, interval } of found?.entrants ?? []) {
      expect(interval.low).toBeLessThanOrEqual(value);
      expect(interval.high).toBeGreaterThanOrEqual(value);
    }
  });

  test("places people who agreed to stand on boards, and counts those with too little data", async () => {
    const people = {
      of: "agent",
      within: "team:team-red",
      kpis: [{ kpi: "csat", weight: 1 }],
    } as const;
    const { services, at, standings } = await world({ ...people, kpis: [...people.kpis] });
    for (const agent of red.slice(0, 4)) {
      await keepChoice(
        services.records,
        agent,
        { takesPart: true, boards: "anonymous", screens: false },
        0,
      );
    }
    at("2026-06-01");
    await createContestClerk(services)();
    const found = await standings();
    // Nobody has a goal for satisfaction here, so that nothing can be said of anybody.
    expect(found?.entrants).toEqual([]);
    expect(found?.notPlaced.map(({ id, why }) => `${id} ${why.id}`).toSorted()).toEqual(
      red
        .slice(0, 4)
        .map((id) => `${id} contest.no-data`)
        .toSorted(),
    );
  });

  test("does nothing while there are no boards and contests", async () => {
    const { services, at, state } = await world();
    const { policy } = services;
    at("2026-06-01");
    await createContestClerk({
      ...services,
      policy: { ...policy, recognition: { ...policy.recognition, boards: false } },
    })();
    expect(await state()).toBe("upcoming");
  });
});
