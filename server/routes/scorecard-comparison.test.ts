import { describe, expect, test } from "vitest";
import { addDays, day } from "#src/domain/calendar.ts";
import { anchors } from "#tests/hand-made-world.ts";
import { readScorecard } from "#tests/read-scorecard.ts";
import { csatGoal, rowOf, surveyed } from "#tests/survey-rows.ts";

const WEEK = "2026-02-23..2026-03-01";

/** Satisfied of 500 surveys in each week, the last of them that of the period. */
const weekly = (...satisfied: readonly number[]) =>
  satisfied.map((count, at) =>
    rowOf(addDays(day("2026-02-24"), 7 * (at + 1 - satisfied.length)), "ann", surveyed(count, 500)),
  );

describe("the comparison of a KPI", () => {
  const rows = [
    rowOf("2026-02-18", "ann", surveyed(250, 500)),
    rowOf("2026-02-24", "ann", surveyed(400, 500)),
  ];

  test("is with the week before a week, and a real change is told from noise", async () => {
    const card = await readScorecard({ rows, goals: [csatGoal] }, `agent/ann?period=last-week`);
    // 50 % to 80 % on 500 surveys each; the interval from the two of Jeffreys by square and add (scipy).
    const comparison = card.kpis[0]?.comparison;
    expect(comparison).toMatchObject({
      period: { from: "2026-02-16", to: "2026-02-22" },
      value: 50,
      sample: 500,
      delta: 30,
      verdict: "improved",
    });
    expect(comparison?.interval?.low).toBeCloseTo(25.217, 2);
    expect(comparison?.interval?.high).toBeCloseTo(34.624, 2);
    expect(card.composite.score).toBe(70);
    // Under the floor of 60 %; the interval of 75.2 % to 84.6 %, 4.8 points either way, scores 55.7 to 84 now, and 0 to 0 then.
    expect(card.composite.comparison).toMatchObject({
      score: 0,
      delta: 70,
      verdict: "improved",
      sentence: { id: "composite.improved", values: { points: 70, reached: 0 } },
    });
    expect(card.composite.comparison?.interval?.low).toBeCloseTo(70 - 14.35, 1);
    expect(card.composite.comparison?.interval?.high).toBeCloseTo(70 + 13.87, 1);
  });

  test("does not call a difference within chance a change", async () => {
    const close = [rows[0], rowOf("2026-02-24", "ann", surveyed(255, 500))].filter((one) => !!one);
    const card = await readScorecard(
      { rows: close, goals: [csatGoal] },
      "agent/ann?period=last-week",
    );
    expect(card.kpis[0]?.comparison).toMatchObject({ delta: 1, verdict: "no-clear-change" });
    // Both under the floor: nothing moved on the score.
    expect(card.composite.comparison).toMatchObject({
      score: 0,
      delta: 0,
      verdict: "no-clear-change",
      sentence: { id: "composite.no-clear-change", values: { reached: 0 } },
    });
  });

  test("has too little to say on a small sample, and nothing when not asked for", async () => {
    const few = [
      rowOf("2026-02-18", "ann", surveyed(0, 3)),
      rowOf("2026-02-24", "ann", surveyed(400, 500)),
    ];
    const card = await readScorecard(
      { rows: few, goals: [csatGoal] },
      "agent/ann?period=last-week",
    );
    expect(card.kpis[0]?.comparison).toMatchObject({ sample: 3, verdict: "not-enough-data" });
    expect(card.composite.comparison).toEqual({
      score: null,
      delta: null,
      interval: null,
      verdict: "not-enough-data",
      sentence: { id: "composite.not-comparable", values: {} },
    });
    const alone = await readScorecard(
      { rows, goals: [csatGoal] },
      `agent/ann?period=${WEEK}&compare=none`,
    );
    expect(alone.kpis[0]?.comparison).toBeNull();
    expect(alone.composite.comparison).toBeNull();
  });

  test("judges the earlier period by the goal of its own days", async () => {
    const goals = [
      csatGoal,
      { ...csatGoal, from: "2026-02-23", anchors: anchors(70, 80, 90, 100) },
    ];
    const both = [
      rowOf("2026-02-18", "ann", surveyed(400, 500)),
      rowOf("2026-02-24", "ann", surveyed(400, 500)),
    ];
    const card = await readScorecard({ rows: both, goals }, "agent/ann?period=last-week");
    // 80 % is this week's threshold and was last week's target.
    expect(card.composite).toMatchObject({
      score: 40,
      comparison: {
        score: 70,
        delta: 0,
        verdict: "no-clear-change",
        sentence: { id: "composite.no-clear-change-in-common" },
      },
    });
  });

  test("asks whether weeks differ as much anyway, once six of them are known", async () => {
    const read = (...satisfied: readonly number[]) =>
      readScorecard(
        { rows: weekly(...satisfied), goals: [csatGoal] },
        "agent/ann?period=last-week",
      );
    // 66 % to 80 % on 500 surveys each is beyond chance, and what these weeks do all the time.
    const uneven = await read(400, 330, 395, 325, 405, 330, 400);
    expect(uneven.kpis[0]?.comparison).toMatchObject({ delta: 14, verdict: "no-clear-change" });
    expect(uneven.kpis[0]?.comparison?.sentence).toMatchObject({
      id: "change.no-clear-change-by-weeks",
      values: { span: 6, grain: "week" },
    });
    const steady = await read(330, 328, 332, 331, 329, 330, 400);
    expect(steady.kpis[0]?.comparison?.sentence.id).toBe("change.improved-by-weeks");
    const short = await read(330, 395, 325, 405, 330, 400);
    expect(short.kpis[0]?.comparison?.sentence.id).toBe("change.improved");
  });
});
