import { expect, test } from "vitest";
import { factBatch } from "#tests/contract/fact-batch.ts";
import { linear, question, rowsOf, sumOf } from "#tests/contract/sums-question.ts";
import { createMemoryMetrics } from "./memory-metrics.ts";
import { createMemoryRecords } from "./memory-records.ts";

const sold = (sequence: number, sales: number) =>
  factBatch({ sequence }, [{ day: "2026-03-01", agent: `agent ${sequence}`, measures: { sales } }]);
const sales = question({ of: [sumOf("sales", linear("sales"))], by: ["agent"] });

test("a copy of facts has what was there, and goes its own way", async () => {
  const store = createMemoryMetrics();
  await store.apply(sold(1, 3));
  const copy = store.copy();
  expect(await copy.watermark()).toEqual(await store.watermark());
  await store.apply(sold(2, 20));
  await copy.apply(sold(3, 100));
  expect(rowsOf(await store.sums(sales))).toEqual([
    ["agent 1", 3],
    ["agent 2", 20],
  ]);
  expect(rowsOf(await copy.sums(sales))).toEqual([
    ["agent 1", 3],
    ["agent 3", 100],
  ]);
  await copy.replace([]);
  expect(await copy.appliedBatches()).toEqual([]);
  expect(await store.appliedBatches()).toEqual([1, 2]);
});

test("a copy of records has what was there, and goes its own way", async () => {
  const cause = { actor: "a", action: "noted" };
  const note = (id: string) => ({ kind: "note", id, body: { id }, ifVersion: "any" as const });
  const idsOf = async (of: typeof store) => (await of.list("note")).map(({ id }) => id);
  const store = createMemoryRecords({ clock: () => new Date("2026-03-01T09:00:00Z") });
  await store.put([note("one")], cause);
  const copy = store.copy();
  await store.put([note("two")], cause);
  await copy.put([note("three")], cause);
  expect(await idsOf(store)).toEqual(["one", "two"]);
  expect(await idsOf(copy)).toEqual(["one", "three"]);
  const journal = await copy.journal({ limit: 10 });
  expect(journal.map(({ position, id }) => [position, id])).toEqual([
    [1, "one"],
    [2, "three"],
  ]);
});
