import { expect, test } from "vitest";
import { trendSchema } from "#src/contract/trend.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { handMadeWorld, type HandMade } from "#tests/hand-made-world.ts";

async function read(world: HandMade, query: string) {
  const reader = await (await handMadeWorld(world))();
  return reader.read(trendSchema, `/api/trends/${query}`);
}

test("an average of a single day borrows the variation of the other days for its interval", async () => {
  const handled = (on: string, talk: number): Row => ({
    day: on,
    agent: "ann",
    dimensions: { team: "red" },
    measures: { contacts_handled: 20, talk_seconds: talk, hold_seconds: 0, acw_seconds: 0 },
  });
  const rows = [
    handled("2026-02-24", 6_000),
    handled("2026-02-25", 6_600),
    handled("2026-02-26", 6_000),
  ];
  const trend = await read({ rows }, "agent/ann/aht?grain=day&period=2026-02-23..2026-02-26");
  expect(trend.points.map(({ value }) => value)).toEqual([null, 300, 330, 300]);
  // Σ(x − R·20)² with R = 310: 200² + 400² + 200² = 240 000, over 60 − 1 200 ÷ 60 = 40 contacts: 6 000 a contact.
  // One day of 20 contacts: √(6 000 ÷ 20) = 17.3 seconds, so 90 % reach at least 1.645 times as far.
  for (const { value, interval } of trend.points.slice(1)) {
    expect((interval?.high ?? 0) - (value ?? 0)).toBeGreaterThan(1.64 * 17.3);
  }
  expect(trend.points[0]?.interval).toBeNull();
});

test("the goal of a range has two edges and no single line", async () => {
  const rows: Row[] = [
    {
      day: "2026-02-24",
      agent: "ann",
      dimensions: { team: "red" },
      measures: { contacts_handled: 100, transfers: 8 },
    },
  ];
  const goals = [
    {
      kpi: "transfer",
      anchors: {
        shape: "range",
        floor: [0, 20],
        threshold: [2, 16],
        target: [4, 12],
        stretch: [6, 10],
      },
    } as const,
  ];
  const trend = await read(
    { rows, goals },
    "agent/ann/transfer?grain=day&period=2026-02-24..2026-02-24",
  );
  expect(trend.points[0]).toMatchObject({ goal: null, goalRange: { low: 4, high: 12 } });
});
