import { describe, expect, test } from "vitest";
import type { Row } from "#tests/contract/fact-batch.ts";
import { readScorecard } from "#tests/read-scorecard.ts";
import { csatGoal, rowOf, surveyed } from "#tests/survey-rows.ts";

const WEEK = "2026-02-23..2026-03-01";

describe("the peers", () => {
  /** Ann, and others with 60, 61, 62 … satisfied of 100. */
  const group = (
    others: number,
    dimensions: (seat: number) => Record<string, string> = () => ({}),
  ) => [
    rowOf("2026-02-24", "ann", surveyed(80, 100), dimensions(0)),
    ...Array.from({ length: others }, (_, seat) =>
      rowOf("2026-02-24", `peer-${seat}`, surveyed(60 + seat, 100), dimensions(seat + 1)),
    ),
  ];
  const agent = { role: "agent", id: "ann" };
  const csatOf = async (rows: Row[], period = WEEK) =>
    (await readScorecard({ rows, goals: [csatGoal] }, `agent/ann?period=${period}`, agent)).kpis[0];

  test("are shown from ten others on, as a middle half without a minimum or maximum", async () => {
    const csat = await csatOf(group(10));
    expect(csat?.peers?.size).toBe(10);
    // 60 … 69: symmetrical about 64.5; the smoothed quartiles lie inside the extremes.
    expect(csat?.peers?.median).toBeCloseTo(64.5, 9);
    expect(csat?.peers?.low).toBeGreaterThan(61);
    expect(csat?.peers?.high).toBeLessThan(68);
    expect((csat?.peers?.low ?? 0) + (csat?.peers?.high ?? 0)).toBeCloseTo(129, 9);
    // All eleven: 725 of 1,100, told as 0.659; Σ 100·(rᵢ − r̄)² = 3.0091, of which 10 · 0.22469 are chance. The rest over 990
    // is between people, 0.00076989; so the group weighs as much as (0.22469 − 0.00076989) ÷ 0.00076989 = 290.85 surveys, and
    // Ann's 80 of 100 become (80 + 0.659 · 290.85) ÷ 390.85.
    expect(csat?.adjusted).toBeCloseTo(69.508, 2);
  });

  test("are withheld when fewer than ten others have data", async () => {
    const csat = await csatOf(group(9));
    expect(csat?.peers).toBeNull();
    expect(csat?.adjusted).toBeNull();
    const without = group(10).map((one) =>
      one.agent === "peer-0" ? { ...one, measures: { contacts_handled: 5 } } : one,
    );
    const few = await csatOf(without);
    expect(few?.peers).toBeNull();
    expect(few?.adjusted).toBeNull();
  });

  test("are those of the closed weeks in the period for whoever may not see them by name", async () => {
    const world = { rows: group(10), goals: [csatGoal] };
    const path = "agent/ann?period=2026-02-22..2026-03-02";
    const card = await readScorecard(world, path, agent);
    expect(card.kpis[0]?.peers).toEqual((await csatOf(group(10)))?.peers);
    const closed = { from: "2026-02-23", to: "2026-03-01" };
    expect(card.peersNotice).toEqual({ id: "cohort.closed-period", values: closed });
    expect((await readScorecard(world, path)).peersNotice).toBeNull();
  });

  test("are those of the same role and line of business where there are enough of them", async () => {
    const csat = await csatOf(
      group(24, (seat) => ({ line_of_business: seat % 2 === 0 ? "Energy" : "Telecoms" })),
    );
    // Ann's own line has every second one: 61, 63 … 83.
    expect(csat?.peers?.size).toBe(12);
    expect(csat?.peers?.median).toBeCloseTo(72, 9);
  });

  test("are not narrowed by who somebody is, only by the work", async () => {
    const rows = group(10);
    const query = (where: string) => `agent/ann?period=${WEEK}&where=${where}`;
    const chosen = rows.map((one) => ({ ...one, queue: "Billing" }));
    const byQueue = await readScorecard({ rows: chosen }, query("queue:Billing"), agent);
    expect(byQueue.kpis[0]?.peers?.size).toBe(10);
    const byTeam = await readScorecard({ rows }, query("team:red"), agent);
    expect(byTeam.kpis[0]?.peers).toBeNull();
  });

  test("of a unit are the other units; who may see them all needs no crowd to hide in", async () => {
    const rows = ["red", "blue", "gold", "tiny"].map((team, at) =>
      rowOf("2026-02-24", `agent-${team}`, surveyed(60 + 10 * at, 100), { team }),
    );
    const card = await readScorecard({ rows }, `team/red?period=${WEEK}`);
    expect(card.kpis[0]?.peers?.size).toBe(3);
    expect(card.kpis[0]?.peers?.median).toBeCloseTo(80, 9);
  });
});
