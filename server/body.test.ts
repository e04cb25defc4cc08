import { describe, expect, test } from "vitest";
import { appOver, smallWorld } from "#tests/small-world.ts";

const bodyLimits = { json: 100, multipart: 2_000, bytes: 500 };

async function post(path: string, init: RequestInit) {
  const { app, signIn } = appOver(await smallWorld(), { bodyLimits });
  const ask = await signIn({ role: "administrator" });
  const answer =
    path === "/api/batches"
      ? await ask(path, { method: "POST", ...init })
      : await app.request(path, { method: "POST", ...init });
  const text = await answer.text();
  return { status: answer.status, body: JSON.parse(text) as Record<string, unknown> };
}

const json = (body: string, type = "application/json") =>
  post("/api/session/persona", { headers: { "Content-Type": type }, body });

/** A body that comes in pieces without saying how long it will be. */
function streamed(bytes: number, type: string): RequestInit {
  let left = bytes;
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(Math.min(left, 64)).fill(32));
      left -= 64;
      if (left <= 0) controller.close();
    },
  });
  return { body, headers: { "Content-Type": type }, duplex: "half" } as RequestInit;
}

describe("JSON bodies", () => {
  test("are read by the schema, and what it does not name is left behind", async () => {
    const { status, body } = await json('{"role":"executive","__proto__":{"demo":1},"x":1}');
    expect(status).toBe(200);
    expect(body["role"]).toBe("executive");
    expect(body["x"]).toBeUndefined();
    expect("demo" in {}).toBe(false);
  });

  test.each([
    ["{", "malformed"],
    ["", "malformed"],
    ['{"role":"king"}', "invalid_value"],
    ["[]", "invalid_type"],
    ["null", "invalid_type"],
    ['{"role":"agent","id":""}', "too_small"],
  ])("like %s are refused: %s", async (text, rule) => {
    const { status, body } = await json(text);
    expect(status).toBe(400);
    expect(body).toMatchObject({ type: "/problems/bad-request", errors: [{ rule }] });
  });

  test("need their media type", async () => {
    expect((await json('{"role":"executive"}', "text/plain")).status).toBe(415);
    expect((await json('{"role":"executive"}', "application/json; charset=utf-8")).status).toBe(
      200,
    );
    const { status } = await post("/api/session/persona", {});
    expect(status).toBe(415);
  });

  test("may not be too large, whether they say so or not", async () => {
    const said = await json(JSON.stringify({ role: "executive", id: "x".repeat(100) }));
    expect(said).toMatchObject({ status: 413, body: { type: "/problems/too-large" } });
    const unsaid = await post("/api/session/persona", streamed(10_000, "application/json"));
    expect(unsaid).toMatchObject({ status: 413, body: { type: "/problems/too-large" } });
  });
});

describe("uploads", () => {
  const upload = (fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return post("/api/batches", { body });
  };

  test("carry a file and its fields", async () => {
    const file = new File(["a,b\n1,2\n"], "calls.csv");
    const { status, body } = await upload({ file, mapping: "rows: events", dryRun: "true" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ fileName: "calls.csv", bytes: 8 });
  });

  test("without a file, or with a wrong field, are refused by place", async () => {
    expect((await upload({ mapping: "x" })).body).toMatchObject({
      errors: [{ place: "body.file", rule: "required" }],
    });
    expect((await upload({ file: new File([], "x"), dryRun: "perhaps" })).body).toMatchObject({
      errors: [{ place: "body.dryRun" }],
    });
  });

  test("may not be too large nor malformed", async () => {
    const large = await upload({ file: new File(["x".repeat(3_000)], "large.csv") });
    expect(large.status).toBe(413);
    const type = "multipart/form-data; boundary=x";
    expect((await post("/api/batches", streamed(9_000, type))).status).toBe(413);
    expect((await post("/api/batches", streamed(100, type))).status).toBe(400);
    const none = await post("/api/batches", streamed(100, "multipart/form-data"));
    expect(none.status).toBe(400);
  });
});
