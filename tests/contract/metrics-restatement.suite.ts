import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dimensionId, measureId, type Day } from "#src/domain/ids.ts";
import {
  InvalidBatch,
  UnknownName,
  type FactBatch,
  type MetricsStore,
} from "#server/metrics-store.ts";
import { factBatch, type Row } from "./fact-batch.ts";
import { linear, question, rowsOf, sumOf } from "./sums-question.ts";

const sales = (day: string, agent: string, count: number, queue = ""): Row => ({
  day,
  agent,
  queue,
  measures: { sales: count },
});

/** Applying batches: keys, order, repetition, faults. */
export function restatementSuite(open: () => Promise<MetricsStore>): void {
  let store: MetricsStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const perAgent = async () => {
    const asked = question({ of: [sumOf("sales", linear("sales"))], by: ["agent", "queue"] });
    return rowsOf(await store.sums(asked));
  };
  /** Everything a store can tell of its facts, its version left out. */
  const everything = async () => ({
    sums: await perAgent(),
    facts: await store.facts({
      period: { from: "2026-01-01" as Day, to: "2026-12-31" as Day },
      where: [],
      measures: [measureId("sales")],
      dimensions: [dimensionId("team")],
      limit: 1000,
      offset: 0,
    }),
    teams: await store.members({ dimension: dimensionId("team"), where: [] }),
    watermark: { ...(await store.watermark()), version: 0 },
    applied: await store.appliedBatches(),
  });

  describe("apply", () => {
    test("restates whole keys and leaves the others", async () => {
      const first = [
        sales("2026-03-01", "ann", 1),
        sales("2026-03-01", "ann", 2, "care"),
        sales("2026-03-01", "ben", 4),
      ];
      expect(await store.apply(factBatch({ sequence: 1 }, first))).toEqual({
        rowsAdded: 3,
        rowsReplaced: 0,
        rowsOutdated: 0,
      });
      const second = [sales("2026-03-01", "ann", 10), sales("2026-03-02", "ben", 20)];
      expect(await store.apply(factBatch({ sequence: 2 }, second))).toEqual({
        rowsAdded: 2,
        rowsReplaced: 1,
        rowsOutdated: 0,
      });
      expect(await perAgent()).toEqual([
        ["ann", "care", 2],
        ["ann", null, 10],
        ["ben", null, 24],
      ]);
    });

    test("restates all rows that share a key, however many the new batch has", async () => {
      const team = (name: string, count: number): Row => ({
        ...sales("2026-03-01", "ann", count),
        dimensions: { team: name },
      });
      await store.apply(factBatch({ sequence: 1 }, [team("north", 1), team("south", 2)]));
      expect(await perAgent()).toEqual([["ann", null, 3]]);
      const applied = await store.apply(factBatch({ sequence: 2 }, [team("north", 5)]));
      expect(applied).toEqual({ rowsAdded: 1, rowsReplaced: 2, rowsOutdated: 0 });
      expect(await perAgent()).toEqual([["ann", null, 5]]);
      const south = await store.members({ dimension: dimensionId("team"), where: [] });
      expect(south.map(({ id }) => id)).toEqual(["north"]);
    });

    test("keeps sources and grains apart", async () => {
      const row = [sales("2026-06-01", "ann", 1)];
      await store.apply(factBatch({ sequence: 1, source: "acd" }, row));
      await store.apply(factBatch({ sequence: 2, source: "crm" }, row));
      await store.apply(factBatch({ sequence: 3, grain: "week" }, row));
      await store.apply(factBatch({ sequence: 4, grain: "month" }, row));
      expect(await perAgent()).toEqual([["ann", null, 4]]);
    });

    test("leaves out rows whose key a newer batch holds", async () => {
      await store.apply(factBatch({ sequence: 2 }, [sales("2026-03-01", "ann", 10)]));
      const older = [sales("2026-03-01", "ann", 1), sales("2026-03-01", "ben", 2)];
      const applied = await store.apply(factBatch({ sequence: 1 }, older));
      expect(applied).toEqual({ rowsAdded: 1, rowsReplaced: 0, rowsOutdated: 1 });
      expect(await perAgent()).toEqual([
        ["ann", null, 10],
        ["ben", null, 2],
      ]);
      expect(await store.appliedBatches()).toEqual([1, 2]);
    });

    test("changes nothing when a sequence comes again", async () => {
      await store.apply(factBatch({ sequence: 1 }, [sales("2026-03-01", "ann", 1)]));
      const { version } = await store.watermark();
      const before = await everything();
      const again = await store.apply(factBatch({ sequence: 1 }, [sales("2026-03-01", "ann", 9)]));
      expect(again).toEqual({ rowsAdded: 0, rowsReplaced: 0, rowsOutdated: 0 });
      expect(await everything()).toEqual(before);
      expect((await store.watermark()).version).toBe(version);
    });

    test("ends in the same facts whatever the order of batches and rows", async () => {
      const batches = [
        factBatch({ sequence: 1 }, [sales("2026-03-01", "ann", 1), sales("2026-03-02", "ben", 2)]),
        factBatch({ sequence: 2 }, [sales("2026-03-02", "ben", 3), sales("2026-03-01", "cleo", 4)]),
        factBatch({ sequence: 3 }, [sales("2026-03-01", "ann", 5)]),
      ];
      for (const batch of batches) await store.apply(batch);
      const inOrder = await everything();
      await store.replace([]);
      for (const batch of batches.toReversed()) await store.apply(batch);
      expect(await everything()).toEqual(inOrder);
    });

    test("takes a batch without rows", async () => {
      const applied = await store.apply(factBatch({ sequence: 1 }, []));
      expect(applied).toEqual({ rowsAdded: 0, rowsReplaced: 0, rowsOutdated: 0 });
      expect(await store.appliedBatches()).toEqual([1]);
      expect(await store.watermark()).toMatchObject({ firstDay: null, lastDay: null, sources: [] });
    });
  });

  describe("a batch with a fault", () => {
    const good = factBatch({ sequence: 2 }, [
      sales("2026-03-01", "ann", 7),
      { day: "2026-03-02", agent: "ben", dimensions: { team: "new" }, measures: { sales: 8 } },
    ]);
    const withSales = (...values: readonly number[]): FactBatch => ({
      ...good,
      measures: new Map([[measureId("sales"), Float64Array.from(values)]]),
    });
    test.each([
      ["a broken number", withSales(7, 1.5), InvalidBatch, /row 1, sales/],
      ["infinity", withSales(Infinity, 1), InvalidBatch, /row 0, sales/],
      ["a number beyond doubles", withSales(1, 2 ** 53), InvalidBatch, /row 1, sales/],
      ["too few values", withSales(7), InvalidBatch, /sales: 1 values for 2 rows/],
      [
        "no such day",
        { ...good, day: ["2026-03-01", "2026-02-30"] as Day[] },
        InvalidBatch,
        /row 1, day/,
      ],
      [
        "a week that begins on a Sunday",
        { ...good, grain: "week" as const },
        InvalidBatch,
        /row 0, day/,
      ],
      ["half a character", { ...good, agent: ["ann", "b\uD800"] }, InvalidBatch, /row 1, agent/],
      ["no source", { ...good, source: "" }, InvalidBatch, /source/],
      ["no sequence", { ...good, sequence: 0 }, InvalidBatch, /sequence/],
      [
        "an unknown measure",
        { ...good, measures: new Map([[measureId("juggled"), new Float64Array(2)]]) },
        UnknownName,
        /measure “juggled”/,
      ],
      [
        "an unknown dimension",
        { ...good, dimensions: new Map([[dimensionId("shoe_size"), ["43", null]]]) },
        UnknownName,
        /dimension “shoe_size”/,
      ],
    ])("%s leaves everything as it was", async (_, batch, kind, message) => {
      await store.apply(factBatch({ sequence: 1 }, [sales("2026-03-01", "ann", 1)]));
      const before = await everything();
      const failed = await store.apply(batch).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(kind);
      expect(String(failed)).toMatch(message);
      expect(await everything()).toEqual(before);
      await store.apply(good);
      expect(await perAgent()).toEqual([
        ["ann", null, 7],
        ["ben", null, 8],
      ]);
    });
  });
}
