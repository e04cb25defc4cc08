import { describe, expect, test } from "vitest";
import {
  contestDetailSchema,
  contestSchema,
  contestsSchema,
  type ContestPlan,
} from "#src/contract/recognition/contests.ts";
import { keepChoice } from "#server/recognition/choices.ts";
import { createContestClerk } from "#server/recognition/contests/contest-clerk.ts";
import { agentsOf, appOver, canaryName, smallWorld, type Ask } from "#tests/small-world.ts";

const [ann = "", ben = "", cleo = ""] = agentsOf("team-red");
const PATH = "/api/recognition/contests";
const PLAN: ContestPlan = {
  name: "Glad customers",
  about: "For the week after the move",
  prizes: ["A breakfast for the team"],
  of: "agent",
  within: "team:team-red",
  kpis: [{ kpi: "csat", weight: 2 }],
  scoring: "goals",
  anonymity: "none",
  from: "2026-03-03",
  to: "2026-03-15",
  lateDays: 2,
};
const json = { "Content-Type": "application/json" };

async function world() {
  let now = new Date("2026-03-02T12:00:00Z");
  const services = await smallWorld({ clock: () => now });
  const { signIn } = appOver(services);
  return {
    services,
    as: (role: string, id?: string) => signIn({ role, id }),
    at: async (day: string) => {
      now = new Date(`${day}T12:00:00Z`);
      await createContestClerk(services)();
    },
  };
}

