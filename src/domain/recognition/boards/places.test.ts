import { fc, it } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { errorWithin, intervalAround, placesOf } from "./places.ts";

const entrant = (id: string, value: number, error = 1) => ({ id, value, error });
const told = (entries: Parameters<typeof placesOf>[0], risk?: number) =>
  placesOf(entries, risk).map(({ place, entries: shared }) => [
    place,
    shared.map(({ id }) => id).join(""),
  ]);

describe("places", () => {
  test("are shared within chance, and the next one counts those before", () => {
    // 3 pairs at a risk of 0.1: z of 1 − 0.1 ÷ 6 = 0.98333 is 2.1280; two errors of 1 make √2, and the bar 3.0095.
    expect(told([entrant("a", 10), entrant("b", 7), entrant("c", 3)])).toEqual([
      [1, "ab"],
      [3, "c"],
    ]);
    expect(told([entrant("a", 10), entrant("b", 6.99), entrant("c", 3)])).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ]);
  });

  test("hold nobody who is told apart from another in them, so that a chain of neighbours does not become one place", () => {
    expect(told([entrant("a", 9), entrant("b", 6.5), entrant("c", 4)])).toEqual([
      [1, "ab"],
      [3, "c"],
    ]);
  });

  test("are not made one by a first of whom little is known", () => {
    expect(told([entrant("x", 11, 50), entrant("a", 10), entrant("b", 1)])).toEqual([
      [1, "ax"],
      [3, "b"],
    ]);
  });

  test("of those who reached exactly the same, or of whom nothing is known, are shared", () => {
    expect(told([entrant("b", 5, 0), entrant("a", 5, 0)])).toEqual([[1, "ab"]]);
    expect(told([entrant("a", 99), entrant("b", 1, Infinity)])).toEqual([[1, "ab"]]);
    expect(told([entrant("a", 1)])).toEqual([[1, "a"]]);
    expect(told([])).toEqual([]);
  });
});

test("the error of an interval is that of its longer side", () => {
  // 90 %: z = 1.6449; 8 ÷ 1.64485 = 4.8637.
  expect(errorWithin(70, { low: 62, high: 73 }, 0.9)).toBeCloseTo(4.8637, 4);
  const { low, high } = intervalAround(70, 4.8637, 0.9);
  expect([low, high].map((edge) => edge.toFixed(2))).toEqual(["62.00", "78.00"]);
});

const entrants = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    value: fc.double({ min: -100, max: 100, noNaN: true }),
    error: fc.double({ min: 0, max: 50, noNaN: true }),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

it.prop([entrants])("hold everybody once, in any order of asking", (list) => {
  const places = placesOf(list);
  const placed = places.flatMap(({ entries }) => entries.map(({ id }) => id));
  expect(placed.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
  expect(placesOf(list.toReversed())).toEqual(places);
  let before = 0;
  for (const { place, entries } of places) {
    expect(place).toBe(before + 1);
    before += entries.length;
  }
});

it.prop([entrants])("never put somebody who reached more behind", (list) => {
  const places = placesOf(list);
  const least = places.map(({ entries }) => Math.min(...entries.map(({ value }) => value)));
  const most = places.map(({ entries }) => Math.max(...entries.map(({ value }) => value)));
  for (const [at, value] of least.entries()) {
    if (at + 1 < most.length) expect(value).toBeGreaterThanOrEqual(most[at + 1] ?? 0);
  }
});

it.prop([entrants])("hold nobody told apart from another", (list) => {
  for (const { entries } of placesOf(list)) {
    for (const one of entries) {
      for (const other of entries) {
        // Two of them alone, held against the bar of all, stay in one place.
        const alone = placesOf(
          [one, other],
          0.1 / Math.max((list.length * (list.length - 1)) / 2, 1),
        );
        expect(one.id === other.id || alone.length === 1).toBe(true);
      }
    }
  }
});
