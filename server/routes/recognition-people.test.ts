import { beforeAll, describe, expect, test } from "vitest";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import { createClerk } from "#server/recognition/clerk/clerk.ts";
import { keepChoice } from "#server/recognition/choices.ts";
import type { Services } from "#server/services.ts";
import { problemSchema } from "#src/contract/problem.ts";
import {
  badgeDetailSchema,
  badgesSchema,
  pointsLedgerSchema,
  recognitionSchema,
  recognitionSummarySchema,
  recognitionTeamSchema,
} from "#src/contract/recognition/recognition.ts";
import { BADGES } from "#src/domain/recognition/badges/catalogue.ts";
import { FIRST_BATCH, recognitionWorld } from "#tests/recognition-world.ts";
import { appOver, NOW, type Ask } from "#tests/small-world.ts";

let services: Services;
let askAs: (role: string, id?: string) => Promise<Ask>;

beforeAll(async () => {
  const records = createMemoryRecords({ clock: () => NOW });
  const world = await recognitionWorld(records);
  services = world.services;
  await world.take(FIRST_BATCH);
  await createClerk(services).run();
  const assignments = [
    { from: "2025-01-01", to: null, dimensions: { team: "crew", supervisor: "boss" } },
  ];
  const person = (id: string, kept: typeof assignments) => ({
    kind: "person",
    id,
    body: { name: id, assignments: kept, startedOn: null },
    ifVersion: 0,
  });
  await records.put(
    [
      ...["ada", "ben", "cleo"].map((id) => person(id, assignments)),
      person("boss", []),
      person("stranger", []),
    ],
    { actor: "test", action: "roster read" },
  );
  const { signIn } = appOver(services);
  askAs = (role, id) => signIn({ role, id });
});

const json = async (answer: Promise<Response>): Promise<unknown> => (await answer).json();

describe("somebody's own recognition", () => {
  test("is points, level, badges with progress, and the newest award", async () => {
    const ask = await askAs("agent", "ada");
    const answer = recognitionSchema.parse(await json(ask("/api/recognition/people/ada")));
    expect(answer.choice).toEqual({ takesPart: true, boards: "off", screens: false, version: 0 });
    expect(answer.isPending).toBe(false);
    const { total, level, provisional, held } = answer.points;
    expect(total).toBeGreaterThanOrEqual(level.from);
    expect(total).toBeLessThan(level.next);
    // The last week, to 1 March, is provisional until the 8th; its line is that of February's score.
    expect([provisional, held]).toEqual([answer.recent[0]?.points, 0]);
    expect(answer.recent[0]).toMatchObject({ to: "2026-03-01", isProvisional: true });
    expect(answer.recent[1]).toMatchObject({ to: "2026-02-22", isProvisional: false });
    const solved = answer.badges.find(({ badge }) => badge === "solved-at-once");
    expect(solved).toMatchObject({ isHeld: false, latest: { id: "2026-02" } });
    expect(solved?.progress?.period.id).toBe("2026-03");
    expect(answer.newest?.period.to).toBe("2026-02-22");
  });

  test("opens into every line and every award with its evidence", async () => {
    const ask = await askAs("agent", "ada");
    const path = "/api/recognition/people/ada";
    const ledger = pointsLedgerSchema.parse(await json(ask(`${path}/points?limit=5&offset=1`)));
    expect([ledger.entries.length, ledger.count]).toEqual([5, 26]);
    const { awards, badge } = badgeDetailSchema.parse(
      await json(ask(`${path}/badges/solved-at-once`)),
    );
    expect(badge.criterion.id).toBe("badge.reach-month");
    expect(awards[0]).toMatchObject({
      state: "earned",
      evidence: ["fcr"],
      period: { id: "2026-02" },
    });
    expect((await ask(`${path}/badges/no-such-badge`)).status).toBe(404);
  });

  test("is nobody else's", async () => {
    const ask = await askAs("agent", "ada");
    for (const path of ["ben", "nobody", "ben/points", "ben/badges/on-target"]) {
      expect((await ask(`/api/recognition/people/${path}`)).status).toBe(404);
    }
    const executive = await askAs("executive");
    expect((await executive("/api/recognition/people/ada")).status).toBe(403);
  });
});

