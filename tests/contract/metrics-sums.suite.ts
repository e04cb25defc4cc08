import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { MetricsStore, SumsQuestion } from "#server/metrics-store.ts";
import { factBatch, type Row } from "./fact-batch.ts";
import { daysOf, linear, productOf, question, rowsOf, sumOf } from "./sums-question.ts";

const talk = linear("talk_seconds");
const handled = linear("contacts_handled");

/** Two agents over three days in March 2026, which begins on a Sunday. Ben's talk is unknown on Monday the 2nd. */
const days: readonly Row[] = [
  {
    day: "2026-03-01",
    agent: "ann",
    dimensions: { team: "north" },
    measures: { talk_seconds: 300, contacts_handled: 2 },
  },
  {
    day: "2026-03-02",
    agent: "ann",
    queue: "sales",
    dimensions: { team: "north" },
    measures: { talk_seconds: 100, contacts_handled: 1 },
  },
  {
    day: "2026-03-02",
    agent: "ann",
    queue: "care",
    dimensions: { team: "north" },
    measures: { talk_seconds: 0, contacts_handled: 0 },
  },
  {
    day: "2026-03-02",
    agent: "ben",
    dimensions: { team: "south" },
    measures: { contacts_handled: 4 },
  },
  {
    day: "2026-03-03",
    agent: "ben",
    measures: { talk_seconds: 50, contacts_handled: 1 },
  },
];

