import { describe, expect, test } from "vitest";
import { trendSchema } from "#src/contract/trend.ts";
import type { Row } from "#tests/contract/fact-batch.ts";
import { handMadeWorld } from "#tests/hand-made-world.ts";
import { surveyed } from "#tests/survey-rows.ts";

function surveys(day: string, agent: string, satisfied: number, answered: number): Row {
  return { day, agent, dimensions: { team: "red" }, measures: surveyed(satisfied, answered) };
}

/** Ann's trend of two weeks and a day, as Ann sees it. */
async function readOfAnn(rows: readonly Row[]) {
  const reader = await (await handMadeWorld({ rows }))({ role: "agent", id: "ann" });
  const query = "agent/ann/csat?grain=week&period=2026-02-16..2026-03-02";
  return reader.read(trendSchema, `/api/trends/${query}`);
}

describe("the peers", () => {
  const others = (count: number) =>
    Array.from({ length: count }, (_, seat) => `peer-${seat}`).flatMap((agent, seat) => [
      surveys("2026-02-17", agent, 60 + seat, 100),
      ...(seat < 5 ? [surveys("2026-02-24", agent, 50, 100)] : []),
      surveys("2026-03-02", agent, 10, 100),
    ]);
  const ann = ["2026-02-17", "2026-02-24", "2026-03-02"].map((on) => surveys(on, "ann", 80, 100));

  test("have a middle half in each closed bucket in which enough of them have data", async () => {
    const trend = await readOfAnn([...ann, ...others(10)]);
    // 60 … 69 in the first week; five in the second; the third has but begun.
    expect(trend.points[0]?.peers?.median).toBeCloseTo(64.5, 9);
    expect(trend.points[1]?.peers).toBeNull();
    expect(trend.points.at(-1)?.peers).toBeNull();
  });

  test("are not shown when there are fewer than ten", async () => {
    const trend = await readOfAnn([...ann, ...others(9)]);
    expect(trend.points.map((point) => point.peers)).toEqual(trend.points.map(() => null));
  });
});
