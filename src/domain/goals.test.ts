import { describe, expect, test } from "vitest";
import { fallingTo, sampleGoal } from "#tests/sample-goal.ts";
import { day } from "./calendar.ts";
import type { GoalScope } from "./goal.ts";
import { goalChanges, goalFor } from "./goals.ts";
import { dimensionId, kpiId } from "./ids.ts";

const AHT = kpiId("aht");
const everyone: GoalScope = { kind: "organisation" };
const of = (dimension: string, value: string): GoalScope => ({
  kind: "dimension",
  dimension: dimensionId(dimension),
  value,
});

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
  const ladder = scopes.map((appliesTo) => sampleGoal({ appliesTo }));

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
    const old = sampleGoal({ anchors: fallingTo(300) });
    const fresh = sampleGoal({ anchors: fallingTo(280), from: day("2026-06-01") });
    expect(goalFor([fresh, old], AHT, day("2026-05-31"), ann)).toBe(old);
    expect(goalFor([fresh, old], AHT, day("2026-06-01"), ann)).toBe(fresh);
    expect(goalFor([fresh, old], AHT, day("2025-12-31"), ann)).toBeNull();
  });

  test("an older goal for the team beats a newer one for everybody", () => {
    const team = sampleGoal({ appliesTo: of("team", "north-1") });
    const everybody = sampleGoal({ from: day("2026-06-01") });
    expect(goalFor([everybody, team], AHT, day("2026-07-01"), ann)).toBe(team);
  });

  test("other people's, other units' and other KPIs' goals do not count", () => {
    const others = [
      sampleGoal({ appliesTo: { kind: "person", agent: "bob" } }),
      sampleGoal({ appliesTo: of("team", "north-2") }),
      sampleGoal({ kpi: kpiId("fcr") }),
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
    sampleGoal({ from: day("2026-01-01") }),
    sampleGoal({ from: day("2026-01-20"), appliesTo: of("team", "a") }),
    sampleGoal({ from: day("2026-01-10") }),
    sampleGoal({ from: day("2026-01-20") }),
    sampleGoal({ from: day("2026-01-31") }),
    sampleGoal({ from: day("2026-02-01") }),
    sampleGoal({ from: day("2026-01-15"), kpi: kpiId("fcr") }),
  ];
  const january = { from: day("2026-01-01"), to: day("2026-01-31") };
  expect(goalChanges(goals, AHT, january)).toEqual(["2026-01-10", "2026-01-20", "2026-01-31"]);
});
