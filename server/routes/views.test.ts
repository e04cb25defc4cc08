import { describe, expect, test } from "vitest";
import { viewsSchema } from "#src/contract/views.ts";
import { agentsOf, appOver, smallWorld, type Ask } from "#tests/small-world.ts";

const [ann = "", colleague = ""] = agentsOf("team-red");
const WEEK = { name: "My week", address: "/scorecard/agent/a?period=last-7-days", favourite: true };

async function signedIn(...ids: readonly string[]): Promise<Ask[]> {
  const { signIn } = appOver(await smallWorld());
  return Promise.all(ids.map((id) => signIn({ role: "agent", id })));
}

async function seen(ask: Ask) {
  return viewsSchema.parse(await (await ask("/api/views")).json());
}

async function keep(ask: Ask, views: readonly unknown[], condition: Record<string, string>) {
  return ask("/api/views", {
    method: "PUT",
    headers: { "Content-Type": "application/json", ...condition },
    body: JSON.stringify({ views }),
  });
}

const NEW = { "If-None-Match": "*" };

describe("views", () => {
  test("are kept for the person, version by version", async () => {
    const [ask] = (await signedIn(ann)) as [Ask];
    expect(await seen(ask)).toEqual({ version: 0, views: [] });
    const first = await keep(ask, [{ ...WEEK, name: "  My week " }], NEW);
    expect(await first.json()).toEqual({ version: 1, views: [WEEK] });
    const second = await keep(ask, [], { "If-Match": '"1"' });
    expect(await second.json()).toEqual({ version: 2, views: [] });
    expect(await seen(ask)).toEqual({ version: 2, views: [] });
  });

  test("are nobody else's", async () => {
    const [ask, other] = (await signedIn(ann, colleague)) as [Ask, Ask];
    await keep(ask, [WEEK], NEW);
    expect(await seen(other)).toEqual({ version: 0, views: [] });
  });

  test("are not overwritten by who has not seen them", async () => {
    const [ask] = (await signedIn(ann)) as [Ask];
    await keep(ask, [WEEK], NEW);
    expect((await keep(ask, [], NEW)).status).toBe(412);
    expect((await keep(ask, [], { "If-Match": '"7"' })).status).toBe(412);
    expect((await keep(ask, [], {})).status).toBe(400);
    expect((await seen(ask)).views).toEqual([WEEK]);
  });

  test.each([
    ["without a name", { ...WEEK, name: " " }],
    ["of another site", { ...WEEK, address: "https://example.org/" }],
    ["of another site, put shortly", { ...WEEK, address: "//example.org" }],
    ["of another site, as browsers forgive it", { ...WEEK, address: "/\\example.org" }],
    ["that run something", { ...WEEK, address: "javascript:alert(1)" }],
    ["of an endless address", { ...WEEK, address: `/${"x".repeat(2000)}` }],
  ])("%s are refused", async (_, view) => {
    const [ask] = (await signedIn(ann)) as [Ask];
    expect((await keep(ask, [view], NEW)).status).toBe(400);
  });

  test("more than fifty, or one twice, are refused", async () => {
    const [ask] = (await signedIn(ann)) as [Ask];
    const many = Array.from({ length: 51 }, (_, at) => ({ ...WEEK, address: `/peers?kpi=k${at}` }));
    expect((await keep(ask, many, NEW)).status).toBe(400);
    expect((await keep(ask, [WEEK, WEEK], NEW)).status).toBe(400);
    expect((await keep(ask, many.slice(1), NEW)).status).toBe(200);
  });
});
