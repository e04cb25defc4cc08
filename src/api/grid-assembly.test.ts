import { expect, test } from "vitest";
import { GridFault } from "#src/contract/grid-fault.ts";
import { GridAssembly } from "./grid-assembly.ts";
import type { Grid } from "./read-grid.ts";

/** A page of people by two days, whose values count up from the one given; `of` says in which unit each lies. */
function page(
  names: readonly string[],
  from: number,
  rest: Partial<Grid> & { readonly units?: readonly string[]; readonly of?: number[] } = {},
): Grid {
  const { units, of, ...more } = rest;
  const numbers = Float64Array.from({ length: names.length * 2 }, (_, at) => from + at);
  const groups = of && {
    level: "team",
    units: (units ?? []).map((id) => ({ id, name: id })),
    of,
    several: 1,
  };
  return {
    asOf: { version: 1, lastDay: "2026-03-01", today: "2026-03-02", late: [] },
    within: { level: "organisation", id: "all", name: "All" },
    period: { from: "2026-02-28", to: "2026-03-01" },
    kpi: "aht",
    rows: names.map((name) => ({ level: "agent", id: name, name })),
    columns: ["2026-02-28", "2026-03-01"].map((day) => ({ from: day, to: day, partial: false })),
    more: false,
    total: 4,
    groups: groups ?? null,
    value: numbers,
    sample: numbers,
    score: numbers,
    adjusted: numbers,
    distance: numbers,
    band: Uint8Array.from(numbers, () => 3),
    ...more,
  };
}

test("pages are put together in their order", () => {
  const assembly = new GridAssembly(page(["Ann", "Bea"], 0, { more: true }), null);
  const part = assembly.grid();
  expect(part.rows.map(({ name }) => name)).toEqual(["Ann", "Bea"]);
  expect([...part.value]).toEqual([0, 1, 2, 3]);
  expect(part.more).toBe(true);
  expect(assembly.wantsMore).toBe(true);
  assembly.add(page(["Cy"], 10));
  const whole = assembly.grid();
  expect([...whole.value]).toEqual([0, 1, 2, 3, 10, 11]);
  expect([...whole.band]).toEqual([3, 3, 3, 3, 3, 3]);
  expect([whole.more, whole.heads, assembly.wantsMore]).toEqual([false, 0, false]);
  // What was shown before has not been changed under the reader's eyes.
  expect([...part.value]).toEqual([0, 1, 2, 3]);
});

test("the rows of groups come first, and units that pages number anew are the same units", () => {
  const heads = page(["blue", "red"], 100);
  const first = page(["Ann", "Bea"], 0, { more: true, units: ["red"], of: [0, 0] });
  const assembly = new GridAssembly(first, heads);
  assembly.add(page(["Cy", "Di"], 4, { units: ["blue", "red"], of: [0, 1] }));
  const { groups, rows, value, heads: headCount } = assembly.grid();
  expect(rows.map(({ name }) => name)).toEqual(["blue", "red", "Ann", "Bea", "Cy", "Di"]);
  expect([...value.subarray(0, 6)]).toEqual([100, 101, 102, 103, 0, 1]);
  expect(headCount).toBe(2);
  expect(groups?.units.map(({ id }) => id)).toEqual(["red", "blue"]);
  expect(groups?.of).toEqual([0, 0, 1, 0]);
  expect(groups?.several).toBe(2);
});

test("what has no room is left out, and said to be", () => {
  // Of four rows by two days, seven cells have room for three.
  const assembly = new GridAssembly(page(["Ann", "Bea"], 0, { more: true }), null, 7);
  assembly.add(page(["Cy", "Di"], 4));
  expect(assembly.wantsMore).toBe(false);
  const { rows, value, more } = assembly.grid();
  expect(rows.map(({ name }) => name)).toEqual(["Ann", "Bea", "Cy"]);
  expect([...value]).toEqual([0, 1, 2, 3, 4, 5]);
  expect(more).toBe(true);
});

test("a page of other facts than the first is no page of it", () => {
  const assembly = new GridAssembly(page(["Ann"], 0, { more: true }), null);
  const later = page(["Bea"], 2, {
    asOf: { version: 2, lastDay: "2026-03-01", today: "2026-03-02", late: [] },
  });
  expect(() => assembly.add(later)).toThrow(GridFault);
});
