import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distributionOf } from "./distribution.ts";

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe("distributionOf", () => {
  test("has round edges, open ends and every value once", () => {
    const bins = distributionOf(range(1, 100), 5);
    // Middle half about 50 wide: 2 · 50 ÷ ∛100 = 21.5, so bins of 50 between the tenths at 10.6 and 90.4: one edge at 50.
    expect(bins).toEqual([
      { from: null, to: 50, count: 49 },
      { from: 50, to: null, count: 51 },
    ]);
  });

  describe("of 600, whose middle half is 300 wide: 2 · 300 ÷ ∛600 = 71, so bins of 100 from the tenth at 59.5 to 539.5", () => {
    test("has every edge between the tenths", () =>
      expect(distributionOf(range(0, 599), 5)).toEqual(
        [null, 100, 200, 300, 400, 500].map((from, i, edges) => ({
          from,
          to: edges[i + 1] ?? null,
          count: 100,
        })),
      ));

    test("and below 0 as well, where the first tenth is at −240.5 and the last at 239.5", () =>
      expect(distributionOf(range(-300, 299), 5)?.map(({ from, count }) => [from, count])).toEqual([
        [null, 100],
        [-200, 100],
        [-100, 100],
        [0, 100],
        [100, 100],
        [200, 100],
      ]));

    test("keeps bins that hold the floor exactly, and joins those that hold one less", () => {
      expect(distributionOf(range(0, 599), 100)).toHaveLength(6);
      // Under 101 the first edge is 200, the next 400; the 100 from 500 on are too few for a bin of their own.
      expect(distributionOf(range(0, 599), 101)?.map(({ to, count }) => [to, count])).toEqual([
        [200, 200],
        [400, 200],
        [null, 200],
      ]);
    });

    test("whatever the order they come in", () =>
      expect(distributionOf(range(0, 599).toReversed(), 5)).toEqual(
        distributionOf(range(0, 599), 5),
      ));
  });

  test("the fewest values that two bins can hold are shown", () =>
    // Tenths at 0.56 and 8.44, the middle half 5.0 wide: 2 · 5 ÷ ∛10 = 4.6, so bins of 5
    expect(distributionOf(range(0, 9), 5)).toEqual([
      { from: null, to: 5, count: 5 },
      { from: 5, to: null, count: 5 },
    ]));

  test("a middle half that is all the same has no width to cut by, however far the tenths are apart", () => {
    const values = range(1, 1000).map((place) => (place <= 120 ? -5 : place > 880 ? 5 : 0));
    expect(distributionOf(values, 5)).toEqual([{ from: null, to: null, count: 1000 }]);
  });

  test("joins bins that hold too few", () => {
    const values = [...range(1, 40), ...range(61, 64), ...range(100, 140)];
    const bins = distributionOf(values, 5) ?? [];
    expect(bins.every(({ count }) => count >= 5)).toBe(true);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
  });

  test("equal values are one open bin", () =>
    expect(
      distributionOf(
        Array.from({ length: 12 }, () => 80),
        5,
      ),
    ).toEqual([{ from: null, to: null, count: 12 }]));

  test("too few for two bins are not shown", () => {
    expect(distributionOf(range(1, 9), 5)).toBeNull();
    expect(distributionOf([], 5)).toBeNull();
    expect(distributionOf([1], 0)).toBeNull();
  });

  test("edges are written as meant", () => {
    const edges = distributionOf(
      range(1, 200).map((value) => value / 1000),
      5,
    )?.flatMap(({ to }) => to ?? []);
    expect(edges?.every((edge) => String(edge).length <= 5)).toBe(true);
  });

  test("holds the floor everywhere and tiles the line, whatever the values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { maxLength: 300 }),
        fc.integer({ min: 1, max: 10 }),
        (values, floor) => {
          const bins = distributionOf(values, floor);
          fc.pre(bins !== null);
          expect(bins[0]?.from).toBeNull();
          expect(bins.at(-1)?.to).toBeNull();
          expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
          bins.forEach(({ from, to, count }, i) => {
            expect(count).toBeGreaterThanOrEqual(floor);
            const inside = values.filter(
              (value) => (from === null || value >= from) && (to === null || value < to),
            );
            expect(inside).toHaveLength(count);
            expect(bins[i + 1]?.from ?? to).toBe(to);
          });
        },
      ),
    );
  });
});
