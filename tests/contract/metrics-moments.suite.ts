import { describe, expect, test } from "vitest";
import type { MetricsStore } from "#server/metrics-store.ts";
import { factBatch } from "./fact-batch.ts";
import { linear, question, rowsOf, sumOf } from "./sums-question.ts";

const RESTATEMENTS = 12;
const READERS = 3;

/** Every restatement sells as many as its sequence to each of some hundred people: enough rows for its end to take a while. */
const restatement = (sequence: number) =>
  factBatch(
    { sequence },
    Array.from({ length: 2000 }, (_, row) => ({
      day: `2026-03-${String((row % 20) + 1).padStart(2, "0")}`,
      agent: `agent-${row}`,
      measures: { sales: sequence },
    })),
  );

/** Which facts a question is answered from while they change. */
export function momentsSuite(open: () => Promise<MetricsStore>): void {
  describe("the version told before and after a question", () => {
    test("is that of the facts it was answered from, whenever it is the same", async () => {
      const store = await open();
      const asked = question({ of: [sumOf("sales", linear("sales"))] });
      const seen = new Map<number, Set<unknown>>();
      let changing = true;
      const read = async () => {
        while (changing) {
          const before = await store.watermark();
          const [[sales] = []] = rowsOf(await store.sums(asked));
          const { version } = await store.watermark();
          if (version === before.version) {
            seen.set(version, (seen.get(version) ?? new Set()).add(sales));
          }
        }
      };
      const change = async () => {
        for (let sequence = 1; sequence <= RESTATEMENTS; sequence += 1) {
          await store.apply(restatement(sequence));
        }
        changing = false;
      };
      await Promise.all([change(), ...Array.from({ length: READERS }, read)]);
      await store.close();
      const answers = [...seen.values()].map((all) => [...all]);
      expect(answers.filter((all) => all.length !== 1)).toEqual([]);
      expect(new Set(answers.flat()).size).toBe(answers.length);
    });
  });

  test("changes wait for work that must not be disturbed, however that ends, and then come in", async () => {
    const store = await open();
    const order: string[] = [];
    const reading = store.undisturbed(async () => {
      const before = await store.watermark();
      await new Promise((later) => setTimeout(later, 20));
      expect(await store.watermark()).toEqual(before);
      order.push("read");
      throw new Error("the reader has left");
    });
    const change = store.apply(restatement(1)).then(() => order.push("changed"));
    await expect(reading).rejects.toThrow("left");
    await change;
    expect(order).toEqual(["read", "changed"]);
    await store.close();
  });
}
