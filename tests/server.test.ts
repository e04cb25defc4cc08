import { mkdtempSync, rmSync } from "node:fs";
import { readFile, unlink } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { batchSchema, type Batch } from "#src/contract/batch.ts";
import { pressCtrlC, spawnServer, startServer, type RunningServer } from "#tests/server-process.ts";

/** The real server, in a process of its own, over real engines in a folder of its own. */

let folder = "";
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "candor-server-"));
  server = await startServer(folder);
}, 60_000);

afterAll(async () => {
  await pressCtrlC(server);
  rmSync(folder, { recursive: true });
}, 20_000);

const mapping = `kind: facts
source: calls
row: day
day: { column: Day, format: YYYY-MM-DD }
agent: Agent
dimensions:
  team: { column: Team }
measures:
  contacts_handled: { sum: Calls }
  talk_seconds: { sum: Talk, as: seconds }
  hold_seconds: { sum: Hold, as: seconds }
  acw_seconds: { sum: Wrap, as: seconds }
`;

/** Twenty people of one team on 28 days. */
function callsFile(): string {
  const lines = ["Day,Agent,Team,Calls,Talk,Hold,Wrap"];
  for (let date = 1; date <= 28; date += 1) {
    for (let person = 1; person <= 20; person += 1) {
      const day = `2026-02-${String(date).padStart(2, "0")}`;
      lines.push(`${day},Person ${person},North,10,${2_000 + person * 10},100,400`);
    }
  }
  return lines.join("\n");
}

async function token(): Promise<string> {
  const text = await readFile(join(folder, "server.json"), "utf8");
  return z.parse(z.object({ adminToken: z.string() }), JSON.parse(text)).adminToken;
}

/** Asks as administrator, without the conveniences of fetch where they would hide what was sent. */
async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("Authorization", `Bearer ${await token()}`);
  return fetch(`${server.address}${path}`, { ...init, headers });
}

