import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { scorecardSchema, type Scorecard } from "#src/contract/scorecard.ts";
import type { FactBatch, MetricsStore } from "#server/metrics-store.ts";
import { openDuckdbMetrics } from "#server/stores/duckdb-metrics.ts";
import { createMemoryMetrics } from "#server/stores/memory-metrics.ts";
import { factBatch, type Row } from "./contract/fact-batch.ts";
import { anchors, handMadeWorld } from "./hand-made-world.ts";

/** The same facts and definitions give the same bytes, and each fact its own part of them. */
const DAYS = Array.from({ length: 28 }, (_, i) => `2026-02-${String(i + 1).padStart(2, "0")}`);
const PERIOD = "period=2026-02-01..2026-02-28";
const QUESTIONS = [
  `/api/scorecards/agent/a1?${PERIOD}`,
  `/api/scorecards/team/t1?${PERIOD}`,
  `/api/scorecards?level=agent&within=organisation:all&${PERIOD}`,
  `/api/heatmap?rows=agent&columns=week&kpi=aht&${PERIOD}`,
  `/api/trends/agent/a1/csat?grain=week&${PERIOD}`,
  `/api/peers/agent/a1/fcr?${PERIOD}`,
];
const GOALS = [
  { kpi: "aht", anchors: anchors(600, 500, 400, 300), comparison: "<=" as const, weight: 2 },
  { kpi: "csat", anchors: anchors(50, 60, 70, 90) },
  { kpi: "fcr", anchors: anchors(40, 50, 60, 80), weight: 3 },
];

const count = fc.integer({ min: 0, max: 40 });
const row: fc.Arbitrary<Row> = fc
  .record({
    day: fc.constantFrom(...DAYS),
    agent: fc.constantFrom("a1", "a2", "a3", "a4", "a5"),
    queue: fc.constantFrom("sales", "help"),
    handled: count,
    talk: fc.option(fc.integer({ min: 0, max: 20_000 })),
    surveys: fc.option(fc.tuple(count, count)),
    resolved: count,
  })
  .map(({ day, agent, queue, handled, talk, surveys, resolved }) => ({
    day,
    agent,
    queue,
    dimensions: { team: agent < "a4" ? "t1" : "t2", site: "s1" },
    measures: {
      contacts_handled: handled,
      talk_seconds: talk,
      hold_seconds: 0,
      acw_seconds: 30 * handled,
      surveys_answered: surveys && Math.max(...surveys),
      surveys_top_box: surveys && Math.min(...surveys),
      resolution_checked: Math.max(handled, resolved),
      resolved_first: Math.min(handled, resolved),
    },
  }));

/** One row a key, so that any order of batches ends in the same facts. */
const rows = fc.uniqueArray(row, {
  minLength: 12,
  maxLength: 60,
  selector: ({ day, agent, queue }) => `${day} ${agent} ${queue}`,
});

async function answers(metrics: MetricsStore, batches: readonly FactBatch[]): Promise<string[]> {
  const world = await handMadeWorld({ metrics, batches, goals: GOALS });
  const reader = await world();
  return Promise.all(QUESTIONS.map((question) => reader.text(question)));
}

test.prop(
  [
    rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    ),
  ],
  {
    numRuns: 4,
  },
)("the order of the rows changes no byte, on either store", async ([straight, shuffled]) => {
  const expected = await answers(createMemoryMetrics(), [factBatch({ sequence: 1 }, straight)]);
  expect(expected.join()).toContain('"composite"');
  expect(await answers(createMemoryMetrics(), [factBatch({ sequence: 1 }, shuffled)])).toEqual(
    expected,
  );
  const duckdb = await openDuckdbMetrics({ path: ":memory:" });
  try {
    expect(await answers(duckdb, [factBatch({ sequence: 1 }, shuffled)])).toEqual(expected);
  } finally {
    await duckdb.close();
  }
});

test.prop([rows, fc.nat()], { numRuns: 20 })(
  "without one row, each sum is less by exactly what the row says",
  async (all, pick) => {
    const left = all[pick % all.length];
    if (!left) throw new Error("there are always rows");
    const card = async (facts: readonly Row[]): Promise<Scorecard> => {
      const world = await handMadeWorld({ rows: facts, goals: GOALS });
      const reader = await world();
      return reader.read(scorecardSchema, `/api/scorecards/organisation/all?${PERIOD}`);
    };
    const [whole, rest] = [await card(all), await card(all.filter((one) => one !== left))];
    const { measures = {} } = left;
    const said = (...names: readonly string[]) => {
      const known = names.map((name) => measures[name] ?? null);
      return known.includes(null) ? null : known.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    };
    const parts: Readonly<Record<string, readonly [number | null, number | null]>> = {
      aht: [said("talk_seconds", "hold_seconds", "acw_seconds"), said("contacts_handled")],
      csat: [said("surveys_top_box"), said("surveys_answered")],
      fcr: [said("resolved_first"), said("resolution_checked")],
    };
    for (const [kpi, [numerator, denominator]] of Object.entries(parts)) {
      const of = ({ kpis }: Scorecard) => kpis.find((one) => one.kpi === kpi);
      const [before, after] = [of(whole), of(rest)];
      // A row that does not know one of a KPI's measures is no part of it.
      const counts = numerator !== null && denominator !== null;
      const gone = (sum: number | null | undefined, part: number | null) =>
        (sum ?? 0) - (counts ? (part ?? 0) : 0);
      expect([kpi, after?.numerator ?? 0]).toEqual([kpi, gone(before?.numerator, numerator)]);
      expect([kpi, after?.denominator ?? 0]).toEqual([kpi, gone(before?.denominator, denominator)]);
    }
  },
);
