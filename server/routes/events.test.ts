import { expect, test, vi } from "vitest";
import { appOver, smallWorld } from "#tests/small-world.ts";

async function opened(options: { stopping?: AbortSignal } = {}) {
  const services = await smallWorld();
  const { signIn } = appOver(services, options);
  const ask = await signIn({ role: "executive" });
  const answer = await ask("/api/events");
  const reader = answer.body?.getReader();
  if (!reader) throw new Error("there is no stream");
  const decoder = new TextDecoder();
  const next = async () => decoder.decode((await reader.read()).value);
  return { services, ask, answer, reader, next };
}

test("changes are told as they happen, as events that a browser understands", async () => {
  const { services, answer, next } = await opened();
  expect(answer.headers.get("Content-Type")).toBe("text/event-stream");
  expect(await next()).toBe("retry: 2000\n\n");
  services.changes.publish({ type: "data", version: 7 });
  services.changes.publish({ type: "record", kind: "goal" });
  expect(await next()).toBe('data: {"type":"data","version":7}\n\n');
  expect(await next()).toBe('data: {"type":"record","kind":"goal"}\n\n');
});

test("a heartbeat keeps the connection alive", async () => {
  vi.useFakeTimers();
  const { next } = await opened();
  await next();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await next()).toBe(":\n\n");
  vi.useRealTimers();
});

test("the stream ends when the server stops", async () => {
  const server = new AbortController();
  const { reader, next } = await opened({ stopping: server.signal });
  await next();
  server.abort();
  expect(await reader.read()).toEqual({ done: true, value: undefined });
});

test("one person may keep some pages open, not any number; closing one makes room", async () => {
  const { ask, reader } = await opened();
  const more = await Promise.all(Array.from({ length: 7 }, () => ask("/api/events")));
  expect(more.map(({ status }) => status)).toEqual(Array(7).fill(200));
  const refused = await ask("/api/events");
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ type: "/problems/too-many-requests" });
  await reader.cancel();
  expect((await ask("/api/events")).status).toBe(200);
});

test("neither asking all at once nor another name for the same role opens more", async () => {
  const { signIn } = appOver(await smallWorld());
  const ask = await signIn({ role: "executive" });
  const alias = await signIn({ role: "executive", id: "somebody else" });
  const asked = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? ask : alias)("/api/events"));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(8);
});

test("asking for the headers alone opens no stream", async () => {
  const { ask } = await opened();
  for (let round = 0; round < 10; round += 1) {
    const head = await ask("/api/events", { method: "HEAD" });
    expect(head.headers.get("Content-Type")).toBe("text/event-stream");
  }
  expect((await ask("/api/events")).status).toBe(200);
});

test("nobody is told anything without a session", async () => {
  const { app } = appOver(await smallWorld());
  expect((await app.request("/api/events")).status).toBe(401);
});
