import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ProblemError } from "#src/contract/problem-error.ts";
import { call } from "./client.ts";

const answers = vi.fn<(request: Request) => Response>();

beforeEach(() => {
  vi.stubGlobal("location", { origin: "https://candor.test" });
  vi.stubGlobal("fetch", async (input: URL, init: RequestInit) =>
    answers(new Request(input, init)),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const personas = { personas: [{ role: "executive", name: "Executive", home: "/" }] };

describe("a call", () => {
  test("asks the endpoint's address and reads its answer", async () => {
    answers.mockImplementation(() => Response.json(personas));
    expect(await call("personas", {})).toEqual(personas);
    const [request] = answers.mock.calls[0] ?? [];
    expect(request?.method).toBe("GET");
    expect(request?.url).toBe("https://candor.test/api/session/personas");
    expect(request?.headers.get("accept")).toBe("application/json");
  });

  test("sends a body as JSON, and a form as a form", async () => {
    answers.mockImplementation(() => Response.json({}, { status: 500 }));
    await expect(call("persona", {}, { body: { role: "executive" } })).rejects.toThrow(
      ProblemError,
    );
    const form = new FormData();
    form.set("source", "telephony");
    await expect(call("receiveBatch", {}, { body: form })).rejects.toThrow(ProblemError);

    const [json, multipart] = answers.mock.calls.map(([request]) => request);
    expect(json?.headers.get("content-type")).toBe("application/json");
    expect(await json?.json()).toEqual({ role: "executive" });
    expect(multipart?.headers.get("content-type")).toMatch(/^multipart\/form-data/);
  });

  test("throws the problem that the server tells", async () => {
    const problem = {
      type: "/problems/not-found",
      title: "Not found",
      status: 404,
      detail: "Gone.",
    };
    answers.mockImplementation(() => Response.json(problem, { status: 404 }));
    const fault = await call("session", {}).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ProblemError);
    expect(fault).toMatchObject({ message: "Gone.", problem });
  });

  test("throws a problem of its own when the answer is a failure without words", async () => {
    answers.mockImplementation(
      () => new Response("<html>", { status: 502, statusText: "Bad Gateway" }),
    );
    await expect(call("session", {})).rejects.toMatchObject({
      problem: { type: "about:blank", title: "Bad Gateway", status: 502 },
    });
  });

  test("refuses an answer that is not what the contract promises", async () => {
    answers.mockImplementation(() => Response.json({ personas: [{ role: "king" }] }));
    await expect(call("personas", {})).rejects.toThrow(/king|role|Invalid/);
  });

  test("stops when it is told to", async () => {
    vi.stubGlobal("fetch", async (_: URL, { signal }: RequestInit) => {
      signal?.throwIfAborted();
    });
    const signal = AbortSignal.abort(new Error("left the page"));
    await expect(call("session", {}, { signal })).rejects.toThrow("left the page");
  });
});