/** Sums: null and 0, grouping, conditions, coarse facts, exactness. */
export function sumsSuite(open: () => Promise<MetricsStore>): void {
  let store: MetricsStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const ask = async (asked: SumsQuestion) => rowsOf(await store.sums(asked));

  describe("sums", () => {
    beforeEach(async () => {
      await store.apply(factBatch({ sequence: 1 }, days));
    });

    test("add up over everything", async () => {
      const answer = await ask(question({ of: [sumOf("talk", talk), sumOf("handled", handled)] }));
      // 300 + 100 + 0 + 50; 2 + 1 + 0 + 4 + 1
      expect(answer).toEqual([[450, 8]]);
    });

    test("count only rows in which every measure of `over` is known", async () => {
      const of = [sumOf("handled", handled, ["talk_seconds"])];
      expect(await ask(question({ of, by: ["agent"] }))).toEqual([
        ["ann", 3],
        ["ben", 1],
      ]);
    });

    test("tell 0 from unknown", async () => {
      const of = [sumOf("talk", talk)];
      const asked = { of, by: ["agent", "queue"], from: "2026-03-02", to: "2026-03-02" };
      expect(await ask(question(asked))).toEqual([
        ["ann", "care", 0],
        ["ann", "sales", 100],
        ["ben", null, null],
      ]);
    });

    test("never take an unknown term for 0", async () => {
      const of = [sumOf("both", linear("talk_seconds", "-contacts_handled"))];
      // ann: 300 - 2 + 100 - 1; ben only on the 3rd: 50 - 1
      expect(await ask(question({ of, by: ["agent"] }))).toEqual([
        ["ann", 397],
        ["ben", 49],
      ]);
    });

    test("put facts that lack the dimension last, under null", async () => {
      const of = [sumOf("handled", handled)];
      expect(await ask(question({ of, by: ["team"] }))).toEqual([
        ["north", 3],
        ["south", 4],
        [null, 1],
      ]);
    });

    test("are given for the rows that meet every condition", async () => {
      const of = [sumOf("handled", handled)];
      const conditions = { team: ["north", "south", "nowhere"], queue: ["sales"] };
      expect(await ask(question({ of, where: conditions }))).toEqual([[1]]);
      expect(await ask(question({ of, where: { team: [] } }))).toEqual([]);
      expect(await ask(question({ of, where: { team: ["nowhere"] } }))).toEqual([]);
      expect(await ask(question({ of, by: ["agent"], from: "2026-04-01" }))).toEqual([]);
    });

    test("keep a group in which no row counted", async () => {
      const of = [sumOf("sales", linear("sales")), daysOf("days", ["sales"])];
      expect(await ask(question({ of, by: ["team"], where: { agent: ["ann"] } }))).toEqual([
        ["north", null, null],
      ]);
      expect(await ask(question({ of: [], by: ["agent"] }))).toEqual([["ann"], ["ben"]]);
    });

    test("are ordered by code point", async () => {
      const agents = ["🙂", "\uFFFD", "Zoe", "ärzte", "ann2"];
      const rows = agents.map((agent) => ({ day: "2026-05-01", agent, measures: { sales: 1 } }));
      await store.apply(factBatch({ sequence: 2 }, rows));
      const asked = { of: [sumOf("sales", linear("sales"))], by: ["agent"], from: "2026-05-01" };
      const answer = await ask(question(asked));
      expect(answer.map(([agent]) => agent)).toEqual(["Zoe", "ann2", "ärzte", "\uFFFD", "🙂"]);
    });

    test("are cut into days, weeks from Monday and months", async () => {
      const of = [sumOf("handled", handled)];
      expect(await ask(question({ of, by: ["day"] }))).toEqual([
        ["2026-03-01", 2],
        ["2026-03-02", 5],
        ["2026-03-03", 1],
      ]);
      expect(await ask(question({ of, by: ["week", "agent"] }))).toEqual([
        ["2026-02-23", "ann", 2],
        ["2026-03-02", "ann", 1],
        ["2026-03-02", "ben", 5],
      ]);
      expect(await ask(question({ of, by: ["agent", "month"] }))).toEqual([
        ["ann", "2026-03-01", 3],
        ["ben", "2026-03-01", 5],
      ]);
    });

    test("multiply the sums of each day within the group", async () => {
      const of = [
        productOf("squared", talk, talk),
        productOf("product", talk, handled),
        daysOf("days", ["talk_seconds"]),
      ];
      // 300² + 100² and 300 × 2 + 100 × 1; the two queues of the 2nd are one day. Ben: 50² and 50 × 1.
      expect(await ask(question({ of, by: ["agent"] }))).toEqual([
        ["ann", 100_000, 700, 2],
        ["ben", 2_500, 50, 1],
      ]);
      // The same days for both: 300² + 100² + 50².
      expect(await ask(question({ of }))).toEqual([[102_500, 750, 3]]);
    });

    test("make nothing of a day that is multiplied with nothing", async () => {
      const of = [
        productOf("product", [], talk, ["talk_seconds"]),
        daysOf("days", ["talk_seconds"]),
      ];
      // The 1st alone: 300 s of ann's, as one row.
      const [from, to] = ["2026-03-01", "2026-03-01"];
      expect(await ask(question({ of, by: ["agent"], from, to }))).toEqual([["ann", 0, 1]]);
    });

    test("name two columns of one KPI over the same rows", async () => {
      const over = ["talk_seconds", "contacts_handled"];
      const of = [sumOf("num", talk, over), sumOf("den", handled, over), daysOf("days", over)];
      expect(await ask(question({ of }))).toEqual([[450, 4, 3]]);
    });
  });

  describe("coarse facts", () => {
    const week = factBatch({ sequence: 2, source: "qa", grain: "week" }, [
      { day: "2026-03-02", agent: "ann", measures: { qa_points: 10 } },
      { day: "2026-03-30", agent: "ann", measures: { qa_points: 7 } },
    ]);
    const month = factBatch({ sequence: 3, source: "qa", grain: "month" }, [
      { day: "2026-03-01", agent: "ann", measures: { qa_points: 100 } },
    ]);
    const of = [sumOf("points", linear("qa_points")), daysOf("days", ["qa_points"])];

    beforeEach(async () => {
      await store.apply(factBatch({ sequence: 1 }, days));
      await store.apply(week);
      await store.apply(month);
    });

    test("count where the period contains them whole", async () => {
      const points = async (from: string, to: string) =>
        (await ask(question({ of, from, to }))).map(([sum]) => sum);
      expect(await points("2026-03-01", "2026-03-31")).toEqual([110]);
      expect(await points("2026-03-01", "2026-04-05")).toEqual([117]);
      expect(await points("2026-03-02", "2026-03-08")).toEqual([10]);
      expect(await points("2026-03-03", "2026-03-08")).toEqual([null]);
      expect(await points("2026-03-02", "2026-03-07")).toEqual([null]);
    });

    test("count in the buckets that contain them whole, and in no finer one", async () => {
      expect(await ask(question({ of, by: ["month"] }))).toEqual([["2026-03-01", 110, 2]]);
      expect(await ask(question({ of, by: ["week"] }))).toEqual([
        ["2026-02-23", null, null],
        ["2026-03-02", 10, 1],
        ["2026-03-30", 7, 1],
      ]);
      expect(await ask(question({ of, by: ["day"], from: "2026-03-02" }))).toEqual([
        ["2026-03-02", null, null],
        ["2026-03-03", null, null],
      ]);
    });

    test("stand for one day each in a product", async () => {
      const points = linear("qa_points");
      // 10² + 7² + 100²: the week of the 2nd and the month are not added up before they are squared.
      expect(await ask(question({ of: [productOf("squared", points, points)] }))).toEqual([
        [10_149],
      ]);
    });
  });

  describe("exactness", () => {
    const large = Number.MAX_SAFE_INTEGER;
    const revenue = linear("revenue_minor");
    const revenueOn = (day: string, ...amounts: readonly number[]): Row[] =>
      amounts.map((amount, index) => ({
        day,
        agent: `a${index}`,
        measures: { revenue_minor: amount },
      }));

    test("survives sums that leave the range of a double and come back", async () => {
      const rows = revenueOn("2026-03-01", large, large, 1, -large, -large, 2);
      await store.apply(factBatch({ sequence: 1 }, rows));
      expect(await ask(question({ of: [sumOf("revenue", revenue)] }))).toEqual([[3]]);
    });

    test("survives rows that are added up apart because they know different measures", async () => {
      const knowingSales = revenueOn("2026-03-01", -large, -large).map((row) => ({
        ...row,
        measures: { ...row.measures, sales: 0 },
      }));
      const rows = [...revenueOn("2026-03-01", large, large, 1), ...knowingSales];
      await store.apply(factBatch({ sequence: 1 }, rows));
      // 2 × large + 1 = 2^54 - 1 is no double, so it must not be rounded before 2 × large is taken off.
      expect(await ask(question({ of: [sumOf("revenue", revenue)] }))).toEqual([[1]]);
    });

    test("rounds a product above 2^53 once", async () => {
      // 94906267² = 9007199515875289 = 2^53 + 261134297 lies between two doubles; adding 1² in doubles would lose the 1.
      const rows = [
        ...revenueOn("2026-03-01", 94_906_267),
        ...revenueOn("2026-03-02", 1),
        ...revenueOn("2026-03-03", 1),
        ...revenueOn("2026-03-04", large, -large, 3),
      ];
      await store.apply(factBatch({ sequence: 1 }, rows));
      const answer = await ask(question({ of: [productOf("squared", revenue, revenue)] }));
      // 9007199515875289 + 1 + 1 + 3² = 9007199515875300, which is even and so a double itself.
      expect(answer).toEqual([[9_007_199_515_875_300]]);
    });

    test("rounds once far above 2^64 too", async () => {
      // (2^53 - 1)² = 2^106 - 2^54 + 1: doubles there are 2^53 apart, so it rounds to 2^106 - 2^54.
      await store.apply(factBatch({ sequence: 1 }, revenueOn("2026-03-01", large)));
      const answer = await ask(question({ of: [productOf("squared", revenue, revenue)] }));
      expect(answer).toEqual([[2 ** 106 - 2 ** 54]]);
    });
  });
}
