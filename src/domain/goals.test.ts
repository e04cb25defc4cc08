import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "./calendar.ts";
import type { Anchors, Goal, GoalScope } from "./goal.ts";
import { blendGoals, goalChanges, goalFor, meetsGoal } from "./goals.ts";
import { dimensionId, kpiId } from "./ids.ts";

const AHT = kpiId("aht");
const everyone: GoalScope = { kind: "organisation" };
const of = (dimension: string, value: string): GoalScope => ({
  kind: "dimension",
  dimension: dimensionId(dimension),
  value,
});

const line = (target: number): Anchors => ({
  shape: "linear",
  floor: target + 200,
  threshold: target + 100,
  target,
  stretch: target - 50,
});

function goal(change: Partial<Goal> = {}): Goal {
  return {
    kpi: AHT,
    appliesTo: everyone,
    from: day("2026-01-01"),
    anchors: line(300),
    comparison: "<=",
    weight: 10,
    ...change,
  };
}

const ann = {
  agent: "ann",
  dimensions: new Map(
    Object.entries({
      team: "north-1",
      supervisor: "sue",
      queue: "Billing",
      tenure_band: "0-3 months",
      role: "agent",
      shift: "night",
      site: "Lisbon",
      line_of_business: "Cards",
    }).map(([dimension, value]) => [dimensionId(dimension), value]),
  ),
};

describe("goalFor", () => {
  // From the widest to the closest: each one wins over all before it.
  const scopes: GoalScope[] = [
    everyone,
    of("line_of_business", "Cards"),
    of("site", "Lisbon"),
    of("shift", "night"),
    of("role", "agent"),
    of("tenure_band", "0-3 months"),
    of("queue", "Billing"),
    of("supervisor", "sue"),
    of("team", "north-1"),
    { kind: "person", agent: "ann" },
  ];
  const ladder = scopes.map((appliesTo) => goal({ appliesTo }));

  test.each(
    scopes.map(
      (scope, i) => [scope.kind === "dimension" ? scope.dimension : scope.kind, i] as const,
    ),
  )("%s wins over everything wider", (_, i) => {
    const upToThis = ladder.slice(0, i + 1);
    expect(goalFor(upToThis, AHT, day("2026-06-01"), ann)).toBe(ladder[i]);
    expect(goalFor(upToThis.toReversed(), AHT, day("2026-06-01"), ann)).toBe(ladder[i]);
  });

  test("changing a goal today never rewrites yesterday", () => {
    const old = goal({ anchors: line(300) });
    const fresh = goal({ anchors: line(280), from: day("2026-06-01") });
    expect(goalFor([fresh, old], AHT, day("2026-05-31"), ann)).toBe(old);
    expect(goalFor([fresh, old], AHT, day("2026-06-01"), ann)).toBe(fresh);
    expect(goalFor([fresh, old], AHT, day("2025-12-31"), ann)).toBeNull();
  });

  test("an older goal for the team beats a newer one for everybody", () => {
    const team = goal({ appliesTo: of("team", "north-1") });
    const everybody = goal({ from: day("2026-06-01") });
    expect(goalFor([everybody, team], AHT, day("2026-07-01"), ann)).toBe(team);
  });

  test("other people's, other units' and other KPIs' goals do not count", () => {
    const others = [
      goal({ appliesTo: { kind: "person", agent: "bob" } }),
      goal({ appliesTo: of("team", "north-2") }),
      goal({ kpi: kpiId("fcr") }),
    ];
    expect(goalFor(others, AHT, day("2026-06-01"), ann)).toBeNull();
  });

  test("a unit has no person's goal", () => {
    const team = { agent: null, dimensions: new Map([[dimensionId("team"), "north-1"]]) };
    expect(goalFor(ladder, AHT, day("2026-06-01"), team)).toBe(ladder[8]);
  });
});

test("goal changes are the days after the first on which a goal begins", () => {
  const goals = [
    goal({ from: day("2026-01-01") }),
    goal({ from: day("2026-01-20"), appliesTo: of("team", "a") }),
    goal({ from: day("2026-01-10") }),
    goal({ from: day("2026-01-20") }),
    goal({ from: day("2026-01-31") }),
    goal({ from: day("2026-02-01") }),
    goal({ from: day("2026-01-15"), kpi: kpiId("fcr") }),
  ];
  const january = { from: day("2026-01-01"), to: day("2026-01-31") };
  expect(goalChanges(goals, AHT, january)).toEqual(["2026-01-10", "2026-01-20", "2026-01-31"]);
});

describe("blendGoals", () => {
  test("one goal stays as it is", () => {
    const only = goal();
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
    const before = goal({ anchors: line(300), weight: 10 });
    const after = goal({ anchors: line(260), weight: 20, from: day("2026-06-15") });
    // 3 parts of 300 and 1 of 260: (900 + 260) ÷ 4 = 290; weights (30 + 20) ÷ 4 = 12.5
    expect(
      blendGoals([
        { goal: before, denominator: 30 },
        { goal: after, denominator: 10 },
      ]),
    ).toEqual({
      anchors: line(290),
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
      { goal: goal({ anchors: range(10, 20) }), denominator: 1 },
      { goal: goal({ anchors: range(20, 40) }), denominator: 1 },
    ]);
    expect(blended?.anchors).toEqual(range(15, 30));
  });

  test("without any denominator the last goal stands, and a change is still a change", () => {
    const last = goal({ anchors: line(260) });
    expect(
      blendGoals([
        { goal: goal(), denominator: 0 },
        { goal: last, denominator: 0 },
      ]),
    ).toMatchObject({ anchors: line(260), latest: last, changedInPeriod: true });
  });

  test("a part without denominator has no say", () => {
    const first = goal();
    const blended = blendGoals([
      { goal: first, denominator: 5 },
      { goal: goal({ anchors: line(100) }), denominator: 0 },
    ]);
    expect(blended?.anchors).toBe(first.anchors);
  });

  test("a range and a line have no mean: the last shape stands", () => {
    const ranged = goal({
      anchors: {
        shape: "range",
        floor: [0, 9],
        threshold: [1, 8],
        target: [2, 7],
        stretch: [3, 6],
      },
    });
    const straight = goal();
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
            goal: goal({ anchors: line(one.target) }),
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
    expect(meetsGoal(value, goal({ comparison }))).toBe(met),
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
    expect(meetsGoal(value, goal({ comparison, anchors }))).toBe(met);
  });
});
