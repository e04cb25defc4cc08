import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../policy.ts";
import { historyOf, type Week } from "#tests/recognition-history.ts";
import { levelOf } from "./levels.ts";
import { pointsOfWeek } from "./points-rule.ts";

/*
 * Every KPI has the target 70 and the stretch 78.75, so 70 % is 70 points, 78.75 % and more is 100, and 74.375 %, half of the way, is 85.
 */
const LAST = 59;
const pay = (history: ReturnType<typeof historyOf>, week = LAST, released = false) =>
  pointsOfWeek(history, week, DEFAULT_POLICY, released);
const steady =
  (value: number, sample = 400) =>
  () =>
    [value, sample] as Week;

describe("a closed week", () => {
  test("pays the rounded score of the four weeks that end with it", () => {
    expect(pay(historyOf({ fcr: steady(74.375) }))).toEqual({ state: "paid", points: 85 });
    // Three weeks of 70 and one of 74 are 71 %: 70 + 30 × 1 ÷ 8.75 = 73.4 points.
    const risen = historyOf({ fcr: (at) => [at === LAST ? 74 : 70, 400] });
    expect(pay(risen)).toEqual({ state: "paid", points: 73 });
  });

  test("without work pays nothing, however good the weeks before were", () =>
    expect(pay(historyOf({ fcr: (at) => (at === LAST ? null : [78, 400]) }))).toEqual({
      state: "none",
    }));

  test("with too little of the weight to score pays nothing", () => {
    const half = historyOf({ fcr: steady(78), csat: () => null });
    expect(pay(half).state).toBe("none");
  });

  test("pays the same for few contacts as for many, for short days as for long ones", () => {
    const week = pay(historyOf({ fcr: steady(75, 4000) }));
    expect(pay(historyOf({ fcr: steady(75, 80) }))).toEqual(week);
  });

  test("pays nothing while a guardrail signals, and says what it would pay", () => {
    const worse = (at: number): Week => [at > LAST - 4 ? 20 : 11, 400];
    const history = historyOf({ aht: steady(70, 4000) }, { repeat_7d: worse });
    const held = pay(history);
    expect(held).toMatchObject({ state: "held", points: 70, kpi: { id: "aht" } });
    expect(held.state === "held" && held.hold.by.id).toBe("repeat_7d");
    expect(pay(history, LAST, true)).toEqual({ state: "paid", points: 70 });
    expect(pay(history, LAST - 4)).toEqual({ state: "paid", points: 70 });
  });
});

test("a level takes a hundred points more than the one before", () => {
  // Begins: 0, 200, 600, 1 200, 2 000 …
  expect(levelOf(0)).toEqual({ level: 1, from: 0, next: 200 });
  expect(levelOf(-5)).toEqual({ level: 1, from: 0, next: 200 });
  expect(levelOf(199).level).toBe(1);
  expect(levelOf(200)).toEqual({ level: 2, from: 200, next: 600 });
  expect(levelOf(1999)).toEqual({ level: 4, from: 1200, next: 2000 });
});
