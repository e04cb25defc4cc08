import { describe, expect, test } from "vitest";
import { appOver, smallWorld } from "#tests/small-world.ts";

async function persona(headers: Record<string, string>, base = "http://localhost") {
  const { app } = appOver(await smallWorld());
  return app.request(`${base}/api/session/persona`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: '{"role":"executive"}',
  });
}

describe("changes", () => {
  test.each([
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { Origin: "http://evil.example" },
    { Origin: "http://localhost:9999" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "same-origin", Origin: "http://evil.example" },
  ])("that another site asks for are refused: %o", async (headers) => {
    const answer = await persona(headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.get("Set-Cookie")).toBeNull();
  });

  test.each([
    {},
    { "Sec-Fetch-Site": "same-origin" },
    { "Sec-Fetch-Site": "none" },
    { Origin: "http://localhost" },
    { Origin: "https://localhost" },
  ])("of our own pages and of programs are taken: %o", async (headers) => {
    expect((await persona(headers)).status).toBe(200);
  });

  test("reading by a link from another site is harmless and allowed", async () => {
    const { app } = appOver(await smallWorld());
    const headers = { "Sec-Fetch-Site": "cross-site" };
    expect((await app.request("/health", { headers })).status).toBe(200);
  });
});

describe("a demo server", () => {
  test.each([
    ["http://localhost:8080", {}, 200],
    ["http://127.0.0.1:8080", { Host: "127.0.0.1:8080" }, 200],
    ["http://[::1]:8080", { Host: "[::1]:8080" }, 200],
    ["http://rebound.example", {}, 421],
    ["http://127.0.0.1.example", {}, 421],
    ["http://127.0.0.1", { Host: "rebound.example" }, 421],
    ["http://127.0.0.1", { Host: "not a host" }, 421],
  ])("at %s with %o answers %i", async (base, headers, status) => {
    const { app } = appOver(await smallWorld(), { loopbackOnly: true });
    expect((await app.request(`${base}/health`, { headers })).status).toBe(status);
  });
});
