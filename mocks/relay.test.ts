import { describe, expect, test } from "vitest";
import { answerCall, relay } from "./relay.ts";

/** Relays a request to an answering side that knows it only from what came over the port. */
function relayed(request: Request, answering: (request: Request) => Promise<Response>) {
  return relay(request, (call, port) => {
    // What another thread gets is a copy.
    void answerCall(structuredClone(call), port, answering);
  });
}

describe("a relayed request", () => {
  test("arrives with method, address, headers and body, and its answer comes back whole", async () => {
    const request = new Request("http://app/api/batches?limit=2", {
      method: "POST",
      headers: { "X-Mark": "seven" },
      body: "a,b",
    });
    const answer = await relayed(request, async (theirs) => {
      const said = [theirs.method, theirs.url, theirs.headers.get("X-Mark"), await theirs.text()];
      return Response.json(said, { status: 202, headers: { ETag: '"1"' } });
    });
    expect([answer.status, answer.headers.get("ETag")]).toEqual([202, '"1"']);
    expect(await answer.json()).toEqual(["POST", "http://app/api/batches?limit=2", "seven", "a,b"]);
  });

  test("may have an answer without a body, or none at all", async () => {
    const ask = () => new Request("http://app/api/session");
    const unchanged = await relayed(ask(), async () => new Response(null, { status: 304 }));
    expect([unchanged.status, unchanged.body]).toEqual([304, null]);
    const nothing = await relayed(ask(), async () => Response.error());
    expect(nothing.type).toBe("error");
  });

  test("rejects when the other side fails", async () => {
    const failing = relayed(new Request("http://app/"), async () => {
      throw new Error("no stores");
    });
    await expect(failing).rejects.toThrow("no stores");
  });

  test("streams, and stops the other side when nobody reads on", async () => {
    const { promise: stopped, resolve } = Promise.withResolvers<void>();
    const answer = await relayed(new Request("http://app/api/events"), async () => {
      const lines = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new TextEncoder().encode("retry: 1\n")),
        cancel: () => resolve(),
      });
      return new Response(lines);
    });
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe("retry: 1\n");
    await reader?.cancel();
    await stopped;
  });
});