async function importCalls(): Promise<Batch> {
  const body = new FormData();
  body.append("file", new File([callsFile()], "calls.csv"));
  body.append("mapping", mapping);
  const received = batchSchema.parse(
    await (await ask("/api/batches", { method: "POST", body })).json(),
  );
  for (;;) {
    const batch = batchSchema.parse(await (await ask(`/api/batches/${received.id}`)).json());
    if (!["checking", "applying"].includes(batch.status)) return batch;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const PEOPLE = "/api/scorecards?level=agent&period=2026-02-01..2026-02-28";

describe("a running server", { timeout: 60_000 }, () => {
  test("tells of an import as it happens", async () => {
    const events = await ask("/api/events");
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe("retry: 2000\n\n");
    const batch = await importCalls();
    expect(batch.faults).toEqual([]);
    expect(batch).toMatchObject({ status: "accepted", rows: 560, facts: 560, agents: 20 });
    let told = "";
    while (!told.includes('"type":"data"')) told += (await reader?.read())?.value ?? "";
    await reader?.cancel();
  });

  test("answers a repeated question with 304, in every encoding by its own tag", async () => {
    const tags: string[] = [];
    for (const encoding of ["zstd", "br", "gzip", "identity"]) {
      const headers = { "Accept-Encoding": encoding };
      const answer = await ask(PEOPLE, { headers });
      expect(answer.headers.get("Content-Encoding") ?? "identity").toBe(encoding);
      expect(answer.headers.get("Vary")).toContain("Accept-Encoding");
      expect(await answer.json()).toMatchObject({ rows: { length: 20 } });
      const tag = answer.headers.get("ETag") ?? "";
      tags.push(tag);
      const again = await ask(PEOPLE, { headers: { ...headers, "If-None-Match": tag } });
      expect(again.status).toBe(304);
      expect(again.headers.get("ETag")).toBe(tag);
    }
    expect(new Set(tags).size).toBe(4);
  });

  test("sends compressed bytes over the wire that are the same answer", async () => {
    const plain = await raw(PEOPLE, "identity");
    const zipped = await raw(PEOPLE, "gzip");
    expect(zipped.length).toBeLessThan(plain.length / 3);
    expect(gunzipSync(zipped).equals(plain)).toBe(true);
  });

  test("answers only as this machine", async () => {
    const { status } = await exchange(`GET /health HTTP/1.1\r\nHost: rebound.example\r\n`);
    expect(status).toBe(421);
    const absolute = "GET http://rebound.example/health HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    expect((await exchange(absolute)).status).toBe(421);
  });

  test("refuses headers and addresses that are too large", async () => {
    const large = `GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Large: ${"x".repeat(20_000)}\r\n`;
    expect((await exchange(large)).status).toBe(431);
  });

  test("does not wait for the rest of a body that is too large", async () => {
    const length = 1_000_000_000;
    const { status } = await exchange(
      `POST /api/session/persona HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n`,
    );
    expect(status).toBe(413);
  });

  test("keeps its folder and its port to itself", async () => {
    const second = spawnServer(folder);
    expect(await second.ended).toBe(1);
    expect(second.said()).toBe(
      `${folder} is in use by the server at ${server.address}. Stop it first, or set CANDOR_DATA to another folder.\n`,
    );
    const other = mkdtempSync(join(tmpdir(), "candor-server-"));
    const { port } = new URL(server.address);
    const third = spawnServer(other, { PORT: port });
    expect(await third.ended).toBe(1);
    expect(third.said()).toBe(
      `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or set PORT to another one.\n`,
    );
    rmSync(other, { recursive: true });
  });

  test.each([
    [{ PORT: "x", CANDOR_AUTH: "none" }, [], "PORT=x: use a port number"],
    [{ HOST: "0.0.0.0" }, [], "with CANDOR_AUTH=demo anybody who reaches the server"],
    [{}, ["--no-dmo"], "--no-dmo"],
  ])("does not start with %o %o", async (env, args, message) => {
    const refused = spawnServer(folder, env, args);
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain(message);
    expect(refused.said()).not.toContain("    at ");
  });
});

describe("after Ctrl-C", { timeout: 60_000 }, () => {
  test("open streams end, the token is gone, and a restart gives the same answer and tag", async () => {
    const before = await ask(PEOPLE);
    const [text, tag] = [await before.text(), before.headers.get("ETag")];
    const stream = (await ask("/api/events")).body?.getReader();
    await stream?.read();
    expect(await pressCtrlC(server)).toBe(0);
    expect(await stream?.read()).toMatchObject({ done: true });
    await expect(readFile(join(folder, "server.json"))).rejects.toThrow("ENOENT");

    server = await startServer(folder);
    const after = await ask(PEOPLE);
    expect(after.headers.get("ETag")).toBe(tag);
    expect(await after.text()).toBe(text);
  });

  test("facts that were deleted are made again from the ledger", async () => {
    const { rows: before } = await answered();
    await pressCtrlC(server);
    await unlink(join(folder, "metrics.duckdb"));
    server = await startServer(folder);
    expect((await answered()).rows).toEqual(before);
  });
});

async function answered() {
  const body: unknown = await (await ask(PEOPLE)).json();
  const { asOf: _asOf, ...rest } = z.parse(z.looseObject({ asOf: z.unknown() }), body);
  return { rows: rest };
}

interface Exchange {
  readonly status: number;
  readonly body: Buffer;
}

/** Sends bytes and reads the answer as it comes, for what fetch would not send or would decode. */
function exchange(head: string): Promise<Exchange> {
  const { port } = new URL(server.address);
  const { promise, resolve, reject } = Promise.withResolvers<Exchange>();
  const socket = connect(Number(port), "127.0.0.1");
  const pieces: Buffer[] = [];
  socket.on("data", (piece: Buffer) => {
    pieces.push(piece);
    const all = Buffer.concat(pieces);
    const end = all.indexOf("\r\n\r\n");
    const length = /content-length: (\d+)/i.exec(all.subarray(0, Math.max(0, end)).toString())?.[1];
    if (end < 0 || all.length < end + 4 + Number(length ?? 0)) return;
    const status = Number(all.toString("latin1", 9, 12));
    resolve({ status, body: all.subarray(end + 4) });
    socket.destroy();
  });
  socket.once("error", reject);
  socket.once("close", () => reject(new Error("the connection was closed without an answer")));
  socket.write(`${head}\r\n`);
  return promise;
}

async function raw(path: string, encoding: string): Promise<Buffer> {
  const authorization = `Authorization: Bearer ${await token()}`;
  const head = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: ${encoding}\r\n${authorization}\r\n`;
  return (await exchange(head)).body;
}
