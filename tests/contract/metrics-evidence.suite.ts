import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dimensionId, measureId, type Day } from "#src/domain/ids.ts";
import type { FactsQuestion, MembersQuestion, MetricsStore } from "#server/metrics-store.ts";
import { factBatch, type Row } from "./fact-batch.ts";
import { where } from "./sums-question.ts";

const march = { from: "2026-03-01" as Day, to: "2026-03-31" as Day };

/** Fact rows, members and the watermark. */
export function evidenceSuite(open: () => Promise<MetricsStore>): void {
  let store: MetricsStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  describe("facts", () => {
    const about = (asked: Partial<FactsQuestion> = {}): FactsQuestion => ({
      period: march,
      where: [],
      measures: [measureId("sales")],
      dimensions: [dimensionId("team")],
      limit: 100,
      offset: 0,
      ...asked,
    });

    test("come with what was asked for, unknown and lacking left out", async () => {
      const rows: Row[] = [
        {
          day: "2026-03-02",
          agent: "ann",
          queue: "care",
          dimensions: { team: "north", site: "here" },
          measures: { sales: 0, talk_seconds: 60 },
          sourceRows: 12,
        },
        { day: "2026-03-01", agent: "", measures: { talk_seconds: 5 } },
      ];
      await store.apply(factBatch({ sequence: 7, source: "acd" }, rows));
      expect(await store.facts(about())).toEqual({
        total: 2,
        joined: 0,
        rows: [
          {
            source: "acd",
            grain: "day",
            day: "2026-03-02",
            agent: "ann",
            queue: "care",
            dimensions: new Map([["team", "north"]]),
            measures: new Map([["sales", 0]]),
            batch: 7,
            sourceRows: 12,
            joined: false,
          },
          {
            source: "acd",
            grain: "day",
            day: "2026-03-01",
            agent: "",
            queue: "",
            dimensions: new Map(),
            measures: new Map(),
            batch: 7,
            sourceRows: 1,
            joined: false,
          },
        ],
      });
    });

    test("come newest day first, then by agent, queue, source and grain, lacking last", async () => {
      const row = (day: string, agent: string, queue = ""): Row => ({ day, agent, queue });
      await store.apply(
        factBatch({ sequence: 1, source: "b" }, [
          row("2026-03-01", "🙂"),
          row("2026-03-01", "\uFFFD"),
          row("2026-03-01", ""),
          row("2026-03-01", "ann"),
          row("2026-03-01", "ann", "care"),
          row("2026-03-02", "zoe"),
        ]),
      );
      await store.apply(factBatch({ sequence: 2, source: "a" }, [row("2026-03-01", "ann")]));
      const month = { sequence: 3, source: "a", grain: "month" } as const;
      await store.apply(factBatch(month, [row("2026-03-01", "ann")]));
      const { rows } = await store.facts(about());
      expect(
        rows.map((fact) => [fact.day, fact.agent, fact.queue, fact.source, fact.grain]),
      ).toEqual([
        ["2026-03-02", "zoe", "", "b", "day"],
        ["2026-03-01", "ann", "care", "b", "day"],
        ["2026-03-01", "ann", "", "a", "day"],
        ["2026-03-01", "ann", "", "a", "month"],
        ["2026-03-01", "ann", "", "b", "day"],
        ["2026-03-01", "\uFFFD", "", "b", "day"],
        ["2026-03-01", "🙂", "", "b", "day"],
        ["2026-03-01", "", "", "b", "day"],
      ]);
    });

    test("are paged without loss or repetition where the whole key is shared", async () => {
      const rows = ["west", "east", null, "north"].flatMap((team): Row[] =>
        [3, null, 1].map((sales) => ({
          day: "2026-03-01",
          agent: "ann",
          dimensions: { team },
          measures: { sales },
        })),
      );
      await store.apply(factBatch({ sequence: 1 }, rows));
      const pages = await Promise.all(
        [0, 5, 10, 15].map((offset) => store.facts(about({ limit: 5, offset }))),
      );
      expect(pages.map(({ total }) => total)).toEqual([12, 12, 12, 12]);
      const seen = pages.flatMap((page) => page.rows);
      const team = dimensionId("team");
      const sales = measureId("sales");
      expect(seen.map((fact) => [fact.dimensions.get(team), fact.measures.get(sales)])).toEqual(
        ["east", "north", "west", undefined].flatMap((name) => [
          [name, 1],
          [name, 3],
          [name, undefined],
        ]),
      );
    });

    test("are only those that know one of the measures named, where some are named", async () => {
      const rows: Row[] = [
        { day: "2026-03-01", agent: "zero", measures: { sales: 0 } },
        { day: "2026-03-01", agent: "talked", measures: { talk_seconds: 60 } },
        { day: "2026-03-01", agent: "neither", measures: { solved: 1 } },
      ];
      await store.apply(factBatch({ sequence: 1 }, rows));
      const knownAny = [measureId("sales"), measureId("talk_seconds")];
      const page = await store.facts(about({ knownAny }));
      expect(page.total).toBe(2);
      expect(page.rows.map(({ agent }) => agent)).toEqual(["talked", "zero"]);
      expect((await store.facts(about({ knownAny: [] }))).total).toBe(0);
    });

    test("are those that meet every condition and lie whole in the period", async () => {
      const row = (day: string, agent: string): Row => ({ day, agent });
      await store.apply(
        factBatch({ sequence: 1 }, [row("2026-03-31", "ann"), row("2026-04-01", "ann")]),
      );
      await store.apply(factBatch({ sequence: 2, grain: "week" }, [row("2026-03-30", "ann")]));
      await store.apply(factBatch({ sequence: 3, grain: "week" }, [row("2026-03-23", "ben")]));
      const days = async (asked: Partial<FactsQuestion>) =>
        (await store.facts(about(asked))).rows.map(({ day }) => day);
      expect(await days({})).toEqual(["2026-03-31", "2026-03-23"]);
      expect(await days({ where: where({ agent: ["ann"] }) })).toEqual(["2026-03-31"]);
      expect(await days({ where: where({ agent: [] }) })).toEqual([]);
      expect(await days({ where: where({ agent: ["nobody"] }) })).toEqual([]);
    });
  });

  describe("members", () => {
    const about = (dimension: string, asked: Partial<MembersQuestion> = {}): MembersQuestion => ({
      dimension: dimensionId(dimension),
      where: [],
      ...asked,
    });

    beforeEach(async () => {
      const row = (day: string, agent: string, team: string | null, queue = ""): Row => ({
        day,
        agent,
        queue,
        dimensions: { team, site: "here", channel: queue === "" ? null : "voice" },
      });
      await store.apply(
        factBatch({ sequence: 1 }, [
          row("2026-02-10", "ann", "north"),
          row("2026-03-10", "ann", "south", "care"),
          row("2026-03-12", "ben", "south"),
          row("2026-03-12", "🙂", null),
          row("2026-03-12", "\uFFFD", null),
        ]),
      );
      await store.apply(
        factBatch({ sequence: 2, grain: "week" }, [row("2026-03-30", "ben", "west")]),
      );
    });

    test("are listed by code point with the first and last day covered", async () => {
      expect(await store.members(about("agent"))).toEqual([
        { id: "ann", firstDay: "2026-02-10", lastDay: "2026-03-10" },
        { id: "ben", firstDay: "2026-03-12", lastDay: "2026-04-05" },
        { id: "\uFFFD", firstDay: "2026-03-12", lastDay: "2026-03-12" },
        { id: "🙂", firstDay: "2026-03-12", lastDay: "2026-03-12" },
      ]);
    });

    test("leave out facts that lack the dimension", async () => {
      expect((await store.members(about("team"))).map(({ id }) => id)).toEqual([
        "north",
        "south",
        "west",
      ]);
      expect(await store.members(about("queue"))).toEqual([
        { id: "care", firstDay: "2026-03-10", lastDay: "2026-03-10" },
      ]);
    });

    test("are those within a period and conditions", async () => {
      const ids = async (dimension: string, asked: Partial<MembersQuestion>) =>
        (await store.members(about(dimension, asked))).map(({ id }) => id);
      expect(await ids("team", { period: march })).toEqual(["south"]);
      expect(await ids("agent", { where: where({ team: ["south", "west"] }) })).toEqual([
        "ann",
        "ben",
      ]);
      expect(await ids("agent", { where: where({ queue: ["care"] }) })).toEqual(["ann"]);
      expect(await ids("site", { period: march, where: where({ agent: ["ann"] }) })).toEqual([
        "here",
      ]);
      expect(await ids("agent", { where: where({ team: [] }) })).toEqual([]);
    });
  });

  describe("the watermark", () => {
    test("tells days, sources and names that have values", async () => {
      expect(await store.watermark()).toMatchObject({
        firstDay: null,
        lastDay: null,
        sources: [],
        measures: [],
        dimensions: [],
      });
      await store.apply(
        factBatch({ sequence: 4, source: "b" }, [
          { day: "2026-03-02", agent: "ann", dimensions: { team: null }, measures: { sales: 0 } },
        ]),
      );
      await store.apply(
        factBatch({ sequence: 3, source: "a", grain: "week" }, [
          { day: "2026-02-23", agent: "", queue: "care", measures: { sales: null, solved: 1 } },
        ]),
      );
      expect(await store.watermark()).toMatchObject({
        firstDay: "2026-02-23",
        lastDay: "2026-03-02",
        sources: [
          { source: "a", lastDay: "2026-03-01", lastBatch: 3, measures: ["solved"] },
          { source: "b", lastDay: "2026-03-02", lastBatch: 4, measures: ["sales"] },
        ],
        measures: ["sales", "solved"],
        dimensions: ["agent", "queue"],
      });
    });

    test("has a version that rises with every change and depends on what changed", async () => {
      const version = async () => (await store.watermark()).version;
      const batch = (sales: number) =>
        factBatch({ sequence: 1 }, [{ day: "2026-03-02", agent: "ann", measures: { sales } }]);
      const empty = await version();
      await store.apply(batch(1));
      const one = await version();
      await store.replace([]);
      const cleared = await version();
      await store.apply(batch(2));
      const two = await version();
      expect([empty, one, cleared, two]).toEqual(
        [empty, one, cleared, two].toSorted((a, b) => a - b),
      );
      expect(new Set([empty, one, cleared, two]).size).toBe(4);
      expect(two - cleared).not.toBe(one - empty);
    });
  });
}
