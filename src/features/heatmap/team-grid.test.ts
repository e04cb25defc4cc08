import { describe, expect, test } from "vitest";
import type { ScorecardGrid } from "#src/api/read-scorecards.ts";
import type { Band } from "#src/domain/band.ts";
import { indexOfBand } from "#src/charts/heat-map/cells.ts";
import { groupedRows } from "./grouped-rows.ts";
import { receivedGrid, sentGrid } from "./sent-grid.ts";
import { teamGrid } from "./team-grid.ts";

const asOf = { version: 1, lastDay: "2026-03-01", today: "2026-03-02", late: [] };
const numbers = (...values: (number | null)[]) =>
  Float64Array.from(values, (value) => value ?? Number.NaN);
const bands = (...names: Band[]) => Uint8Array.from(names, indexOfBand);
const none = { low: [], high: [], numerator: [], sample: [] };
const unknown = { low: numbers(), high: numbers(), sample: numbers(), adjusted: numbers() };

/** Three people × two KPIs. Bea certainly misses both goals, Ann may, of Cy nothing is known. */
const scorecards: ScorecardGrid = {
  asOf,
  within: { level: "team", id: "t", name: "Team" },
  period: { from: "2026-02-01", to: "2026-03-01" },
  columns: ["aht", "csat"],
  rows: ["Ann", "Bea", "Cy"].map((name) => ({ level: "agent", id: name, name })),
  more: false,
  groups: null,
  composite: numbers(71, 20, null),
  compositeBand: bands("too-close", "below", "not-enough-data"),
  coverage: numbers(1, 1, 0),
  value: numbers(300, 80, 600, 40, null, null),
  score: numbers(72, 70, 10, 30, null, null),
  distance: numbers(5, 0, -40, -40, null, null),
  band: bands("too-close", "too-close", "below", "below", "not-enough-data", "not-enough-data"),
  probability: numbers(0.6, 0.5, 0, 0, null, null),
  ...unknown,
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

const weights = { aht: 2, csat: 1 };

test("whoever needs help stands first, and nobody is put first for want of data", () => {
  expect([...teamGrid(scorecards, null, weights).rowOf]).toEqual([1, 0, 2]);
});

test("the composite is the first column, before the KPIs, in the order of the rows", () => {
  const { cells } = teamGrid(scorecards, null, weights);
  expect([...cells.value]).toEqual([20, 600, 40, 71, 300, 80, NaN, NaN, NaN]);
  expect([...cells.score]).toEqual([20, 10, 30, 71, 72, 70, NaN, NaN, NaN]);
  // A composite's goal is 70, the points of a target.
  expect([...cells.distance]).toEqual([-50, -40, -40, 1, 5, 0, NaN, NaN, NaN]);
  expect(cells.band[0]).toBe(indexOfBand("below"));
  expect(cells.band[6]).toBe(indexOfBand("not-enough-data"));
});

test("what is sent between threads arrives as it was", () => {
  const grid = teamGrid(scorecards, null, weights);
  expect(receivedGrid(structuredClone(sentGrid(grid)))).toEqual(grid);
});

describe("groups", () => {
  const units = ["blue", "red"].map((id) => ({ id, name: id }));
  const grouped: ScorecardGrid = {
    ...scorecards,
    groups: { level: "team", units, of: [1, 0, 1], several: 1 },
  };
  /** The red team needs more help; it has no figures of satisfaction, and green has nobody here. */
  const totals: ScorecardGrid = {
    ...scorecards,
    columns: ["aht"],
    rows: ["blue", "green", "red"].map((id) => ({ level: "team", id, name: id })),
    composite: numbers(60, 50, 40),
    compositeBand: bands("meets", "below", "below"),
    coverage: numbers(1, 1, 1),
    value: numbers(310, 500, 400),
    score: numbers(68, 20, 40),
    distance: numbers(-10, -200, -100),
    band: bands("too-close", "below", "below"),
    probability: numbers(0.4, 0, 0.1),
    adjusted: numbers(311, 499, 399),
  };

  test("have their own rows first, by need, with the numbers that their answer has", () => {
    const grid = teamGrid(grouped, totals, weights);
    expect([...grid.rowOf]).toEqual([2, 0, 1, 0, 2]);
    expect([...grid.cells.value.subarray(0, 6)]).toEqual([40, 400, NaN, 60, 310, NaN]);
    expect([...grid.cells.adjusted.subarray(0, 3)]).toEqual([40, 399, NaN]);
    expect(grid.cells.band[2]).toBe(indexOfBand("not-enough-data"));
  });

  test("stand over those who lie in them, whichever way these are ordered", () => {
    const heads = [totals.rows[2], totals.rows[0]].filter((row) => row !== undefined);
    const people = [1, 0, 2].flatMap((row) => grouped.rows[row] ?? []);
    const rows = groupedRows(heads, people, grouped.groups, (row) => [1, 0, 2][row] ?? -1);
    expect(rows.map(({ subject, group, size }) => [subject.id, group ?? size])).toEqual([
      ["red", 2],
      ["blue", 1],
      ["Bea", "team:blue"],
      ["Ann", "team:red"],
      ["Cy", "team:red"],
    ]);
  });

  test("whose figures are not there yet leave everybody where they are", () => {
    const rows = groupedRows([], grouped.rows, grouped.groups);
    expect(rows.every(({ group, size }) => group === undefined && size === undefined)).toBe(true);
    expect([...teamGrid(grouped, null, weights).rowOf]).toEqual([1, 0, 2]);
  });
});
