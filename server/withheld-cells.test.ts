import fc from "fast-check";
import { expect, test } from "vitest";
import { withheldCells, type Cell } from "./withheld-cells.ts";

const FLOOR = 5;

/** A table as text: a row per unit, the heads of each bucket, a dot where there is no fact. */
function table(...rows: readonly string[]): Cell[] {
  return rows.flatMap((row, unit) =>
    row
      .split(" ")
      .flatMap((heads, bucket) =>
        heads === "." ? [] : [{ unit: `u${unit}`, bucket: `b${bucket}`, heads: Number(heads) }],
      ),
  );
}

const shown = (cells: readonly Cell[]) => {
  const withheld = withheldCells(cells, FLOOR);
  return cells.map(({ heads }, at) => (withheld[at] ? "x" : heads)).join(" ");
};

test("a table in which every cell holds the floor is shown, figures of nobody included", () => {
  expect(shown(table("5 6 0", "7 . 9"))).toBe("5 6 0 7 9");
});

test("in one line the cell with the fewest people that holds the floor goes with the small ones", () => {
  expect(shown(table("12 6 3 6"))).toBe("12 x x 6");
  expect(shown(table("12", "6", "3", "2"))).toBe("12 x x x");
  expect(shown(table("3"))).toBe("x");
});

test("among units and buckets a small cell goes with three others that make a rectangle with it", () => {
  // The first unit's small Sunday: its other day with the fewest people, and the same two days of the smaller other unit.
  expect(shown(table("9 8 3", "30 20 10", "9 9 9"))).toBe("9 x x 30 20 10 9 x x");
});

test("a bucket in which only a small unit worked goes with the bucket that would hide it in the whole", () => {
  expect(shown(table("9 8 3", "30 20 .", "9 9 ."))).toBe("9 x x 30 20 9 9");
});

test("a small cell that nothing can hide hides everything", () => {
  expect(shown(table("3 .", "9 9", "9 9"))).toBe("x x x x x");
});

/** Rows of figures (one weight per cell) that an attacker knows; `known` alone tells the target when it is in their span. */
function determined(known: readonly (readonly number[])[], target: readonly number[]): boolean {
  const basis: { pivot: number; row: number[] }[] = [];
  const reduce = (vector: readonly number[]) => {
    const row = [...vector];
    for (const { pivot, row: of } of basis) {
      const times = (row[pivot] ?? 0) / (of[pivot] ?? 1);
      if (times !== 0)
        for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) - times * (of[at] ?? 0);
    }
    return row.map((value) => (Math.abs(value) < 1e-9 ? 0 : value));
  };
  for (const vector of known) {
    const row = reduce(vector);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot >= 0) basis.push({ pivot, row });
  }
  return reduce(target).every((value) => value === 0);
}

/** How many people of each unit worked in each bucket: the first so many of its people. */
const staffing = fc
  .array(
    fc.array(fc.oneof(fc.nat(4), fc.integer({ min: 5, max: 12 })), { minLength: 4, maxLength: 4 }),
    {
      minLength: 2,
      maxLength: 5,
    },
  )
  .map((units) =>
    units.flatMap((counts, unit) =>
      Array.from({ length: Math.max(...counts) }, (_, seat) => ({
        unit,
        buckets: [...counts.keys()].filter((bucket) => (counts[bucket] ?? 0) > seat),
      })),
    ),
  );

/** Cells as an answer lists them, each with what of the finest cells it adds up. */
type Summed = Cell & { readonly weights: readonly number[] };

/** What an answer tells, and the small cells that it must not tell. */
function answerOf(rows: readonly Summed[]) {
  const withheld = withheldCells(rows, FLOOR);
  return {
    told: rows.filter((_, at) => !withheld[at]).map(({ weights }) => weights),
    small: rows.filter(({ heads }) => heads < FLOOR).map(({ weights }) => weights),
  };
}

test("no total of a unit or a bucket tells a small cell, nor do all of them together", () => {
  const cases = fc.property(staffing, (crew) => {
    const places = crew.flatMap((person) =>
      person.buckets.map((bucket) => ({ ...person, bucket })),
    );
    const keys = [...new Set(places.map(({ unit, bucket }) => `${unit} ${bucket}`))].toSorted();
    const cut = (name: (unit: string, bucket: string) => string) =>
      [...new Set(keys.map((key) => name(...pair(key))))].map((line): Summed => {
        const [unit = "", bucket = ""] = line.split(" ");
        const inside = (person: (typeof crew)[number]) =>
          person.buckets.some((one) => name(`${person.unit}`, `${one}`) === line);
        const weights = keys.map((key) => Number(name(...pair(key)) === line));
        return { unit, bucket, heads: crew.filter(inside).length, weights };
      });
    const grid = answerOf(cut((unit, bucket) => `${unit} ${bucket}`));
    const byUnit = answerOf(cut((unit) => `${unit} `));
    const byBucket = answerOf(cut((_, bucket) => ` ${bucket}`));
    const whole = answerOf(cut(() => " ")).told;
    const totals = [...byUnit.told, ...byBucket.told, ...whole];
    for (const target of grid.small) {
      // Where only one unit worked, totals of a bucket are those of a cell: then there is nothing left to hide.
      if (determined(totals, target)) continue;
      expect(determined([...grid.told, ...totals], target)).toBe(false);
    }
    for (const { told, small } of [byUnit, byBucket]) {
      for (const target of small) expect(determined([...told, ...whole], target)).toBe(false);
    }
  });
  fc.assert(cases, { numRuns: 3000, seed: 20261122 });
});

function pair(key: string): [unit: string, bucket: string] {
  const [unit = "", bucket = ""] = key.split(" ");
  return [unit, bucket];
}
