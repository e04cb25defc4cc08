import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { measureId } from "#src/domain/ids.ts";
import type { FactBatch, MetricsStore } from "#server/metrics-store.ts";
import { factBatch, type Row } from "./fact-batch.ts";
import { daysOf, linear, productOf, question, rowsOf, sumOf } from "./sums-question.ts";
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

/** When facts of several sources are put together, and when they are not. */
export function joinsSuite(open: () => Promise<MetricsStore>): void {
  let store: MetricsStore;
  beforeEach(async () => {
    store = await open();
    await store.join([SALES_PER_HOUR.map(measureId)]);
  });
  afterEach(() => store.close());

  const apply = (...batches: readonly FactBatch[]) => applyAll(store, batches);
  const read = (...by: readonly string[]) => perHour(store, by);
  const nothing = [[null, null]];

  describe("a set of measures from several sources", () => {
    test("is summed over each agent's day, whatever the number of rows in each source", async () => {
      await apply(
        phones([
          sold("ann", 2, { queue: "care" }),
          sold("ann", 3, { queue: "tech" }),
          sold("ben", 7),
        ]),
        workforce([loggedIn("ann", 7_200), loggedIn("cas", 3_600)]),
      );
      // Ann sold 2 + 3 in 7,200 s. Ben has no times and Cas no sales.
      expect(await read("agent")).toEqual([
        ["ann", 5, 7_200],
        ["ben", null, null],
        ["cas", null, null],
      ]);
      expect(await read("day")).toEqual([[DAY, 5, 7_200]]);
      expect(await read()).toEqual([[5, 7_200]]);
    });

    test("is not joined until it is asked for, nor any more when it is not", async () => {
      await store.join([]);
      await apply(phones([sold("ann", 5)]), workforce([loggedIn("ann", 7_200)]));
      expect(await read()).toEqual(nothing);
      const { version } = await store.watermark();
      await store.join([["logged_in_seconds", "sales"].map(measureId), [measureId("sales")]]);
      expect(await read()).toEqual([[5, 7_200]]);
      expect((await store.watermark()).version).toBeGreaterThan(version);
      await store.join([]);
      expect(await read()).toEqual(nothing);
    });

    test("counts as one row beside the rows that know it all", async () => {
      await apply(
        phones([sold("ann", 5), sold("ben", 1, { measures: { logged_in_seconds: 600 } })]),
        workforce([loggedIn("ann", 7_200), loggedIn("ben", 100)]),
      );
      // Ann's batch gives logged-in times, though hers is blank: Ann's day stays incomplete. Ben's one row counts.
      expect(await read("agent")).toEqual([
        ["ann", null, null],
        ["ben", 1, 600],
      ]);
    });

    test("is answered by whole rows where the day has any, and nothing counts twice", async () => {
      await apply(
        phones([sold("ann", 5)]),
        workforce([loggedIn("ann", 7_200)]),
        factBatch({ sequence: 3, source: "crm" }, [
          sold("ann", 1, { measures: { logged_in_seconds: 60 } }),
        ]),
      );
      expect(await read()).toEqual([[1, 60]]);
    });

    test("leaves sums over fewer or more measures to the facts", async () => {
      await apply(phones([sold("ann", 5)]), workforce([loggedIn("ann", 7_200)]));
      const others = [
        sumOf("alone", linear("sales")),
        daysOf("days", ["sales"]),
        sumOf("more", linear("sales"), [...SALES_PER_HOUR, "solved"]),
        daysOf("all days"),
      ];
      expect(rowsOf(await store.sums(question({ of: [...others, ...PER_HOUR] })))).toEqual([
        [5, 1, null, 1, 5, 7_200],
      ]);
    });

    test("has its products and days together with the whole rows of a day", async () => {
      const whole = { measures: { logged_in_seconds: 10 } };
      await apply(
        phones([sold("ann", 5)]),
        workforce([loggedIn("ann", 20)]),
        factBatch({ sequence: 3, source: "crm" }, [
          sold("ben", 1, whole),
          sold("ben", 2, { ...whole, day: "2026-03-03" }),
        ]),
      );
      const asked = [
        productOf("product", linear("sales"), linear("logged_in_seconds"), SALES_PER_HOUR),
        daysOf("days", SALES_PER_HOUR),
      ];
      // (5 + 1) × (20 + 10) on the first day, 2 × 10 on the second.
      expect(rowsOf(await store.sums(question({ of: asked })))).toEqual([[200, 2]]);
      expect(rowsOf(await store.sums(question({ of: asked, by: ["agent"] })))).toEqual([
        ["ann", 100, 1],
        ["ben", 30, 2],
      ]);
    });

    test("may have three sources, and several sets may share measures", async () => {
      const three = [...SALES_PER_HOUR, "solved"];
      await store.join([SALES_PER_HOUR.map(measureId), three.map(measureId)]);
      await apply(
        phones([sold("ann", 5), sold("ben", 6)]),
        workforce([loggedIn("ann", 100), loggedIn("ben", 200)]),
        factBatch({ sequence: 3, source: "crm" }, [
          { day: DAY, agent: "ann", measures: { solved: 4 } },
        ]),
      );
      const asked = [...PER_HOUR, sumOf("of three", linear("sales"), three)];
      expect(rowsOf(await store.sums(question({ of: asked, by: ["agent"] })))).toEqual([
        ["ann", 5, 100, 5],
        ["ben", 6, 200, null],
      ]);
    });
  });

  describe("an incomplete day", () => {
    test.each<[string, readonly Row[], readonly Row[]]>([
      ["a blank beside a number", [sold("ann", 5, { queue: "care" }), sold("ann", null)], []],
      ["a blank alone, in a file that has numbers", [sold("ann", null), sold("ben", 3)], []],
      [
        "a blank in one source beside a number in another",
        [sold("ann", null), sold("ben", 3)],
        [sold("ann", 9)],
      ],
    ])("does not count: %s", async (_, rows, others) => {
      await apply(
        phones(rows),
        workforce([loggedIn("ann", 7_200)]),
        factBatch({ sequence: 3, source: "other-phones" }, others),
      );
      expect(rowsOf(await store.sums(question({ of: PER_HOUR, by: ["agent"] })))).toContainEqual([
        "ann",
        null,
        null,
      ]);
    });

    test("counts as soon as the source's other file makes it complete", async () => {
      await apply(
        phones([sold("ann", 5, { queue: "care" }), sold("ann", null, { queue: "tech" })]),
        workforce([loggedIn("ann", 7_200)]),
      );
      expect(await read()).toEqual(nothing);
      await apply(phones([sold("ann", 0, { queue: "tech" })], { sequence: 3 }));
      expect(await read()).toEqual([[5, 7_200]]);
    });

    test("is not made incomplete by a source that says nothing of the set", async () => {
      const survey = { day: DAY, agent: "ann", measures: { surveys_answered: 1 } };
      await apply(
        phones([sold("ann", 5)]),
        workforce([loggedIn("ann", 7_200)]),
        factBatch({ sequence: 3, source: "surveys" }, [survey]),
      );
      expect(await read()).toEqual([[5, 7_200]]);
    });

    test("is one whose sums leave the whole numbers of doubles", async () => {
      const largest = Number.MAX_SAFE_INTEGER;
      await apply(
        phones([sold("ann", largest, { queue: "care" }), sold("ann", 1), sold("ben", largest)]),
        workforce([loggedIn("ann", 1), loggedIn("ben", 1)]),
      );
      expect(await read("agent")).toEqual([
        ["ann", null, null],
        ["ben", largest, 1],
      ]);
    });
  });

  test("grains and rows of nobody are never joined", async () => {
    const week = { grain: "week" } as const;
    await apply(
      phones([sold("ann", 5), sold("", 8)]),
      workforce([loggedIn("ann", 7_200)], week),
      workforce([loggedIn("", 60)], { sequence: 3 }),
    );
    expect(await read()).toEqual(nothing);
    await apply(phones([sold("ann", 11)], { ...week, sequence: 4 }));
    expect(await read("week")).toEqual([[DAY, 11, 7_200]]);
    expect(await read("day")).toEqual([[DAY, null, null]]);
  });
}
