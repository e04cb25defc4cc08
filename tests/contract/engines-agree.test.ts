import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HEADS, type MetricsStore } from "#server/metrics-store.ts";
import { openDuckdbMetrics } from "#server/stores/duckdb-metrics.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { feeds, joinedFacts, joinedSums, joins } from "./random-feeds.ts";
import { factsQuestions, membersQuestions, sumsQuestions } from "./random-question.ts";
import { worlds } from "./random-world.ts";

// Most questions are answered from a roll-up in DuckDB and from the facts in memory: that they agree to the last bit, rows
// and batches having come in different orders, proves the roll-ups, the exact sums and restatement all at once.

let duckdb: MetricsStore;
/** The same, but for having products of days made by the engine even of a single row. */
let multiplying: MetricsStore;
beforeAll(async () => {
  duckdb = await openDuckdbMetrics({ path: ":memory:", weekStart: 7 });
  multiplying = await openDuckdbMetrics({ path: ":memory:", weekStart: 7, manyRows: 0 });
});
afterAll(() => Promise.all([duckdb.close(), multiplying.close()]));

const upToTwo = (heads: number) => Math.min(heads, 2);

const many = <Question>(questions: fc.Arbitrary<Question>) =>
  fc.array(questions, { minLength: 4, maxLength: 8 });

test("DuckDB answers every question as memory does", { timeout: 120_000 }, async () => {
  const cases = fc.asyncProperty(
    worlds,
    many(sumsQuestions),
    many(factsQuestions),
    many(membersQuestions),
    async ({ ordered, reordered }, sums, facts, members) => {
      const memory = createMemoryMetrics({ weekStart: 7 });
      for (const batch of ordered) await memory.apply(batch);
      for (const store of [duckdb, multiplying]) {
        await store.replace([]);
        for (const batch of reordered) await store.apply(batch);
      }
      for (const asked of sums) {
        const answer = await memory.sums(asked);
        expect(await duckdb.sums(asked)).toEqual(answer);
        expect(await multiplying.sums(asked)).toEqual(answer);
        expect(await duckdb.heads(asked)).toEqual(await memory.heads(asked));
        const [few, all] = [await duckdb.heads({ ...asked, enough: 2 }), await memory.heads(asked)];
        expect(few.keys).toEqual(all.keys);
        expect(few.columns.get(HEADS)?.map(upToTwo)).toEqual(all.columns.get(HEADS)?.map(upToTwo));
      }
      for (const asked of facts) {
        expect(await duckdb.facts(asked)).toEqual(await memory.facts(asked));
      }
      for (const asked of members) {
        expect(await duckdb.members(asked)).toEqual(await memory.members(asked));
      }
      expect({ ...(await duckdb.watermark()), version: 0 }).toEqual({
        ...(await memory.watermark()),
        version: 0,
      });
    },
  );
  await fc.assert(cases, { numRuns: 15, seed: 20261121 });
});

test("DuckDB joins rows as memory does, whatever came when", { timeout: 120_000 }, async () => {
  let joinedRows = 0;
  const cases = fc.asyncProperty(
    feeds,
    joins,
    joins,
    many(joinedSums),
    many(joinedFacts),
    async ({ ordered, reordered }, before, after, sums, facts) => {
      const memory = createMemoryMetrics({ weekStart: 7 });
      for (const store of [duckdb, multiplying]) {
        await store.replace([]);
        await store.join(before);
        for (const batch of reordered) await store.apply(batch);
        await store.join(after);
      }
      for (const batch of ordered) await memory.apply(batch);
      await memory.join(after);
      for (const asked of sums) {
        const answer = await memory.sums(asked);
        expect(await duckdb.sums(asked)).toEqual(answer);
        expect(await multiplying.sums(asked)).toEqual(answer);
        expect(await duckdb.heads(asked)).toEqual(await memory.heads(asked));
      }
      for (const asked of facts) {
        const page = await memory.facts(asked);
        expect(await duckdb.facts(asked)).toEqual(page);
        joinedRows += page.joined;
      }
    },
  );
  await fc.assert(cases, { numRuns: 25, seed: 20261122 });
  // Worlds without joined rows would prove nothing.
  expect(joinedRows).toBeGreaterThan(40);
});
