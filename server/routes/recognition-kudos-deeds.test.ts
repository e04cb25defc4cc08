import { describe, expect, test } from "vitest";
import { kudosSchema, type Kudos } from "#src/contract/recognition/kudos.ts";
import {
  ann,
  change,
  cleo,
  dan,
  feed,
  FEED,
  given,
  json,
  kudosWorld,
  report,
  stranger,
  thanks,
} from "#tests/kudos-world.ts";
import type { Ask } from "#tests/small-world.ts";

describe("a moderator", () => {
  test("hides kudos with a reason, which the author reads and the journal keeps", async () => {
    const { services, as } = await kudosWorld();
    const [author, receiver, lead] = [
      await as("agent", ann),
      await as("agent", cleo),
      await as("supervisor", "sup-red"),
    ];
    const kudos = await given(author, thanks(cleo));
    const hide = { state: "hidden", reason: "It names a customer" };
    expect((await change(receiver, kudos, hide)).status).toBe(403);
    expect((await change(await as("supervisor", "sup-blue"), kudos, hide)).status).toBe(404);
    expect((await change(lead, kudos, hide)).status).toBe(200);
    expect((await change(lead, kudos, hide)).status).toBe(412);
    const hidden = (list: { kudos: Kudos[] }) => list.kudos.find(({ id }) => id === kudos.id);
    expect(hidden(await feed(author, "?about=me"))).toMatchObject({
      state: "hidden",
      hiddenBecause: "It names a customer",
    });
    expect(hidden(await feed(receiver))).toBeUndefined();
    expect(hidden(await feed(receiver, "?about=me"))).toBeUndefined();
    const again = { ...kudos, version: 2 };
    await change(lead, again, { state: "shown", reason: "The name is gone" });
    expect(hidden(await feed(receiver))).toMatchObject({ state: "shown", hiddenBecause: null });
    const journal = await services.records.journal({ kind: "kudos", limit: 9 });
    expect(journal.at(-1)).toMatchObject({
      actor: "sup-red",
      action: "kudos shown",
      reason: "The name is gone",
    });
  });

  test("is told what was reported, not by whom; a report counts once", async () => {
    const { as } = await kudosWorld();
    const [author, other, lead] = [
      await as("agent", ann),
      await as("agent", dan),
      await as("supervisor", "sup-red"),
    ];
    const kudos = await given(author, thanks(cleo));
    expect((await report(author, kudos, "Mine")).status).toBe(403);
    await report(other, kudos, "This mocks somebody");
    await report(other, kudos, "This mocks somebody still");
    const { kudos: reported, toReview } = await feed(lead, "?about=review");
    expect(toReview).toBe(1);
    expect(reported.map(({ reports }) => reports)).toEqual([["This mocks somebody"]]);
    expect((await feed(author)).kudos.flatMap(({ reports }) => reports)).toEqual([]);
    await change(lead, kudos, { state: "hidden", reason: "It does" });
    expect((await feed(lead)).toReview).toBe(0);
  });

  test("judges nothing that they wrote or received", async () => {
    const { as } = await kudosWorld();
    const lead = await as("supervisor", "sup-red");
    const own = await given(lead, thanks(cleo));
    expect(own.may.moderate).toBe(false);
    const ask = await as("agent", ann);
    const toLead = await given(ask, thanks("", { to: { level: "supervisor", id: "sup-red" } }));
    const [seen] = (await feed(lead, "?about=me")).kudos.filter(({ id }) => id === toLead.id);
    expect(seen?.may.moderate).toBe(false);
    const administrator = await as("administrator");
    const [there] = (await feed(administrator)).kudos.filter(({ id }) => id === toLead.id);
    expect(there?.may.moderate).toBe(true);
  });
});

describe("afterwards", () => {
  test("an author takes kudos back for half an hour, and nothing of them is left", async () => {
    const { services, as, later } = await kudosWorld();
    const ask = await as("agent", ann);
    const [one, other] = [await given(ask, thanks(cleo)), await given(ask, thanks(dan))];
    expect((await change(ask, one, { state: "withdrawn" })).status).toBe(200);
    const kept = await services.records.get("kudos", one.id);
    expect(kept?.body).toMatchObject({ state: "withdrawn", text: "" });
    later(31);
    const late = await change(ask, other, { state: "withdrawn" });
    expect(late.status).toBe(422);
    expect(await late.json()).toMatchObject({ message: { id: "problem.kudos-too-late" } });
  });

  test("colleagues join in, each once, and change their mind", async () => {
    const { as } = await kudosWorld();
    const [author, other] = [await as("agent", ann), await as("agent", dan)];
    const kudos = await given(author, thanks(cleo));
    const react = (ask: Ask, reaction: string | null, version: number) =>
      ask(`${FEED}/${encodeURIComponent(kudos.id)}/reaction`, {
        method: "PUT",
        headers: {
          ...json,
          ...(version === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${version}"` }),
        },
        body: JSON.stringify({ reaction }),
      });
    expect((await react(author, "well-done", 0)).status).toBe(403);
    expect(await (await react(other, "well-done", 0)).json()).toMatchObject({
      own: { reaction: "well-done", version: 1 },
    });
    expect((await react(other, "well-done", 0)).status).toBe(412);
    const after = kudosSchema.parse(await (await react(other, null, 1)).json());
    expect(after.reactions.map(({ count }) => count)).toEqual([0, 0, 0]);
    expect((await react(await as("agent", stranger), "well-done", 0)).status).toBe(404);
  });

  test("moderators see who thank each other again and again", async () => {
    const { services, as } = await kudosWorld();
    const kept = (key: string, from: string, to: string) => ({
      kind: "kudos",
      id: `team-red~${key}`,
      body: {
        from: { level: "agent", id: from },
        to: { level: "agent", id: to },
        team: "team-red",
        on: "2026-02-01",
        at: "2026-02-01T10:00:00.000Z",
        value: "helped-me",
        text: "You helped me again.",
        state: "shown",
        moderated: null,
        inReturn: false,
      },
      ifVersion: 0,
    });
    const pair = ["a", "b"].flatMap((key) => [
      kept(`${key}-1`, ann, dan),
      kept(`${key}-2`, dan, ann),
    ]);
    await services.records.put(pair, { actor: "test", action: "kudos given" });
    const { pairs } = await feed(await as("supervisor", "sup-red"));
    expect(pairs).toMatchObject([{ there: 2, back: 2 }]);
    expect((await feed(await as("agent", ann))).pairs).toEqual([]);
  });
});
