import { describe, expect, test } from "vitest";
import { sessionSchema } from "#src/contract/session.ts";
import type { RecognitionPolicy } from "#src/domain/policy.ts";
import {
  agentsOf,
  appOver,
  BUSIEST,
  canaryName,
  smallWorld,
  type SomePersona,
} from "#tests/small-world.ts";

const [someone = ""] = agentsOf("team-red");

async function sessionOf(persona: SomePersona) {
  const { signIn } = appOver(await smallWorld());
  const ask = await signIn(persona);
  const body: unknown = await (await ask("/api/session")).json();
  return body;
}

describe("a session tells who is signed in and what they may see", () => {
  test("an agent: themselves", async () => {
    expect(await sessionOf({ role: "agent", id: someone })).toMatchObject({
      person: { id: someone, name: canaryName(someone) },
      home: { level: "agent", id: someone, name: canaryName(someone) },
      levels: ["agent"],
      units: [],
      demo: true,
      organisation: { name: "Small World" },
    });
  });

  test("a supervisor: their team and its people", async () => {
    expect(await sessionOf({ role: "supervisor", id: "sup-red" })).toMatchObject({
      person: { id: "sup-red", name: canaryName("sup-red") },
      home: { level: "team", id: "team-red", name: canaryName("team-red") },
      levels: ["team", "agent"],
      units: [{ level: "team", id: "team-red" }],
    });
  });

  test("an executive: every unit, nobody alone", async () => {
    expect(await sessionOf({ role: "executive" })).toMatchObject({
      person: { id: "executive" },
      home: { level: "organisation", id: "all", name: "Small World" },
      levels: ["organisation", "line_of_business", "site", "supervisor", "team", "queue"],
      units: [],
    });
  });

  test("an administrator: everything", async () => {
    expect(await sessionOf({ role: "administrator" })).toMatchObject({
      levels: ["organisation", "line_of_business", "site", "supervisor", "team", "queue", "agent"],
    });
  });
});

describe("a session tells whether there is recognition for it", () => {
  async function recognitionOf(persona: SomePersona, change: Partial<RecognitionPolicy>) {
    const world = await smallWorld();
    const recognition = { ...world.policy.recognition, ...change };
    const ask = await appOver({ ...world, policy: { ...world.policy, recognition } }).signIn(
      persona,
    );
    return sessionSchema.parse(await (await ask("/api/session")).json()).recognition;
  }
  const north = { units: ["site:site-north"] };
  const gold = agentsOf("team-gold")[0];

  test.each<[SomePersona, Partial<RecognitionPolicy>, boolean, boolean]>([
    [{ role: "agent", id: someone }, { on: false }, false, false],
    [{ role: "administrator" }, { on: false }, false, false],
    [{ role: "agent", id: someone }, {}, true, true],
    [{ role: "agent", id: someone }, { boards: false }, true, false],
    // Red and Blue are in the north, Gold and Tiny in the south.
    [{ role: "agent", id: someone }, north, true, true],
    [{ role: "agent", id: gold }, north, false, false],
    [{ role: "supervisor", id: "sup-red" }, north, true, true],
    [{ role: "supervisor", id: "sup-gold" }, north, false, false],
    [{ role: "executive" }, north, true, true],
  ])("%o with %o: %s, boards %s", async (persona, change, on, boards) => {
    expect(await recognitionOf(persona, change)).toEqual({ on, boards });
  });

  test("somebody who has moved to a unit without it keeps the way to the points of before", async () => {
    const world = await smallWorld();
    const points = { kind: "points", id: `${gold}/2025`, body: { entries: [] }, ifVersion: 0 };
    await world.records.put([points], { actor: "test", action: "paid" });
    const recognition = { ...world.policy.recognition, ...north };
    const services = { ...world, policy: { ...world.policy, recognition } };
    const ask = await appOver(services).signIn({ role: "agent", id: gold });
    const { recognition: told } = sessionSchema.parse(await (await ask("/api/session")).json());
    expect(told.on).toBe(true);
  });
});

describe("personas", () => {
  test("are offered to anybody: the busiest agent, who leads the most people, and the two others", async () => {
    const { app } = appOver(await smallWorld());
    const body: unknown = await (await app.request("/api/session/personas")).json();
    expect(body).toEqual({
      personas: [
        {
          role: "agent",
          id: BUSIEST,
          name: canaryName(BUSIEST),
          home: `/?persona=agent:${BUSIEST}`,
        },
        {
          role: "supervisor",
          id: "sup-red",
          name: canaryName("sup-red"),
          home: "/?persona=supervisor:sup-red",
        },
        { role: "executive", name: "Executive", home: "/?persona=executive" },
        { role: "administrator", name: "Administrator", home: "/?persona=administrator" },
      ],
    });
  });

  test("that are wished for come first where they live here", async () => {
    const personas = [
      { role: "agent", id: someone },
      { role: "supervisor", id: "somebody-else" },
    ] as const;
    const auth = { mode: "demo", key: "k", personas } as const;
    const { app } = appOver(await smallWorld({ auth }));
    const body: unknown = await (await app.request("/api/session/personas")).json();
    expect(body).toMatchObject({ personas: [{ id: someone }, { id: "sup-red" }, {}, {}] });
  });

  test.each([
    { role: "agent" },
    { role: "agent", id: "nobody" },
    { role: "agent", id: "__proto__" },
    { role: "supervisor" },
    { role: "supervisor", id: "nobody" },
    { role: "supervisor", id: someone },
  ])("of nobody cannot be put on: %o", async (persona) => {
    const { app } = appOver(await smallWorld());
    const answer = await app.request("/api/session/persona", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(persona),
    });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("Set-Cookie")).toBeNull();
  });
});
