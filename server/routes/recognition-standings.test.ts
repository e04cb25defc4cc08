import { describe, expect, test } from "vitest";
import type { ContestPlan } from "#src/contract/recognition/contests.ts";
import { keepChoice } from "#server/recognition/choices.ts";
import { contestWorld, detail, move, ruleOf } from "#tests/contest-world.ts";
import { agentsOf, canaryName } from "#tests/small-world.ts";

const [ann = "", ben = "", cleo = ""] = agentsOf("team-red");

describe("standings", () => {
  // Many enough that a place does not single anybody out; five share the first, and the sixth is far behind.
  const reached = agentsOf("team-red").slice(0, 6);
  async function standing(anonymity: ContestPlan["anonymity"]) {
    const { services, as } = await contestWorld();
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
    await keepChoice(
      services.records,
      ben,
      { takesPart: true, boards: "named", screens: false },
      0,
    );
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
    expect(await ruleOf(await step(back))).toBe("problem.contest-not-out");
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
