import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Connections } from "./connections.ts";

const endless = "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b";

let instance: DuckDBInstance;
let connections: Connections;
beforeEach(async () => {
  instance = await DuckDBInstance.create(":memory:");
  connections = await Connections.open(instance, 1);
});
afterEach(async () => {
  await connections.close();
  instance.closeSync();
});

const one = () =>
  connections.use(undefined, async (connection) => (await connection.run("SELECT 1")).getRows());

test("work that is given up stops with the reason, and its connection works on", async () => {
  const leaving = new AbortController();
  const reason = new Error("the reader has left");
  const asked = connections.use(leaving.signal, (connection) => connection.run(endless));
  setTimeout(() => leaving.abort(reason), 50);
  await expect(asked).rejects.toBe(reason);
  expect(await one()).toEqual([[1]]);
});

test("work that is given up while it waits for its turn never begins", async () => {
  const leaving = new AbortController();
  const first = connections.use(leaving.signal, (connection) => connection.run(endless));
  let begun = false;
  const second = connections.use(leaving.signal, async () => {
    begun = true;
  });
  leaving.abort("gone");
  const outcomes = await Promise.allSettled([first, second]);
  expect(outcomes).toEqual([
    { status: "rejected", reason: "gone" },
    { status: "rejected", reason: "gone" },
  ]);
  expect(begun).toBe(false);
});

test("work that fails leaves its connection fit for the next", async () => {
  const failed = connections.use(undefined, (connection) => connection.run("SELECT nonsense"));
  await expect(failed).rejects.toThrow(/nonsense/);
  expect(await one()).toEqual([[1]]);
});

test("the statements of a held moment see the same facts, whatever comes meanwhile", async () => {
  const writer = await instance.connect();
  await writer.run("CREATE TABLE t AS SELECT 1 AS a");
  const count = "SELECT count(*)::INTEGER FROM t";
  const counts = await connections.use(undefined, async (reading) => {
    reading.holdMoment();
    const before = await (await reading.run(count)).getRows();
    await writer.run("INSERT INTO t VALUES (2)");
    return [before, await (await reading.run(count)).getRows()];
  });
  const since = await connections.use(undefined, async (reading) =>
    (await reading.run(count)).getRows(),
  );
  writer.closeSync();
  expect(counts).toEqual([[[1]], [[1]]]);
  expect(since).toEqual([[2]]);
});

test("work at a held moment cannot change anything", async () => {
  const changed = connections.use(undefined, (reading) => {
    reading.holdMoment();
    return reading.run("CREATE TABLE t (a INT)");
  });
  await expect(changed).rejects.toThrow(/read-only/);
  expect(await one()).toEqual([[1]]);
});

test("closing stops what is running", async () => {
  const asked = connections.use(undefined, (connection) => connection.run(endless));
  const [outcome] = await Promise.allSettled([asked, connections.close()]);
  expect(outcome.status).toBe("rejected");
  await expect(one()).rejects.toThrow(/closed/);
});
