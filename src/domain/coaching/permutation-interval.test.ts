import { describe, expect, test } from "vitest";
import { matchedDifference, permutationInterval, type MatchedSet } from "./permutation-interval.ts";

function setOf(
  treated: number,
  others: readonly number[],
  { weight = 1, deviation = 1 } = {},
): MatchedSet {
  return {
    treated: { value: treated, deviation },
    others: others.map((value) => ({ value, deviation: 1 })),
    weight,
  };
}

function neverAsked(): number {
  throw new Error("where all swaps are taken, nothing is left to chance");
}

test("the difference is weighted by set", () => {
  // ¾ · (5 − 2) + ¼ · (1 − 3) = 1.75
  const sets = [setOf(5, [1, 2, 3], { weight: 0.75 }), setOf(1, [3], { weight: 0.25 })];
  expect(matchedDifference(sets)).toBe(1.75);
});

describe("the interval by permutation", () => {
  test("of one person is the own value less that of colleagues", () => {
    // 99 colleagues at 1 … 99 and the treated at 200. A swap with a colleague at c is reached at 200 − c. At 90 % the limit
    // is the fifth of a hundred outcomes on each side: c = 95 and c = 5.
    const others = Array.from({ length: 99 }, (_, i) => i + 1);
    const interval = permutationInterval([setOf(200, others)], 0.9, neverAsked);
    expect(interval?.low).toBeCloseTo(105, 9);
    expect(interval?.high).toBeCloseTo(195, 9);
  });

  test("counts in standard deviations", () => {
    // Twice the deviation: a swap with a colleague at c is reached where (200 − e) ÷ 2 = c, at 200 − 2c.
    const others = Array.from({ length: 99 }, (_, i) => i + 1);
    const interval = permutationInterval([setOf(200, others, { deviation: 2 })], 0.9, neverAsked);
    expect(interval?.low).toBeCloseTo(10, 9);
    expect(interval?.high).toBeCloseTo(190, 9);
  });

  test("is unknown with too few to swap with", () => {
    const others = Array.from({ length: 19 }, (_, i) => i);
    // 20 outcomes leave one on each side at 90 %, 19 none.
    const interval = permutationInterval([setOf(50, others)], 0.9, neverAsked);
    expect(interval?.low).toBeCloseTo(32, 9);
    expect(interval?.high).toBeCloseTo(50, 9);
    expect(permutationInterval([setOf(50, others.slice(1))], 0.9, neverAsked)).toBeNull();
  });

  test("of two people swaps both", () => {
    // Three other outcomes, at weights of a half: only the first swapped 10 − 4 = 6, only the second 6 − 2 = 4, both the mean 5.
    const sets = [setOf(10, [4], { weight: 0.5 }), setOf(6, [2], { weight: 0.5 })];
    const interval = permutationInterval(sets, 0.5, neverAsked);
    expect(interval).toEqual({ low: 4, high: 6 });
  });

  test("moves with what is added to the treated, drawn at random", () => {
    const others = Array.from({ length: 50 }, (_, i) => (i * 7) % 11);
    const at = (treated: number) => {
      let draw = 0;
      const chance = () => {
        draw = (draw + 617) % 1999;
        return draw / 1999;
      };
      const sets = [0, 1, 2].map(() => setOf(treated, others, { weight: 1 / 3 }));
      return permutationInterval(sets, 0.9, chance);
    };
    const [one, other] = [at(4), at(14)];
    expect((other?.low ?? 0) - (one?.low ?? 0)).toBeCloseTo(10, 9);
    expect((other?.high ?? 0) - (one?.high ?? 0)).toBeCloseTo(10, 9);
  });
});
