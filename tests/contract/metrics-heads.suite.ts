import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { HEADS, type MetricsStore } from "#server/metrics-store.ts";
import { factBatch, type Row } from "./fact-batch.ts";
import { question, rowsOf } from "./sums-question.ts";

const fact = (day: string, agent: string, team: string | null, queue = ""): Row => ({
  day,
  agent,
  queue,
  dimensions: team === null ? {} : { team },
  measures: { contacts_handled: 1 },
});

/** Ann on three days in two queues, Ben on one; a queue's own figures of the north belong to nobody, Cid to no team. */
const rows = [
  fact("2026-03-01", "ann", "north"),
  fact("2026-03-02", "ann", "north", "care"),
  fact("2026-03-02", "ann", "north", "sales"),
  fact("2026-03-02", "ben", "north", "care"),
  fact("2026-03-03", "", "north", "care"),
  fact("2026-03-03", "cid", null),
];

/** Heads: people counted once per group, nobody not at all. */
export function headsSuite(open: () => Promise<MetricsStore>): void {
  describe("heads", () => {
    let store: MetricsStore;
    beforeEach(async () => {
      store = await open();
      await store.apply(factBatch({ sequence: 1 }, rows));
    });
    afterEach(() => store.close());

    const heads = async (asked: Omit<Parameters<typeof question>[0], "of">) =>
      rowsOf(await store.heads(question({ of: [], ...asked })));

    test("count each person of a group once", async () => {
      expect(await heads({ by: [] })).toEqual([[3]]);
      expect(await heads({ by: ["team"] })).toEqual([
        ["north", 2],
        [null, 1],
      ]);
      expect(await heads({ by: ["team", "day"] })).toEqual([
        ["north", "2026-03-01", 1],
        ["north", "2026-03-02", 2],
        ["north", "2026-03-03", 0],
        [null, "2026-03-03", 1],
      ]);
    });

    test("tell where there are enough, and how many there are where there are not", async () => {
      const asked = { ...question({ of: [], by: ["team", "day"] }), enough: 2 };
      const { columns, keys } = await store.heads(asked);
      const found = [...(columns.get(HEADS) ?? [])].map((heads) => Math.min(heads, 2));
      expect(keys[1]).toEqual(["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-03"]);
      expect(found).toEqual([1, 2, 0, 1]);
    });

    test("of what no fact meets are no rows", async () => {
      expect(await heads({ by: [], where: { agent: ["dee"] } })).toEqual([]);
    });
  });
}
