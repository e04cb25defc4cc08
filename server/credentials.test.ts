import { describe, expect, test } from "vitest";
import { appOver, NOW, smallWorld } from "#tests/small-world.ts";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { createTokenSigner } from "./session-token.ts";

const session = "/api/session";

async function statusWith(headers: Record<string, string>): Promise<number> {
  const { app } = appOver(await smallWorld());
  return (await app.request(session, { headers })).status;
}

const signer = createTokenSigner("a key for tests");

describe("the session cookie", () => {
  test("a genuine one is let in", async () => {
    const token = await signer.issue({ role: "executive" }, NOW);
    expect(await statusWith({ Cookie: `other=1; candor_session=${token}` })).toBe(200);
  });

  test("one signed with another key is not", async () => {
    const token = await createTokenSigner("guess").issue({ role: "administrator" }, NOW);
    expect(await statusWith({ Cookie: `candor_session=${token}` })).toBe(401);
  });

  test("one whose claims were changed is not", async () => {
    const token = await signer.issue({ role: "agent", id: "team-red-agent-1" }, NOW);
    const [claims = "", signature = ""] = token.split(".");
    const text = new TextDecoder().decode(fromBase64Url(claims) ?? new Uint8Array());
    const forged = toBase64Url(new TextEncoder().encode(text.replace("agent-1", "agent-2")));
    expect(forged).not.toBe(claims);
    expect(await statusWith({ Cookie: `candor_session=${forged}.${signature}` })).toBe(401);
  });

  test.each(["", ".", "a.b", "é.é", `${"A".repeat(5000)}.AAAA`])(
    "nor is “%.10s”",
    async (token) => {
      expect(await statusWith({ Cookie: `candor_session=${encodeURI(token)}` })).toBe(401);
    },
  );

  test("one is good for twelve hours", async () => {
    const hours = (count: number) => new Date(NOW.getTime() - count * 3_600_000);
    const [young, old] = [
      await signer.issue({ role: "executive" }, hours(11.9)),
      await signer.issue({ role: "executive" }, hours(12)),
    ];
    expect(await signer.read(young, NOW)).toEqual({ role: "executive" });
    expect(await signer.read(old, NOW)).toBeNull();
  });

  test("scripts cannot read it and other sites cannot send it", async () => {
    const { app } = appOver(await smallWorld());
    const init = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"role":"executive"}',
    };
    const plain = await app.request("/api/session/persona", init);
    const rules = "; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict";
    expect(plain.headers.get("Set-Cookie")).toMatch(
      new RegExp(`^candor_session=[\\w.-]+${rules}$`),
    );
    const secure = await app.request("https://localhost/api/session/persona", init);
    expect(secure.headers.get("Set-Cookie")).toMatch(/; Secure$/);
  });
});

describe("the administrator's token", () => {
  test("lets its bearer in as administrator", async () => {
    const { app } = appOver(await smallWorld());
    const headers = { Authorization: "Bearer token-of-the-administrator" };
    const answer = await app.request(session, { headers });
    expect(await answer.json()).toMatchObject({ role: "administrator" });
  });

  test.each(["Bearer wrong", "Bearer ", "Bearer token-of-the-administrato", "Basic dG9rZW4="])(
    "“%s” lets nobody in",
    async (authorization) => {
      expect(await statusWith({ Authorization: authorization })).toBe(401);
    },
  );

  test("no token lets anybody in where the server has none", async () => {
    const { app } = appOver(await smallWorld({ auth: { mode: "demo", key: "k" } }));
    const headers = { Authorization: "Bearer undefined" };
    expect((await app.request(session, { headers })).status).toBe(401);
  });
});

describe("without demo mode", () => {
  test("personas are not there, and no cookie is good", async () => {
    const { app } = appOver(await smallWorld({ auth: { mode: "token", key: "a key for tests" } }));
    const answer = await app.request("/api/session/persona", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"role":"administrator"}',
    });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("Set-Cookie")).toBeNull();
    expect(await (await app.request("/api/session/personas")).json()).toEqual({ personas: [] });
    const token = await signer.issue({ role: "administrator" }, NOW);
    const cookie = { Cookie: `candor_session=${token}` };
    expect((await app.request(session, { headers: cookie })).status).toBe(401);
  });
});
