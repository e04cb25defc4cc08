import { describe, expect, test } from "vitest";
import {
  kudosDigestSchema,
  kudosSchema,
  receiversSchema,
} from "#src/contract/recognition/kudos.ts";
import {
  ann,
  change,
  cleo,
  dan,
  feed,
  FEED,
  give,
  given,
  kudosWorld,
  stranger,
  thanks,
} from "#tests/kudos-world.ts";
import { agentsOf, canaryName, type Ask } from "#tests/small-world.ts";

describe("kudos", () => {
  test("stand in the team's feed with names, plainly, and in the journal", async () => {
    const { services, as } = await kudosWorld();
    const ask = await as("agent", ann);
    const text = "  <b>You</b> stayed calm,\r\n see https://example.test  ";
    const kudos = await given(ask, thanks(cleo, { text }));
    expect(kudos).toMatchObject({
      from: { level: "agent", id: ann, name: canaryName(ann) },
      to: { level: "agent", id: cleo, name: canaryName(cleo) },
      text: "<b>You</b> stayed calm,\nsee https://example.test",
      on: "2026-03-02",
      state: "shown",
      may: { withdraw: true, react: false, report: false, moderate: false },
    });
    for (const [role, id] of [
      ["agent", ann],
      ["agent", dan],
      ["supervisor", "sup-red"],
      ["administrator", undefined],
    ] as const) {
      const { kudos: seen } = await feed(await as(role, id));
      expect(seen.map((one) => one.id)).toContain(kudos.id);
    }
    for (const [role, id] of [
      ["agent", stranger],
      ["supervisor", "sup-blue"],
    ] as const) {
      const { kudos: seen } = await feed(await as(role, id));
      expect(seen.map((one) => one.id)).not.toContain(kudos.id);
    }
    expect((await (await as("executive"))(FEED)).status).toBe(403);
    const journal = await services.records.journal({ kind: "kudos", limit: 9 });
    expect(journal.at(-1)).toMatchObject({ actor: ann, action: "kudos given" });
  });

  test("sent twice are given once, and another under the same key is refused", async () => {
    const { as } = await kudosWorld();
    const ask = await as("agent", ann);
    const body = thanks(cleo);
    const both = await Promise.all([give(ask, body), give(ask, body)]);
    const [one, again] = await Promise.all(
      both.map(async (answer) => kudosSchema.parse(await answer.json())),
    );
    expect(again?.id).toBe(one?.id);
    const { kudos } = await feed(ask, "?about=me");
    expect(kudos).toHaveLength(1);
    expect((await give(ask, { ...body, to: { level: "agent", id: dan } })).status).toBe(412);
  });

  test("are limited by day, also when all are sent at the same moment", async () => {
    const { as } = await kudosWorld({ kudosPerDay: 3 });
    const ask = await as("agent", ann);
    const colleagues = agentsOf("team-red").slice(2, 8);
    const answers = await Promise.all(colleagues.map((id) => give(ask, thanks(id))));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(3);
    const { kudos } = await feed(ask, "?about=me");
    expect(kudos.length).toBeLessThanOrEqual(3);
    for (const id of colleagues) await give(ask, thanks(id));
    expect((await feed(ask, "?about=me")).kudos).toHaveLength(3);
    const more = await give(ask, thanks(dan));
    expect(more.status).toBe(422);
    expect(await more.json()).toMatchObject({
      message: { id: "problem.kudos-enough-today", values: { most: 3 } },
    });
  });

  test("cannot be traded, and taking back frees no place", async () => {
    const { as, later } = await kudosWorld();
    const [one, other] = [await as("agent", ann), await as("agent", cleo)];
    await given(one, thanks(cleo));
    await given(other, thanks(ann));
    const again = await give(one, thanks(cleo));
    expect(await again.json()).toMatchObject({ message: { id: "problem.kudos-to-and-fro" } });
    const third = await given(other, thanks(dan));
    await change(other, third, { state: "withdrawn" });
    expect((await feed(other, "?about=me")).kudos.map(({ id }) => id)).not.toContain(third.id);
    later(10);
    await given(other, thanks(dan));
    const full = await give(other, thanks(dan));
    expect(await full.json()).toMatchObject({ message: { id: "problem.kudos-again" } });
  });

  test("in return are no number in the digest", async () => {
    const { as } = await kudosWorld();
    const [one, other] = [await as("agent", ann), await as("agent", cleo)];
    await given(one, thanks(cleo));
    await given(other, thanks(ann));
    await given(await as("agent", dan), thanks(ann, { value: "kept-calm" }));
    const digest = kudosDigestSchema.parse(await (await one(`${FEED}/digest`)).json());
    expect(digest).toMatchObject({
      people: 1,
      count: 1,
      values: [{ value: "kept-calm", count: 1 }],
    });
  });
});

