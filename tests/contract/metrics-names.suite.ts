import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dimensionId, measureId } from "#src/domain/ids.ts";
import { UnknownName, type MetricsStore } from "#server/metrics-store.ts";
import { factBatch } from "./fact-batch.ts";
import { linear, question, rowsOf, sumOf, where } from "./sums-question.ts";

const juggled = measureId("balls_juggled");
const shift = dimensionId("shift");

/** Names that are defined later or never, clearing, and questions that are given up. */
export function namesSuite(open: () => Promise<MetricsStore>): void {
  let store: MetricsStore;
  beforeEach(async () => {
    store = await open();
    await store.apply(
      factBatch({ sequence: 1 }, [{ day: "2026-03-01", agent: "ann", measures: { sales: 3 } }]),
    );
  });
  afterEach(() => store.close());

  const juggling = question({ of: [sumOf("balls", linear(juggled))], by: ["shift"] });
  const sales = question({ of: [sumOf("sales", linear("sales"))] });

  describe("a name the store does not have", () => {
    const all = { where: [], measures: [], dimensions: [], limit: 1, offset: 0 };
    const { period } = sales;

    test.each([
      ["a sum", () => store.sums(question({ of: [sumOf("balls", linear(juggled))] }))],
      ["`over`", () => store.sums(question({ of: [sumOf("sales", linear("sales"), [juggled])] }))],
      ["a group", () => store.sums({ ...sales, by: [shift] })],
      ["a condition", () => store.sums({ ...sales, where: where({ shift: [] }) })],
      ["a fact's dimension", () => store.facts({ ...all, period, dimensions: [shift] })],
      ["a fact's measure", () => store.facts({ ...all, period, measures: [juggled] })],
      ["a fact's condition", () => store.facts({ ...all, period, where: where({ shift: ["a"] }) })],
      ["members", () => store.members({ dimension: shift, where: [] })],
      [
        "members' condition",
        () => store.members({ dimension: dimensionId("team"), where: where({ shift: [] }) }),
      ],
    ])("is refused in %s", async (_, ask) => {
      await expect(ask()).rejects.toThrow(UnknownName);
      expect(rowsOf(await store.sums(sales))).toEqual([[3]]);
    });
  });

  describe("define", () => {
    test("makes room for names, in which older facts have nothing", async () => {
      const { version } = await store.watermark();
      await store.define({ measures: [juggled, measureId("sales")], dimensions: [shift] });
      expect((await store.watermark()).version).toBe(version);
      expect(rowsOf(await store.sums(juggling))).toEqual([[null, null]]);
      await store.apply(
        factBatch({ sequence: 2 }, [
          {
            day: "2026-03-02",
            agent: "ann",
            dimensions: { shift: "late" },
            measures: { [juggled]: 5 },
          },
        ]),
      );
      expect(rowsOf(await store.sums(juggling))).toEqual([
        ["late", 5],
        [null, null],
      ]);
      expect(rowsOf(await store.sums({ ...sales, by: [shift] }))).toEqual([
        ["late", null],
        [null, 3],
      ]);
      await store.define({ measures: [juggled], dimensions: [shift] });
      expect((await store.members({ dimension: shift, where: [] })).map(({ id }) => id)).toEqual([
        "late",
      ]);
    });

    test.each(["day", "week", "month"])("refuses %s as a dimension", async (grain) => {
      const names = { measures: [], dimensions: [dimensionId(grain)] };
      await expect(store.define(names)).rejects.toThrow(/is a grain/);
    });
  });

  describe("clear", () => {
    test("forgets every fact and batch, and no name", async () => {
      await store.define({ measures: [juggled], dimensions: [shift] });
      await store.clear();
      expect(rowsOf(await store.sums(sales))).toEqual([]);
      expect(rowsOf(await store.sums(juggling))).toEqual([]);
      expect(await store.members({ dimension: dimensionId("agent"), where: [] })).toEqual([]);
      expect(await store.appliedBatches()).toEqual([]);
      expect(await store.watermark()).toMatchObject({ firstDay: null, lastDay: null, sources: [] });
      await store.apply(
        factBatch({ sequence: 1 }, [{ day: "2026-03-01", agent: "ann", measures: { sales: 4 } }]),
      );
      expect(rowsOf(await store.sums(sales))).toEqual([[4]]);
    });
  });

  describe("a question given up", () => {
    test("before it begins rejects with the reason, and the next is answered", async () => {
      const reason = new Error("the reader has left");
      const gone = AbortSignal.abort(reason);
      await expect(store.sums(sales, gone)).rejects.toBe(reason);
      await expect(store.members({ dimension: shift, where: [] }, gone)).rejects.toBe(reason);
      expect(rowsOf(await store.sums(sales))).toEqual([[3]]);
    });
  });
}
