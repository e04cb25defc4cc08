import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { batchSchema } from "#src/contract/batch.ts";
import { problemSchema } from "#src/contract/problem.ts";
import { appOver, smallWorld } from "#tests/small-world.ts";
import { createTestIngest } from "#tests/test-ingest.ts";

const mapping = `kind: facts
source: calls
row: day
day: { column: Day, format: YYYY-MM-DD }
agent: Agent
measures:
  contacts_handled: { sum: Calls }
`;

async function administrator() {
  const { ingest } = createTestIngest();
  const { signIn } = appOver(await smallWorld({ ingest }));
  return signIn({ role: "administrator" });
}

function upload(calls: number, name = "calls.csv"): FormData {
  const body = new FormData();
  body.set("file", new File([`Day,Agent,Calls\n2024-01-01,Ann,${calls}\n`], name));
  body.set("mapping", mapping);
  return body;
}

test("an Idempotency-Key answers the same upload with the same batch, and refuses another", async () => {
  const ask = await administrator();
  const send = (body: FormData, key: string) =>
    ask("/api/batches", { method: "POST", body, headers: { "Idempotency-Key": key } });
  const first = z.parse(batchSchema, await (await send(upload(5), "a")).json());
  const again = z.parse(batchSchema, await (await send(upload(5), "a")).json());
  expect(again.id).toBe(first.id);
  const other = await send(upload(6), "a");
  expect(other.status).toBe(422);
  expect(z.parse(problemSchema, await other.json()).detail).toContain("Idempotency-Key");
  expect((await send(upload(5), "")).status).toBe(400);
});

test("a Content-Digest is held against the bytes that came", async () => {
  const ask = await administrator();
  const encoded = new Response(upload(5));
  const type = encoded.headers.get("Content-Type") ?? "";
  const body = new Uint8Array(await encoded.arrayBuffer());
  const digest = createHash("sha256").update(body).digest("base64");
  const send = (given: string) =>
    ask("/api/batches", {
      method: "POST",
      body,
      headers: { "Content-Type": type, "Content-Digest": given },
    });
  expect((await send(`sha-512=:AAAA:, sha-256=:${digest}:`)).status).toBe(200);
  const wrong = await send(
    `sha-256=:${digest.replace(/^./, (sign) => (sign === "A" ? "B" : "A"))}:`,
  );
  expect(wrong.status).toBe(400);
  expect(z.parse(problemSchema, await wrong.json()).errors).toMatchObject([
    { place: "header Content-Digest", rule: "digest-differs" },
  ]);
});

test("a file whose name is too long to be kept is refused", async () => {
  const ask = await administrator();
  const body = upload(5, `${"x".repeat(252)}.csv`);
  const answer = await ask("/api/batches", { method: "POST", body });
  expect(z.parse(problemSchema, await answer.json()).errors).toMatchObject([
    { place: "body.file", rule: "name-too-long" },
  ]);
});
