import { afterEach, expect, test } from "vitest";
import { listen, PortInUse, type HttpServer } from "./http-server.ts";

const opened: HttpServer[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.stop(100)));
});

async function serving(fetch: (request: Request) => Promise<Response>, port = 0) {
  const server = await listen({ host: "127.0.0.1", port, fetch });
  opened.push(server);
  return server;
}

const never = () => new Promise<never>(() => {});

test("an address that is taken is told as such", async () => {
  const { address } = await serving(never);
  const port = Number(new URL(address).port);
  await expect(serving(never, port)).rejects.toThrow(PortInUse);
  await expect(serving(never, port)).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken.`);
});

test("a caller who hangs up aborts the request", async () => {
  const asked = Promise.withResolvers<AbortSignal>();
  const { address } = await serving((request) => {
    asked.resolve(request.signal);
    return never();
  });
  const caller = new AbortController();
  const answer = fetch(address, { signal: caller.signal });
  const signal = await asked.promise;
  expect(signal.aborted).toBe(false);
  const aborted = new Promise((resolve) => signal.addEventListener("abort", resolve));
  caller.abort();
  await expect(answer).rejects.toThrow("aborted");
  await aborted;
});

test("stopping waits for what is under way, and no longer than the grace", async () => {
  const asked = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<Response>();
  const quick = await serving(() => {
    asked.resolve();
    return finish.promise;
  });
  const answer = fetch(quick.address);
  await asked.promise;
  const stopped = quick.stop(60_000);
  finish.resolve(new Response("done", { headers: { Connection: "close" } }));
  expect(await (await answer).text()).toBe("done");
  await stopped;
  await expect(fetch(quick.address)).rejects.toThrow("fetch failed");

  const stuck = await serving(never);
  const cut = fetch(stuck.address);
  cut.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 50));
  await stuck.stop(20);
  await expect(cut).rejects.toThrow("fetch failed");
});

test("a stream is sent piece by piece", async () => {
  const { promise: rest, resolve: sendRest } = Promise.withResolvers<void>();
  const { address } = await serving(async () => {
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode("first"));
        await rest;
        controller.close();
      },
    });
    return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
  });
  const reader = (await fetch(address)).body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("first");
  sendRest();
  expect((await reader?.read())?.done).toBe(true);
});
