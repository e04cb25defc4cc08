import fc from "fast-check";
import { expect, test } from "vitest";
import { firstOf } from "./first-of.ts";

test("gives what sorting everything and cutting would give, equal items in their order", () => {
  const items = fc.array(fc.record({ rank: fc.nat(5), at: fc.nat() }));
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 8 }), (list, count) => {
      const compare = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
      expect(firstOf(list, count, compare)).toEqual(list.toSorted(compare).slice(0, count));
    }),
  );
});
