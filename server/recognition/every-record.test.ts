import { expect, test } from "vitest";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import type { Listing } from "../records-store.ts";
import { everyRecord } from "./every-record.ts";

const cause = { actor: "test", action: "written" };

test.each([0, 1, 99, 100, 101, 250])("gives each of %i documents once, in order", async (count) => {
  const records = createMemoryRecords({ clock: () => new Date(0) });
  const ids = Array.from({ length: count }, (_, at) => `d${String(at).padStart(3, "0")}`);
  const change = (kind: string, id: string) => ({ kind, id, body: null, ifVersion: 0 });
  await records.put([...ids.map((id) => change("one", id)), change("other", "d000")], cause);
  const found: string[] = [];
  for await (const { id } of everyRecord(records, "one")) found.push(id);
  expect(found).toEqual(ids);
});

test("never has more in memory than a page", async () => {
  const records = createMemoryRecords({ clock: () => new Date(0) });
  const ids = Array.from({ length: 1000 }, (_, at) => `d${at}`);
  await records.put(
    ids.map((id) => ({ kind: "one", id, body: null, ifVersion: 0 })),
    cause,
  );
  const asked: Listing[] = [];
  const list = (kind: string, some: Listing = {}) => {
    asked.push(some);
    return records.list(kind, some);
  };
  let count = 0;
  for await (const { kind } of everyRecord({ ...records, list }, "one")) {
    expect(kind).toBe("one");
    count += 1;
  }
  expect(count).toBe(1000);
  expect(Math.max(...asked.map(({ limit = Infinity }) => limit))).toBeLessThanOrEqual(100);
});
