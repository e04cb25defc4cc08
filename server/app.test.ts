import { describe, expect, test } from "vitest";
import { appOver, smallWorld } from "#tests/small-world.ts";

describe("signing in", () => {
  test("nobody is signed in at first", async () => {
    const { app } = appOver(await smallWorld());
    const answer = await app.request("/api/session");
    expect(answer.status).toBe(401);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await answer.json()).toEqual({
      type: "/problems/no-session",
      title: "Nobody is signed in",
      status: 401,
      detail: "Sign in first.",
    });
  });

  test("an agent who puts on their persona is known by it", async () => {
    const { signIn } = appOver(await smallWorld());
    const ask = await signIn({ role: "agent", id: "team-red-agent-1" });
    const answer = await ask("/api/session");
    expect(await answer.json()).toMatchObject({
      person: { id: "team-red-agent-1", name: "Canary team red agent 1 Feather" },
      role: "agent",
      levels: ["agent"],
      units: [],
      today: "2026-03-02",
    });
  });
});