const put = (ask: Ask, path: string, version: number, body: unknown) =>
  ask(PATH + path, {
    method: "PUT",
    headers: {
      ...json,
      ...(version === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
const move = (ask: Ask, id: string, version: number, body: unknown) =>
  put(ask, `/${id}/state`, version, body);
const plan = (ask: Ask, change: Partial<ContestPlan> = {}, id = "mine") =>
  put(ask, `/${id}`, 0, { ...PLAN, ...change });

async function list(ask: Ask) {
  return contestsSchema.parse(await (await ask(PATH)).json());
}
async function detail(ask: Ask, id: string) {
  return contestDetailSchema.parse(await (await ask(`${PATH}/${id}`)).json());
}
const ids = async (ask: Ask) => (await list(ask)).contests.map(({ id }) => id);
const rule = async (answer: Response) => {
  expect(answer.status).toBe(422);
  const body = (await answer.json()) as { message?: { id: string } };
  return body.message?.id;
};

describe("a contest", () => {
  test("is its organiser's alone as a draft, and seen by who is in it once it is published", async () => {
    const { as } = await world();
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
    expect(await ids(agent)).toEqual(["contest-red"]);
    expect((await agent(`${PATH}/mine`)).status).toBe(404);
    const published = await move(lead, "mine", 1, { deed: "schedule" });
    expect(await published.json()).toMatchObject({
      state: "upcoming",
      next: { state: "running", on: "2026-03-03" },
      may: ["return", "cancel"],
    });
    expect(await ids(agent)).toEqual(["mine", "contest-red"]);
    expect(await ids(stranger)).toEqual(["contest-blue"]);
    expect(await ids(await as("supervisor", "sup-blue"))).toEqual(["contest-blue"]);
    expect(await ids(await as("executive"))).toEqual([]);
    expect((await ids(await as("administrator"))).toSorted()).toEqual([
      "contest-blue",
      "contest-red",
      "mine",
    ]);
    expect((await detail(agent, "mine")).contest.may).toEqual([]);
  });

  test("goes its whole way, with every step in the journal", async () => {
    const { services, as, at } = await world();
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
    const { as, at } = await world();
    const lead = await as("supervisor", "sup-red");
    await plan(lead);
    expect(await rule(await move(lead, "mine", 1, { deed: "announce", text: "x" }))).toBe(
      "problem.contest-announce",
    );
    expect(await rule(await move(lead, "mine", 1, { deed: "return" }))).toBe(
      "problem.contest-return",
    );
    await move(lead, "mine", 1, { deed: "schedule" });
    expect(await rule(await put(lead, "/mine", 2, PLAN))).toBe("problem.contest-edit");
    expect(await rule(await move(lead, "mine", 2, { deed: "schedule" }))).toBe(
      "problem.contest-schedule",
    );
    const out = { deed: "disqualify", entrant: ann, reason: "Asked to" };
    expect(await rule(await move(lead, "mine", 2, out))).toBe("problem.contest-disqualify");
    const back = { ...out, deed: "readmit" };
    expect(await rule(await move(lead, "mine", 2, back))).toBe("problem.contest-readmit");
    await at("2026-03-20");
    const later = await as("supervisor", "sup-red");
    expect(await rule(await move(later, "mine", 5, { deed: "cancel", reason: "No" }))).toBe(
      "problem.contest-cancel",
    );
  });

  test("is planned within rules", async () => {
    const { as } = await world();
    const lead = await as("supervisor", "sup-red");
    expect(await rule(await plan(lead, { kpis: [{ kpi: "aht", weight: 1 }] }))).toBe(
      "problem.board-of-pace",
    );
    expect(await rule(await plan(lead, { to: "2026-03-02" }))).toBe("contest.ends-before");
    expect((await plan(lead, { within: "team:team-blue" })).status).toBe(404);
    expect((await plan(lead, { within: "organisation:all" })).status).toBe(404);
    expect((await plan(lead, { kpis: [{ kpi: "nothing", weight: 1 }] })).status).toBe(404);
    expect((await plan(lead, { kpis: [] })).status).toBe(400);
    expect((await plan(await as("agent", ann))).status).toBe(403);
    await plan(lead, { from: "2026-03-01" });
    expect(await rule(await move(lead, "mine", 1, { deed: "schedule" }))).toBe(
      "problem.contest-past",
    );
  });

  test("is changed by one person at a time, and by its organiser", async () => {
    const { as } = await world();
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
  const { services, as } = await world();
  const found = await services.records.get("contest", "contest-red");
  const body = { ...(found?.body as object), owner: "supervisor:sup-blue" };
  await services.records.put([{ kind: "contest", id: "contest-red", body, ifVersion: "any" }], {
    actor: "test",
    action: "contest planned",
  });
  const former = await as("supervisor", "sup-blue");
  expect((await former(`${PATH}/contest-red`)).status).toBe(404);
  const cancel = { deed: "cancel", reason: "Once mine" };
  expect((await move(former, "contest-red", 2, cancel)).status).toBe(404);
});

describe("standings", () => {
  // Many enough that a place does not single anybody out; five share the first, and the sixth is far behind.
  const reached = agentsOf("team-red").slice(0, 6);
  async function standing(anonymity: ContestPlan["anonymity"]) {
    const { services, as } = await world();
    const found = await services.records.get("contest", "contest-red");
    const body = found?.body as { plan: object };
    const entrants = reached.map((id, at) => ({
      id,
      value: at === 5 ? 10 : 80 + at,
      error: 4,
      interval: { low: 0, high: 100 },
    }));
    await services.records.put(
      [
        {
          kind: "contest",
          id: "contest-red",
          body: { ...body, plan: { ...body.plan, anonymity } },
          ifVersion: "any",
        },
        {
          kind: "contest-standings",
          id: "contest-red",
          body: {
            asOf: "2026-03-01",
            isFinal: false,
            entrants,
            notPlaced: [{ id: cleo.replace(/\d+$/, "9"), why: { id: "contest.held", values: {} } }],
          },
          ifVersion: "any",
        },
      ],
      { actor: "test", action: "standings worked out" },
    );
    await keepChoice(services.records, ben, { takesPart: true, boards: "named" }, 0);
    return { services, as };
  }

  test("share a place that is too close to call, and name who agreed", async () => {
    const { as } = await standing("none");
    const { contest, standings } = await detail(await as("agent", ann), "contest-red");
    expect(standings).toMatchObject({
      size: 6,
      notPlaced: [{ count: 1, why: { id: "contest.held" } }],
    });
    expect(standings?.places).toMatchObject([{ place: 1, isShared: true }]);
    expect(standings?.places[0]?.entries.map(({ subject }) => subject.id)).toEqual([ann, ben]);
    expect(contest.own).toMatchObject({ place: 1, isShared: true, value: 80, why: null });
    expect(JSON.stringify(standings)).not.toContain(canaryName(cleo));
  });

  test("tell who stands in the worse half no place", async () => {
    const { as } = await standing("none");
    const { contest, standings } = await detail(await as("agent", reached[5]), "contest-red");
    expect(contest.own).toMatchObject({ place: null, value: 10 });
    expect(
      standings?.places.flatMap(({ entries }) => entries.map(({ subject }) => subject.id)),
    ).toEqual([ben]);
  });

  test("keep all names where the contest does", async () => {
    const { as } = await standing("all");
    const { standings } = await detail(await as("agent", ann), "contest-red");
    expect(
      standings?.places.flatMap(({ entries }) => entries.map(({ subject }) => subject.id)),
    ).toEqual([ann]);
  });

  test("say to the person why they are not placed, or were left out", async () => {
    const { as } = await standing("none");
    const held = await detail(await as("agent", "team-red-agent-9"), "contest-red");
    expect(held.contest.own).toMatchObject({ place: null, why: { id: "contest.held" } });
    const admin = await as("administrator");
    const { contest, standings } = await detail(admin, "contest-red");
    expect(standings?.entrants.map(({ id }) => id).toSorted()).toEqual([...reached].toSorted());
    const out = { deed: "disqualify", entrant: ann, reason: "Worked on another desk" };
    expect((await move(admin, "contest-red", contest.version, out)).status).toBe(200);
    const after = await detail(await as("agent", ann), "contest-red");
    expect(after.contest.own).toMatchObject({
      place: null,
      value: null,
      disqualifiedBecause: "Worked on another desk",
    });
    expect(after.standings?.size).toBe(5);
    expect(JSON.stringify(await detail(await as("agent", ben), "contest-red"))).not.toContain(
      "another desk",
    );
  });

  test("take back in who was left out, with a reason that the journal keeps", async () => {
    const { services, as } = await standing("none");
    const admin = await as("administrator");
    const step = async (body: object) => {
      const { version } = (await detail(admin, "contest-red")).contest;
      return move(admin, "contest-red", version, body);
    };
    const back = { deed: "readmit", entrant: ann, reason: "It was the same desk after all" };
    expect((await detail(admin, "contest-red")).contest.may).not.toContain("readmit");
    expect(await rule(await step(back))).toBe("problem.contest-not-out");
    await step({ deed: "disqualify", entrant: ann, reason: "Worked on another desk" });
    const { contest, leftOut } = await detail(admin, "contest-red");
    expect(contest.may).toContain("readmit");
    expect(leftOut).toEqual([
      {
        subject: { level: "agent", id: ann, name: canaryName(ann) },
        on: "2026-03-02",
        reason: "Worked on another desk",
      },
    ]);
    expect((await detail(await as("agent", ben), "contest-red")).leftOut).toEqual([]);
    expect((await step(back)).status).toBe(200);
    const after = await detail(await as("agent", ann), "contest-red");
    expect(after.contest.own).toMatchObject({ place: 1, disqualifiedBecause: null });
    expect(after.standings?.size).toBe(6);
    const journal = await services.records.journal({ kind: "contest", limit: 99 });
    expect(journal.at(-1)).toMatchObject({
      action: `taken back into contest: ${ann}`,
      reason: "It was the same desk after all",
    });
  });
});
