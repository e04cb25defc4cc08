import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dimensionId, measureId } from "#src/domain/ids.ts";
import { InvalidBatch, UnknownName, type MetricsStore } from "#server/metrics-store.ts";
import { factBatch } from "./fact-batch.ts";
import { linear, question, rowsOf, sumOf, where } from "./sums-question.ts";

const juggled = measureId("balls_juggled");
const shift = dimensionId("shift");

/** Names that are defined later or never, facts replaced, and questions that are given up. */
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

  describe("replace", () => {
    test("with nothing forgets every fact and batch, and no name", async () => {
      await store.define({ measures: [juggled], dimensions: [shift] });
      await store.replace([]);
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

    const anew = (sequence: number, count: number) =>
      factBatch({ sequence }, [{ day: "2026-03-02", agent: "ben", measures: { sales: count } }]);

    test("puts batches in the place of all, and answers from the old facts until then", async () => {
      const meanwhile: unknown[] = [];
      await store.replace(
        (async function* () {
          yield anew(4, 20);
          meanwhile.push(rowsOf(await store.sums(sales)), await store.appliedBatches());
          yield anew(5, 6);
        })(),
      );
      expect(meanwhile).toEqual([[[3]], [1]]);
      // Batch 5 restates the key that batch 4 brought.
      expect(rowsOf(await store.sums(sales))).toEqual([[6]]);
      expect(await store.appliedBatches()).toEqual([4, 5]);
      expect(await store.watermark()).toMatchObject({ firstDay: "2026-03-02" });
      await store.apply(anew(6, 7));
      expect(rowsOf(await store.sums(sales))).toEqual([[7]]);
    });

    test("changes nothing when a batch cannot be had or taken", async () => {
      const before = await store.watermark();
      const broken = (async function* () {
        yield anew(4, 20);
        throw new Error("the file is gone");
      })();
      await expect(store.replace(broken)).rejects.toThrow("the file is gone");
      await expect(store.replace([anew(4, 20), anew(5, 0.5)])).rejects.toThrow(InvalidBatch);
      expect(rowsOf(await store.sums(sales))).toEqual([[3]]);
      expect(await store.watermark()).toEqual(before);
      // What the attempts had taken up is not taken for stored: a new name still finds its place.
      await store.apply(
        factBatch({ sequence: 7 }, [{ day: "2026-03-03", agent: "cleo", measures: { sales: 1 } }]),
      );
      const people = await store.members({ dimension: dimensionId("agent"), where: [] });
      expect(people.map(({ id }) => id)).toEqual(["ann", "cleo"]);
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
