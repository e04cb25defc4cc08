import { describe, expect, test } from "vitest";
import { contestSchema } from "#src/contract/recognition/contests.ts";
import {
  CONTESTS,
  contestWorld,
  detail,
  idsOf,
  move,
  plan,
  PLAN,
  put,
  ruleOf,
} from "#tests/contest-world.ts";
import { agentsOf } from "#tests/small-world.ts";

const [ann = ""] = agentsOf("team-red");

describe("a contest", () => {
  test("is its organiser's alone as a draft, and seen by who is in it once it is published", async () => {
    const { as } = await contestWorld();
    const [lead, agent, stranger] = [
      await as("supervisor", "sup-red"),
      await as("agent", ann),
      await as("agent", agentsOf("team-blue")[0]),
    ];
    const draft = contestSchema.parse(await (await plan(lead)).json());
    expect(draft).toMatchObject({
      state: "draft",
      version: 1,
      may: ["edit", "schedule", "cancel"],
    });
    expect(await idsOf(agent)).toEqual(["contest-red"]);
    expect((await agent(`${CONTESTS}/mine`)).status).toBe(404);
    const published = await move(lead, "mine", 1, { deed: "schedule" });
    expect(await published.json()).toMatchObject({
      state: "upcoming",
      next: { state: "running", on: "2026-03-03" },
      may: ["return", "cancel"],
    });
    expect(await idsOf(agent)).toEqual(["mine", "contest-red"]);
    expect(await idsOf(stranger)).toEqual(["contest-blue"]);
    expect(await idsOf(await as("supervisor", "sup-blue"))).toEqual(["contest-blue"]);
    expect(await idsOf(await as("executive"))).toEqual([]);
    expect((await idsOf(await as("administrator"))).toSorted()).toEqual([
      "contest-blue",
      "contest-red",
      "mine",
    ]);
    expect((await detail(agent, "mine")).contest.may).toEqual([]);
  });

  test("goes its whole way, with every step in the journal", async () => {
    const { services, as, at } = await contestWorld();
    const lead = await as("supervisor", "sup-red");
    await plan(lead);
    await move(lead, "mine", 1, { deed: "schedule" });
    await at("2026-03-20");
    // Nobody stays signed in for weeks.
    const later = await as("supervisor", "sup-red");
    const closed = await detail(later, "mine");
    expect(closed.contest).toMatchObject({ state: "closed", next: null, version: 5 });
    const told = await move(later, "mine", 5, { deed: "announce", text: "Well done, all of you" });
    expect(await told.json()).toMatchObject({
      state: "announced",
      announcement: "Well done, all of you",
    });
    const journal = await services.records.journal({ kind: "contest", limit: 99 });
    expect(
      journal.filter(({ id }) => id === "mine").map(({ action, actor }) => `${actor}: ${action}`),
    ).toEqual([
      "sup-red: contest planned",
      "sup-red: contest published",
      "clerk: contest running",
      "clerk: contest pending",
      "clerk: contest closed",
      "sup-red: contest announced",
    ]);
  });

  test("refuses what its state forbids, and says the rule", async () => {
    const { as, at } = await contestWorld();
    const lead = await as("supervisor", "sup-red");
    await plan(lead);
    expect(await ruleOf(await move(lead, "mine", 1, { deed: "announce", text: "x" }))).toBe(
      "problem.contest-announce",
    );
    expect(await ruleOf(await move(lead, "mine", 1, { deed: "return" }))).toBe(
      "problem.contest-return",
    );
    await move(lead, "mine", 1, { deed: "schedule" });
    expect(await ruleOf(await put(lead, "/mine", 2, PLAN))).toBe("problem.contest-edit");
    expect(await ruleOf(await move(lead, "mine", 2, { deed: "schedule" }))).toBe(
      "problem.contest-schedule",
    );
    const out = { deed: "disqualify", entrant: ann, reason: "Asked to" };
    expect(await ruleOf(await move(lead, "mine", 2, out))).toBe("problem.contest-disqualify");
    const back = { ...out, deed: "readmit" };
    expect(await ruleOf(await move(lead, "mine", 2, back))).toBe("problem.contest-readmit");
    await at("2026-03-20");
    const later = await as("supervisor", "sup-red");
    expect(await ruleOf(await move(later, "mine", 5, { deed: "cancel", reason: "No" }))).toBe(
      "problem.contest-cancel",
    );
  });

  test("is planned within rules", async () => {
    const { as } = await contestWorld();
    const lead = await as("supervisor", "sup-red");
    expect(await ruleOf(await plan(lead, { kpis: [{ kpi: "aht", weight: 1 }] }))).toBe(
      "problem.board-of-pace",
    );
    expect(await ruleOf(await plan(lead, { to: "2026-03-02" }))).toBe("contest.ends-before");
    expect((await plan(lead, { within: "team:team-blue" })).status).toBe(404);
    expect((await plan(lead, { within: "organisation:all" })).status).toBe(404);
    expect((await plan(lead, { kpis: [{ kpi: "nothing", weight: 1 }] })).status).toBe(404);
    expect((await plan(lead, { kpis: [] })).status).toBe(400);
    expect((await plan(lead, { to: "2026-02-30" })).status).toBe(400);
    expect((await plan(await as("agent", ann))).status).toBe(403);
    await plan(lead, { from: "2026-03-01" });
    expect(await ruleOf(await move(lead, "mine", 1, { deed: "schedule" }))).toBe(
      "problem.contest-past",
    );
  });

  test("is changed by one person at a time, and by its organiser", async () => {
    const { as } = await contestWorld();
    const lead = await as("supervisor", "sup-red");
    await plan(lead);
    expect((await put(lead, "/mine", 0, PLAN)).status).toBe(412);
    expect((await put(lead, "/mine", 1, { ...PLAN, name: "Other" })).status).toBe(200);
    expect((await move(lead, "mine", 1, { deed: "schedule" })).status).toBe(412);
    const cancel = { deed: "cancel", reason: "Not now" };
    expect((await move(lead, "contest-red", 1, cancel)).status).toBe(403);
    expect((await move(lead, "contest-blue", 1, cancel)).status).toBe(404);
    const cancelled = await move(await as("administrator"), "contest-red", 1, cancel);
    expect(await cancelled.json()).toMatchObject({
      state: "cancelled",
      cancelledBecause: "Not now",
    });
  });
});

test("who does not lead a team any more organises and sees nothing of its contests", async () => {
  const { services, as } = await contestWorld();
  const found = await services.records.get("contest", "contest-red");
  const body = { ...(found?.body as object), owner: "supervisor:sup-blue" };
  await services.records.put([{ kind: "contest", id: "contest-red", body, ifVersion: "any" }], {
    actor: "test",
    action: "contest planned",
  });
  const former = await as("supervisor", "sup-blue");
  expect((await former(`${CONTESTS}/contest-red`)).status).toBe(404);
  const cancel = { deed: "cancel", reason: "Once mine" };
  expect((await move(former, "contest-red", 2, cancel)).status).toBe(404);
});
