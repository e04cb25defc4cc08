import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fallingTo, sampleGoal } from "#tests/sample-goal.ts";
import { day } from "./calendar.ts";
import { blendGoals, meetsGoal } from "./effective-goal.ts";
import type { Anchors } from "./goal.ts";

describe("blendGoals", () => {
  test("one goal stays as it is", () => {
    const only = sampleGoal();
    const blended = blendGoals([
      { goal: only, denominator: 10 },
      { goal: only, denominator: 30 },
    ]);
    expect(blended).toEqual({
      anchors: only.anchors,
      comparison: "<=",
      weight: 10,
      latest: only,
      changedInPeriod: false,
    });
  });

  test("anchors and weight are means by denominator", () => {
    const before = sampleGoal({ anchors: fallingTo(300), weight: 10 });
    const after = sampleGoal({ anchors: fallingTo(260), weight: 20, from: day("2026-06-15") });
    // 3 parts of 300 and 1 of 260: (900 + 260) ÷ 4 = 290; weights (30 + 20) ÷ 4 = 12.5
    expect(
      blendGoals([
        { goal: before, denominator: 30 },
        { goal: after, denominator: 10 },
      ]),
    ).toEqual({
      anchors: fallingTo(290),
      comparison: "<=",
      weight: 12.5,
      latest: after,
      changedInPeriod: true,
    });
  });

  test("ranges blend edge by edge", () => {
    const range = (low: number, high: number): Anchors => ({
      shape: "range",
      floor: [low - 10, high + 10],
      threshold: [low - 5, high + 5],
      target: [low, high],
      stretch: [low + 1, high - 1],
    });
    const blended = blendGoals([
      { goal: sampleGoal({ anchors: range(10, 20) }), denominator: 1 },
      { goal: sampleGoal({ anchors: range(20, 40) }), denominator: 1 },
    ]);
    expect(blended?.anchors).toEqual(range(15, 30));
  });

  test("without any denominator the last goal stands, and a change is still a change", () => {
    const last = sampleGoal({ anchors: fallingTo(260) });
    expect(
      blendGoals([
        { goal: sampleGoal(), denominator: 0 },
        { goal: last, denominator: 0 },
      ]),
    ).toMatchObject({ anchors: fallingTo(260), latest: last, changedInPeriod: true });
  });

  test("a part without denominator has no say", () => {
    const first = sampleGoal();
    const blended = blendGoals([
      { goal: first, denominator: 5 },
      { goal: sampleGoal({ anchors: fallingTo(100) }), denominator: 0 },
    ]);
    expect(blended?.anchors).toBe(first.anchors);
  });

  test("a range and a line have no mean: the last shape stands", () => {
    const ranged = sampleGoal({
      anchors: {
        shape: "range",
        floor: [0, 9],
        threshold: [1, 8],
        target: [2, 7],
        stretch: [3, 6],
      },
    });
    const straight = sampleGoal();
    const blended = blendGoals([
      { goal: ranged, denominator: 5 },
      { goal: straight, denominator: 5 },
    ]);
    expect(blended?.anchors).toBe(straight.anchors);
  });

  test("nothing blends to nothing", () => expect(blendGoals([])).toBeNull());

  test("meeting each day's target exactly gives exactly the blended target", () => {
    const part = fc.record({
      target: fc.integer({ min: 100, max: 900 }),
      denominator: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (days) => {
        const numerator = days.reduce(
          (sum, { target, denominator }) => sum + target * denominator,
          0,
        );
        const denominator = days.reduce((sum, one) => sum + one.denominator, 0);
        const blended = blendGoals(
          days.map((one) => ({
            goal: sampleGoal({ anchors: fallingTo(one.target) }),
            denominator: one.denominator,
          })),
        );
        expect(blended?.anchors).toMatchObject({ target: numerator / denominator });
        expect(blended && meetsGoal(numerator / denominator, blended)).toBe(true);
      }),
    );
  });
});

describe("meetsGoal", () => {
  test.each([
    ["<", 300, false],
    ["<", 299.999, true],
    ["<=", 300, true],
    ["<=", 300.001, false],
    [">", 300, false],
    [">", 300.001, true],
    [">=", 300, true],
    [">=", 299.999, false],
  ] as const)("%s 300, value %d: %s, without rounding", (comparison, value, met) =>
    expect(meetsGoal(value, sampleGoal({ comparison }))).toBe(met),
  );

  test.each([
    ["<=", 5, true],
    ["<=", 15, true],
    ["<=", 4.99, false],
    ["<=", 15.01, false],
    ["<", 5, false],
    ["<", 5.01, true],
    [">", 15, false],
    [">=", 15, true],
  ] as const)("range 5 to 15 with %s, value %d: %s", (comparison, value, met) => {
    const anchors: Anchors = {
      shape: "range",
      floor: [0, 30],
      threshold: [3, 20],
      target: [5, 15],
      stretch: [8, 12],
    };
    expect(meetsGoal(value, sampleGoal({ comparison, anchors }))).toBe(met);
  });
});
