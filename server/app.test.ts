import { describe, expect, test } from "vitest";
import { ENDPOINTS } from "#src/contract/endpoints.ts";
import { appOver, smallWorld } from "#tests/small-world.ts";

async function problemOf(answer: Response) {
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  const body: unknown = await answer.json();
  return body;
}

describe("addresses", () => {
  test("an unknown one is a problem, whoever asks", async () => {
    const { app } = appOver(await smallWorld());
    const answer = await app.request("/api/nothing-here");
    expect(answer.status).toBe(404);
    expect(await problemOf(answer)).toEqual({
      type: "/problems/no-such-route",
      title: "There is no such address",
      status: 404,
      detail: "The addresses there are stand in /openapi.json.",
    });
  });

  test("a known one asked by the wrong method says which it takes", async () => {
    const { app } = appOver(await smallWorld());
    const answer = await app.request("/api/scorecards/agent/a", { method: "DELETE" });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("Allow")).toBe("GET, HEAD");
    const both = await app.request("/api/batches", { method: "PUT" });
    expect(both.headers.get("Allow")).toBe("POST, GET, HEAD");
  });

  test("HEAD answers as GET does, without the body", async () => {
    const { signIn } = appOver(await smallWorld());
    const ask = await signIn({ role: "executive" });
    const [head, get] = [await ask("/api/session", { method: "HEAD" }), await ask("/api/session")];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    expect(head.headers.get("ETag")).toBe(get.headers.get("ETag"));
  });

  test("every address of the table is served", async () => {
    const { app } = appOver(await smallWorld());
    const served = new Set(app.routes.map(({ method, path }) => `${method} ${path}`));
    const missing = Object.values(ENDPOINTS).filter(
      ({ method, path }) => !served.has(`${method} ${path}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("questions", () => {
  test("an unknown key is refused by name, with the keys there are", async () => {
    const { signIn } = appOver(await smallWorld());
    const ask = await signIn({ role: "administrator" });
    const answer = await ask("/api/batches?limit=5&colour=red&__proto__=x");
    expect(answer.status).toBe(400);
    const message = "There is no such parameter. Use limit.";
    expect(await problemOf(answer)).toMatchObject({
      type: "/problems/bad-request",
      errors: [
        { place: "colour", rule: "unknown-key", message },
        { place: "__proto__", rule: "unknown-key", message },
      ],
    });
  });

  test("a malformed or repeated value is refused by name", async () => {
    const { signIn } = appOver(await smallWorld());
    const ask = await signIn({ role: "administrator" });
    expect(await problemOf(await ask("/api/batches?limit=none"))).toMatchObject({
      errors: [{ place: "limit", rule: "invalid_type" }],
    });
    expect(await problemOf(await ask("/api/batches?limit=1&limit=2"))).toMatchObject({
      errors: [{ place: "limit", rule: "repeated" }],
    });
  });

  test("a role without access is refused before anything is looked up", async () => {
    const { signIn } = appOver(await smallWorld());
    const ask = await signIn({ role: "executive" });
    const [known, unknown] = [await ask("/api/batches/batch-1"), await ask("/api/batches/other")];
    expect(known.status).toBe(403);
    expect(await known.text()).toBe(await unknown.text());
  });

  test("an id may hold any character", async () => {
    const { signIn } = appOver(await smallWorld());
    const ask = await signIn({ role: "administrator" });
    const answer = await ask(`/api/batches/${encodeURIComponent("Größe/50%?#")}`);
    expect(await problemOf(answer)).toMatchObject({ type: "/problems/not-found" });
  });
});

describe("failures", () => {
  test("an unexpected error is logged under the incident that the caller is told, and nothing else is told", async () => {
    const logged: string[] = [];
    const services = await smallWorld({
      log: ({ incident, error, path }) => {
        logged.push(`${incident} ${path} ${error instanceof Error ? error.message : ""}`);
      },
    });
    services.ingest.list = () => Promise.reject(new Error("secret path /var/lib/x"));
    const { signIn } = appOver(services);
    const ask = await signIn({ role: "administrator" });
    const answer = await ask("/api/batches");
    expect(answer.status).toBe(500);
    const text = await answer.text();
    const [line = ""] = logged;
    const incident = line.slice(0, 36);
    expect(line).toBe(`${incident} /api/batches secret path /var/lib/x`);
    expect(JSON.parse(text)).toEqual({
      type: "/problems/internal",
      title: "Something went wrong here",
      status: 500,
      detail: `It was noted as incident ${incident}.`,
      instance: `urn:uuid:${incident}`,
    });
  });

  test("until the stores agree with the ledger, nothing is answered but that", async () => {
    let ready = false;
    const { app, signIn } = appOver(await smallWorld({ ready: () => ready }));
    for (const path of ["/ready", "/api/session", "/api/session/personas"]) {
      const answer = await app.request(path);
      expect(answer.status).toBe(503);
      expect(await problemOf(answer)).toMatchObject({ type: "/problems/not-ready" });
    }
    expect((await app.request("/health")).status).toBe(200);
    ready = true;
    expect((await app.request("/ready")).status).toBe(200);
    await signIn({ role: "executive" });
  });

  test("a question that takes too long is given up, and the engine is told", async () => {
    const services = await smallWorld();
    let told: AbortSignal | undefined;
    services.metrics.facts = (_question, signal) => {
      told = signal;
      return new Promise(() => {});
    };
    const { signIn } = appOver(services, { answerMilliseconds: 500 });
    const ask = await signIn({ role: "administrator" });
    const answer = await ask("/api/evidence/organisation/all/aht?period=yesterday");
    expect(answer.status).toBe(503);
    expect(await problemOf(answer)).toMatchObject({ type: "/problems/time-out" });
    expect(told?.aborted).toBe(true);
  });

  test("a caller who leaves takes the question along", async () => {
    const services = await smallWorld();
    const asked = Promise.withResolvers<AbortSignal | undefined>();
    services.metrics.facts = (_question, signal) => {
      asked.resolve(signal);
      return new Promise(() => {});
    };
    const { signIn } = appOver(services);
    const ask = await signIn({ role: "administrator" });
    const caller = new AbortController();
    const answer = ask("/api/evidence/organisation/all/aht?period=yesterday", {
      signal: caller.signal,
    });
    const told = await asked.promise;
    expect(told?.aborted).toBe(false);
    caller.abort();
    await answer;
    expect(told?.aborted).toBe(true);
  });
});

test("every answer carries the security headers, problems too", async () => {
  const { app } = appOver(await smallWorld());
  for (const path of ["/health", "/api/nothing-here", "/api/session"]) {
    const { headers } = await app.request(path);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("same-origin");
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'self'");
    expect(headers.get("Content-Security-Policy")).not.toMatch(/script-src|unsafe-eval/);
  }
});
