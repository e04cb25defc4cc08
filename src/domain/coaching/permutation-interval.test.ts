import { describe, expect, test } from "vitest";
import { matchedDifference, permutationInterval } from "./permutation-interval.ts";

/** Every place of a set is drawn equally often. */
function evenChance(): () => number {
  let draw = 0;
  return () => {
    draw = (draw + 1) % 1999;
    return draw / 1999;
  };
}

test("the difference is weighted by set", () => {
  // ¾ · (5 − 2) + ¼ · (1 − 3) = 1.75
  const sets = [
    { treated: 5, others: [1, 2, 3], weight: 0.75 },
    { treated: 1, others: [3], weight: 0.25 },
  ];
  expect(matchedDifference(sets)).toBe(1.75);
});

describe("the interval by permutation", () => {
  test("of one person is the own value less that of colleagues", () => {
    // 99 colleagues at 1 … 99 and the treated at 200: each of 100 places is drawn 20 times of 1999 (once 19). A swap with a
    // colleague at c is reached at 200 − c. At 90 % the limit is the 100th of 2000 ranks; 20 swaps change nothing, so the
    // 80th of the rest: four colleagues further in, c = 96 and c = 4.
    const others = Array.from({ length: 99 }, (_, i) => i + 1);
    const interval = permutationInterval([{ treated: 200, others, weight: 1 }], 0.9, evenChance());
    expect(interval?.low).toBeCloseTo(104, 9);
    expect(interval?.high).toBeCloseTo(196, 9);
  });

  test("is unknown with too few to swap with", () => {
    // One swap in 20 changes nothing: at 90 % nothing is left to bound either side.
    const others = Array.from({ length: 18 }, (_, i) => i);
    expect(permutationInterval([{ treated: 50, others, weight: 1 }], 0.9, evenChance())).toBeNull();
  });

  test("moves with what is added to the treated", () => {
    const others = Array.from({ length: 50 }, (_, i) => (i * 7) % 11);
    const at = (treated: number) =>
      permutationInterval([{ treated, others, weight: 1 }], 0.9, evenChance());
    const [one, other] = [at(4), at(14)];
    expect((other?.low ?? 0) - (one?.low ?? 0)).toBeCloseTo(10, 9);
    expect((other?.high ?? 0) - (one?.high ?? 0)).toBeCloseTo(10, 9);
  });
});