test("everybody may know what there is to earn", async () => {
  const ask = await askAs("executive");
  const { badges } = badgesSchema.parse(await json(ask("/api/recognition/badges")));
  expect(badges.map(({ id }) => id)).toEqual(BADGES.map(({ id }) => id));
});

describe("a team's recognition", () => {
  test("is that of those who take part; who keeps it to themselves is not there, and not a person to ask for", async () => {
    const boss = await askAs("supervisor", "boss");
    const team = async () => recognitionTeamSchema.parse(await json(boss("/api/recognition/team")));
    const people = (await team()).people;
    expect(people.map(({ subject }) => subject.id)).toEqual(["ada", "ben", "cleo"]);
    expect(people[0]?.earned).toContain("solved-at-once");
    await keepChoice(
      services.records,
      "cleo",
      { takesPart: false, boards: "off", screens: false },
      0,
    );
    const without = await team();
    expect(without.people.map(({ subject }) => subject.id)).toEqual(["ada", "ben"]);
    expect(without.others).toBe(1);
    expect((await boss("/api/recognition/people/cleo")).status).toBe(404);
    const cleo = await askAs("agent", "cleo");
    expect((await cleo("/api/recognition/people/cleo")).status).toBe(200);
    await keepChoice(
      services.records,
      "cleo",
      { takesPart: true, boards: "off", screens: false },
      1,
    );
  });

  test("is counted for executives, where nobody can be singled out", async () => {
    const ask = await askAs("executive");
    const summary = recognitionSummarySchema.parse(await json(ask("/api/recognition/summary")));
    // Three people: fewer than the five that a figure needs.
    expect(summary.people).toBeNull();
    expect(summary.periods.flatMap(({ badges }) => badges).every(({ people }) => !people)).toBe(
      true,
    );
  });
});

describe("what is held", () => {
  test("is released by who leads, once, with a line that says so", async () => {
    const march = await services.records.get("points", "ben/2026-03");
    const kept = march?.body as { entries: { from: string; state: string; points: number }[] };
    const last = kept.entries.at(-1);
    if (!march || !last) throw new Error("ben has points");
    const entries = [...kept.entries.slice(0, -1), { ...last, state: "held", points: 0 }];
    const change = {
      kind: "points",
      id: "ben/2026-03",
      body: { entries },
      ifVersion: march.version,
    };
    await services.records.put([change], { actor: "test", action: "held" });

    const boss = await askAs("supervisor", "boss");
    const { held } = recognitionTeamSchema.parse(await json(boss("/api/recognition/team")));
    expect(held).toMatchObject([
      { subject: { id: "ben" }, item: `week/${last.from}`, badge: null },
    ]);
    const send = (item: string, agent = "ben") =>
      boss("/api/recognition/reviews", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ agent, item, reason: "A new tool, not a trick" }),
      });
    expect((await send("week/2026-01-05")).status).toBe(404);
    expect((await send(`week/${last.from}`, "stranger")).status).toBe(404);
    expect((await send(`week/${last.from}`)).status).toBe(200);
    expect((await send(`week/${last.from}`)).status).toBe(404);
    const ben = await askAs("agent", "ben");
    const { recent } = recognitionSchema.parse(await json(ben("/api/recognition/people/ben")));
    expect(recent[0]).toMatchObject({ cause: { id: "points.reviewed" }, isHeldNow: false });
  });
});

test("a choice is changed by who saw it", async () => {
  const ask = await askAs("agent", "ada");
  const choose = (headers: Record<string, string>) =>
    ask("/api/recognition/choice", {
      method: "PUT",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({ takesPart: true, boards: "named", screens: false }),
    });
  expect((await choose({})).status).toBe(400);
  expect(await json(choose({ "If-None-Match": "*" }))).toMatchObject({ version: 1 });
  const late = problemSchema.parse(await json(choose({ "If-None-Match": "*" })));
  expect(late.type).toContain("version-conflict");
});

test("all of it is refused while it is switched off", async () => {
  const { policy } = services;
  const off = { ...policy, recognition: { ...policy.recognition, on: false } };
  const ask = await appOver({ ...services, policy: off }).signIn({ role: "agent", id: "ada" });
  for (const path of ["badges", "people/ada", "people/ada/points"]) {
    const answer = problemSchema.parse(await json(ask(`/api/recognition/${path}`)));
    expect(answer.message?.id).toBe("problem.recognition-off");
  }
});
