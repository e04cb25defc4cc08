import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { measureId, type Day } from "#src/domain/ids.ts";
import type { FactBatch, MetricsStore } from "#server/metrics-store.ts";
import { factBatch } from "./fact-batch.ts";
import { question, rowsOf, where } from "./sums-question.ts";
import {
  applyAll,
  DAY,
  loggedIn,
  PER_HOUR,
  perHour,
  phones,
  SALES_PER_HOUR,
  sold,
  workforce,
} from "./two-feeds.ts";

/** What a joined row is like, how it follows the facts, and the facts that it was made of. */
export function joinedRowsSuite(open: () => Promise<MetricsStore>): void {
  let store: MetricsStore;
  beforeEach(async () => {
    store = await open();
    await store.join([SALES_PER_HOUR.map(measureId)]);
  });
  afterEach(() => store.close());

  const apply = (...batches: readonly FactBatch[]) => applyAll(store, batches);
  const read = (...by: readonly string[]) => perHour(store, by);

  describe("the dimensions of a joined row", () => {
    const red = { dimensions: { team: "red" } };

    test("are those that its facts agree on where they have one", async () => {
      await apply(
        phones([
          sold("ann", 2, { queue: "care", dimensions: { team: "red", channel: "voice" } }),
          sold("ann", 3, { queue: "tech", ...red }),
        ]),
        workforce([loggedIn("ann", 7_200, { dimensions: { site: "porto" } })]),
      );
      expect(await read("team", "site")).toEqual([
        ["red", "porto", 5, 7_200],
        ["red", null, null, null],
        [null, "porto", null, null],
      ]);
      expect(await read("queue")).toContainEqual([null, 5, 7_200]);
      const redVoice = where({ team: ["red"], channel: ["voice"] });
      const asked = { ...question({ of: PER_HOUR, by: ["agent"] }), where: redVoice };
      expect(rowsOf(await store.sums(asked))).toEqual([["ann", 5, 7_200]]);
    });

    test("are lacking where its facts disagree", async () => {
      await apply(
        phones([sold("ann", 5, red)]),
        workforce([loggedIn("ann", 7_200, { dimensions: { team: "blue" } })]),
      );
      expect(await read("team")).toEqual([
        ["blue", null, null],
        ["red", null, null],
        [null, 5, 7_200],
      ]);
    });

    test("do not depend on facts that say nothing of the set", async () => {
      await apply(
        phones([sold("ann", 5, red)]),
        workforce([loggedIn("ann", 7_200)]),
        factBatch({ sequence: 3, source: "surveys" }, [
          {
            day: DAY,
            agent: "ann",
            dimensions: { team: "blue" },
            measures: { surveys_answered: 1 },
          },
        ]),
      );
      expect(await read("team")).toContainEqual(["red", 5, 7_200]);
    });

    test("make it one of those that a question without sums finds, and somebody stand behind it", async () => {
      await apply(
        phones([sold("ann", 5, red)]),
        workforce([loggedIn("ann", 7_200, { dimensions: { site: "porto" } })]),
      );
      const both = where({ team: ["red"], site: ["porto"] });
      const asked = { ...question({ of: [], by: ["agent"] }), where: both };
      expect(rowsOf(await store.sums(asked))).toEqual([["ann"]]);
      expect(rowsOf(await store.heads({ ...asked, by: [] }))).toEqual([[1]]);
    });
  });

  describe("joined rows follow the facts", () => {
    const first = phones([sold("ann", 5)]);
    const times = workforce([loggedIn("ann", 7_200)]);
    const corrected = phones([sold("ann", 6)], { sequence: 3 });

    test.each([
      ["in order", [first, times, corrected]],
      ["the newest first", [corrected, times, first]],
      ["the other source first", [times, corrected, first]],
    ])("batches applied %s", async (_, batches) => {
      await apply(...batches);
      expect(await read("agent")).toEqual([["ann", 6, 7_200]]);
      expect(await read("team")).toEqual([[null, 6, 7_200]]);
    });

    test("and are forgotten with them", async () => {
      await apply(first, times);
      await store.replace([]);
      expect(rowsOf(await store.sums(question({ of: PER_HOUR, by: ["agent"] })))).toEqual([]);
      await apply(times, first);
      expect(await read()).toEqual([[5, 7_200]]);
    });
  });

  describe("the facts of a joined row", () => {
    const about = (conditions: Readonly<Record<string, readonly string[]>>) =>
      store.facts({
        period: { from: "2026-03-01" as Day, to: "2026-03-31" as Day },
        where: where(conditions),
        measures: SALES_PER_HOUR.map(measureId),
        dimensions: [],
        knownAny: SALES_PER_HOUR.map(measureId),
        limit: 10,
        offset: 0,
      });
    const told = ({ rows, ...counts }: Awaited<ReturnType<typeof about>>) => [
      counts,
      ...rows.map(({ agent, source, joined }) => [agent, source, joined]),
    ];

    beforeEach(() =>
      apply(
        phones([
          sold("ann", 5, { queue: "care", dimensions: { team: "red" } }),
          sold("ben", 7, { dimensions: { team: "red" } }),
          { day: DAY, agent: "ann", queue: "care", measures: { solved: 1 } },
        ]),
        workforce([loggedIn("ann", 7_200), loggedIn("cas", 60)]),
      ),
    );

    test("are not joined while one of its source's is blank", async () => {
      expect(told(await about({}))).toEqual([
        { total: 4, joined: 0 },
        ["ann", "phones", false],
        ["ann", "workforce", false],
        ["ben", "phones", false],
        ["cas", "workforce", false],
      ]);
    });

    test("are found where the joined row is, from every source", async () => {
      await apply(
        phones([sold("ann", 5, { queue: "care", dimensions: { team: "red" } })], { sequence: 3 }),
      );
      expect(told(await about({ team: ["red"] }))).toEqual([
        { total: 3, joined: 2 },
        ["ann", "phones", true],
        ["ann", "workforce", true],
        ["ben", "phones", false],
      ]);
      expect(told(await about({ team: ["blue"] }))).toEqual([{ total: 0, joined: 0 }]);
      expect(told(await about({ agent: ["cas"] }))).toEqual([
        { total: 1, joined: 0 },
        ["cas", "workforce", false],
      ]);
    });
  });
}
