import { expect, test } from "vitest";
import type { Scorecards } from "#src/contract/scorecard.ts";
import { indexOfBand } from "#src/charts/heat-map/cells.ts";
import { teamGrid } from "./team-grid.ts";

const asOf = { version: 1, lastDay: "2026-03-01", today: "2026-03-02", late: [] };
const none = { low: [], high: [], numerator: [], sample: [], adjusted: [] };

/** Three people × two KPIs. Bea certainly misses both goals, Ann may, of Cy nothing is known. */
const scorecards: Scorecards = {
  asOf,
  within: { level: "team", id: "t", name: "Team" },
  period: { from: "2026-02-01", to: "2026-03-01" },
  columns: ["aht", "csat"],
  rows: ["Ann", "Bea", "Cy"].map((name) => ({ level: "agent", id: name, name })),
  more: false,
  groups: null,
  composite: [71, 20, null],
  compositeBand: ["too-close", "below", "not-enough-data"],
  coverage: [1, 1, 0],
  value: [300, 80, 600, 40, null, null],
  score: [72, 70, 10, 30, null, null],
  distance: [5, 0, -40, -40, null, null],
  band: ["too-close", "too-close", "below", "below", "not-enough-data", "not-enough-data"],
  probability: [0.6, 0.5, 0, 0, null, null],
  ...none,
  total: {
    composite: null,
    compositeBand: "not-enough-data",
    coverage: 0,
    value: [],
    score: [],
    distance: [],
    band: [],
    probability: [],
    ...none,
  },
};

function goal(weight: number) {
  const anchors = { shape: "linear" as const, floor: 0, threshold: 1, target: 2, stretch: 3 };
  const rest = { comparison: ">=" as const, from: "2026-01-01", appliesTo: "organisation" };
  return { anchors, weight, changedInPeriod: false, ...rest };
}
const goals = { aht: goal(2), csat: goal(1) };

test("whoever needs help stands first, and nobody is put first for want of data", () => {
  expect(teamGrid(scorecards, goals, "need").order).toEqual([1, 0, 2]);
  expect(teamGrid(scorecards, goals, "name").order).toEqual([0, 1, 2]);
});

test("the composite is the first column, before the KPIs, in the order of the rows", () => {
  const { cells } = teamGrid(scorecards, goals, "need");
  expect([...cells.value]).toEqual([20, 600, 40, 71, 300, 80, NaN, NaN, NaN]);
  expect([...cells.score]).toEqual([20, 10, 30, 71, 72, 70, NaN, NaN, NaN]);
  expect(cells.band[0]).toBe(indexOfBand("below"));
  expect(cells.band[6]).toBe(indexOfBand("not-enough-data"));
});
