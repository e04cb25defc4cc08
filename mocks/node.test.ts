import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { demoPersonas } from "#server/demo/demo-personas.ts";
import { createMockNetwork } from "./node.ts";

const network = createMockNetwork();
const host = "http://candor.test";
const [agent, supervisor, , administrator] = demoPersonas;

const mapping = `
kind: facts
source: calls
row: day
day: { column: date, format: YYYY-MM-DD }
agent: agent
measures:
  contacts_handled: { sum: calls }
`;

beforeAll(() => network.listen());
afterAll(() => network.close());

async function problemTypeOf(path: string, request?: RequestInit): Promise<[number, string]> {
  const answer = await fetch(`${host}${path}`, request);
  const { type } = (await answer.json()) as { type: string };
  return [answer.status, type];
}

describe("behind the mocks", () => {
  test("the API app answers, with whoever is signed in", async () => {
    await network.play({ ...(agent && { persona: agent }) });
    const answer = await fetch(`${host}/api/session`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      role: "agent",
      person: { id: agent?.id },
      organisation: { name: "Velmora Home & Business" },
      today: "2026-11-20",
      personas: demoPersonas,
    });
  });

  test("nobody is signed in unless somebody is", async () => {
    await network.play();
    expect(await problemTypeOf("/api/session")).toEqual([401, "/problems/no-session"]);
  });

  test("a persona put on by a request stays on", async () => {
    await network.play();
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify(supervisor);
    await fetch(`${host}/api/session/persona`, { method: "POST", headers, body });
    const answer = await fetch(`${host}/api/session`);
    expect(await answer.json()).toMatchObject({ role: "supervisor", home: { level: "team" } });
  });

  test("a mistyped address is a problem of the app's", async () => {
    await network.play();
    expect(await problemTypeOf("/api/scorcard")).toEqual([404, "/problems/no-such-route"]);
  });

  test("whatever is not the API's is refused", async () => {
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    await expect(fetch(`${host}/elsewhere/api/session`)).rejects.toThrow(TypeError);
    expect(complaint).toHaveBeenCalledWith(expect.stringContaining("/elsewhere/api/session"));
    complaint.mockRestore();
  });

  test("an administrator can import a file", async () => {
    await network.play({ ...(administrator && { persona: administrator }) });
    const body = new FormData();
    body.set("file", new File(["date,agent,calls\n2026-11-19,a101041,7\n"], "calls.csv"));
    body.set("mapping", mapping);
    const received = await fetch(`${host}/api/batches`, { method: "POST", body });
    expect(received.ok).toBe(true);
    const { id } = (await received.json()) as { id: string };
    await vi.waitFor(async () => {
      const batch = await fetch(`${host}/api/batches/${id}`);
      expect(await batch.json()).toMatchObject({ status: "accepted", rows: 1, facts: 1 });
    });
  });

  test("events are streamed", async () => {
    await network.play({ ...(agent && { persona: agent }) });
    const answer = await fetch(`${host}/api/events`);
    expect(answer.headers.get("Content-Type")).toBe("text/event-stream");
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe("retry: 2000\n\n");
    await reader?.cancel();
  });
});

describe("the scenario", () => {
  test("failing answers questions for data with an internal error, and still knows the session", async () => {
    await network.play({ scenario: "failing", ...(agent && { persona: agent }) });
    expect((await fetch(`${host}/api/session`)).status).toBe(200);
    expect(await problemTypeOf("/api/subjects")).toEqual([500, "/problems/internal"]);
  });

  test("conflict answers changes as too late", async () => {
    await network.play({ scenario: "conflict", ...(administrator && { persona: administrator }) });
    expect(await problemTypeOf("/api/batches", { method: "POST" })).toEqual([
      412,
      "/problems/version-conflict",
    ]);
  });

  test("offline gives no answer", async () => {
    await network.play({ scenario: "offline" });
    await expect(fetch(`${host}/api/session`)).rejects.toThrow(TypeError);
  });

  test("no session forgets whoever signs in", async () => {
    await network.play({ scenario: "no-session", ...(agent && { persona: agent }) });
    expect(await problemTypeOf("/api/session")).toEqual([401, "/problems/no-session"]);
  });

  test("slow keeps one waiting", async () => {
    await network.play({ scenario: "slow" });
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    let isAnswered = false;
    const answer = fetch(`${host}/api/session`).finally(() => {
      isAnswered = true;
    });
    await vi.advanceTimersByTimeAsync(2_400);
    expect(isAnswered).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    vi.useRealTimers();
    expect((await answer).status).toBe(401);
  });
});