describe("nobody can send", () => {
  test.each([
    ["a person of another team", thanks(stranger), 404],
    ["somebody who does not exist", thanks("nobody"), 404],
    ["another team", thanks("", { to: { level: "team", id: "team-blue" } }), 404],
    ["themselves", thanks(ann), 422],
    ["two words", thanks(cleo, { text: "Thanks   \u200B\u200B\u200B\u200B\u200B" }), 400],
    ["a page", thanks(cleo, { text: "long ".repeat(120) }), 400],
    ["a value of their own", thanks(cleo, { value: "bribery" }), 400],
    ["under a key that is none", thanks(cleo, { key: "../x" }), 400],
  ])("%s", async (_, body, status) => {
    const { services, as } = await kudosWorld();
    const before = await services.records.list("kudos");
    expect((await give(await as("agent", ann), body)).status).toBe(status);
    expect(await services.records.list("kudos")).toEqual(before);
  });

  test("anything while recognition is off, or where a unit takes no part", async () => {
    const off = await kudosWorld({ on: false });
    const refused = await give(await off.as("agent", ann), thanks(cleo));
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ message: { id: "problem.recognition-off" } });
    const others = await kudosWorld({ units: ["team:team-blue"] });
    const ask = await others.as("agent", ann);
    expect((await give(ask, thanks(cleo))).status).toBe(404);
    expect((await feed(ask)).mayGive).toBe(false);
  });
});

describe("whom somebody finds by name", () => {
  const receivers = async (ask: Ask, query = "") =>
    receiversSchema.parse(await (await ask(`${FEED}/receivers${query}`)).json()).receivers;

  test("is the own team, its leader and the team as a whole: names, and nothing else", async () => {
    const { as } = await kudosWorld();
    const found = await receivers(await as("agent", ann));
    expect(found.map(({ id }) => id).toSorted()).toEqual(
      [...agentsOf("team-red").filter((id) => id !== ann), "sup-red", "team-red"].toSorted(),
    );
    expect(Object.keys(found[0] ?? {}).toSorted()).toEqual(["id", "level", "name"]);
    const [first] = await receivers(await as("agent", ann), "?search=red%20agent%204");
    expect(first?.id).toBe(dan);
  });

  test("is the own site where the policy says so, which opens nothing else", async () => {
    const { as } = await kudosWorld({ kudosReach: "site" });
    const ask = await as("agent", ann);
    const ids = (await receivers(ask)).map(({ id }) => id);
    expect(ids).toContain(stranger);
    expect(ids).not.toContain(agentsOf("team-gold")[0]);
    const kudos = await given(ask, thanks(stranger));
    expect((await feed(ask, "?about=me")).kudos.map(({ id }) => id)).toEqual([kudos.id]);
    expect((await feed(ask)).kudos.map(({ id }) => id)).not.toContain(kudos.id);
    expect((await ask(`/api/scorecards/agent/${stranger}?period=last-week`)).status).toBe(404);
  });
});
