import { fc, it } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { shareInterval } from "./share-interval.ts";

const alone = (...chances: readonly (readonly [share: number, probability: number])[]) =>
  chances.map(([share, probability]) => [{ share, probability }]);

describe("where a sum of shares lies", () => {
  test("is read off its whole distribution", () => {
    // 0.4 for certain, and 0.2 in 0.8, 0.3 in 0.5, 0.1 in 0.1 of all cases. From below: 0.4 alone in 0.2 × 0.5 × 0.9 = 9 %, more
    // than the 5 % of a tail. From above: all of it in 0.8 × 0.5 × 0.1 = 4 %, and 0.9 in 0.8 × 0.5 × 0.9 = 36 %: together 40 %.
    const { low, high } = shareInterval(alone([0.4, 1], [0.2, 0.8], [0.3, 0.5], [0.1, 0.1]), 0.9);
    expect(low).toBeCloseTo(0.4, 12);
    expect(high).toBeCloseTo(0.9, 12);
  });

  test("is wider where things come true together", () => {
    const [one, other] = [
      { share: 0.5, probability: 0.9 },
      { share: 0.5, probability: 0.85 },
    ];
    // Apart: neither in 0.1 × 0.15 = 1.5 %, under 5 %; one of them or none in 1 − 0.9 × 0.85 = 23.5 %.
    expect(shareInterval([[one], [other]], 0.9)).toEqual({ low: 0.5, high: 1 });
    // Together: neither in 1 − 0.9 = 10 %.
    expect(shareInterval([[other, one]], 0.9)).toEqual({ low: 0, high: 1 });
    // Only the more probable one in 0.9 − 0.85 = 5 %: with the 10 % of none that is 15 %, and both in 85 %.
    expect(shareInterval([[other, one]], 0.75)).toEqual({ low: 0.5, high: 1 });
  });

  test("does not end at what hardly ever comes about", () => {
    const one = { share: 0.5, probability: 0.97 };
    const other = { share: 0.5, probability: 0.969 };
    // Together: neither in 3 %, one alone in 0.97 − 0.969 = 0.1 %, which is less than 5 % with it. Expected (0.97 + 0.969) ÷ 2.
    const { low, high } = shareInterval([[one, other]], 0.9);
    expect([low, high]).toEqual([expect.closeTo(0.9695, 12), 1]);
  });

  test("ends at what comes about just as often as half of the rest", () => {
    // At a level of 50 % a tail is 25 %, and that is how often it is so.
    expect(shareInterval(alone([1, 0.25]), 0.5)).toEqual({ low: 0, high: 1 });
    expect(shareInterval(alone([1, 0.75]), 0.5)).toEqual({ low: 0, high: 1 });
  });

  test.each([
    // At 18 % it may well be so; at 2 % it is not, but what one expects is 0.02.
    [0.18, { low: 0, high: 1 }],
    [0.02, { low: 0, high: 0.02 }],
    [0.98, { low: 0.98, high: 1 }],
    [0, { low: 0, high: 0 }],
    [1, { low: 1, high: 1 }],
  ])("of one thing of probability %d", (probability, expected) => {
    expect(shareInterval(alone([1, probability]), 0.9)).toEqual(expected);
  });

  test("of forty things of sizes of their own is found at once", () => {
    const shares = Array.from({ length: 40 }, (_, at) => Math.sqrt(at + 1));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const { low, high } = shareInterval(
      alone(...shares.map((share) => [share / all, 0.5] as const)),
      0.9,
    );
    // Σ (at + 1) = 820 and Σ √(at + 1) ≈ 171.8: the standard error is √(820 × 0.25) ÷ 171.8 = 0.0833, times 1.645 is 0.137.
    expect(low).toBeCloseTo(0.363, 2);
    expect(high).toBeCloseTo(0.637, 2);
  });

  it.prop([
    fc.array(
      fc.array(
        fc.record({
          share: fc.double({ min: 0.01, max: 1, noNaN: true }),
          probability: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 5 },
    ),
  ])("holds what is to be expected", (drawn) => {
    const all = drawn.flat().reduce((sum, { share }) => sum + share, 0);
    const groups = drawn.map((group) =>
      group.map(({ share, probability }) => ({ share: share / all, probability })),
    );
    const expected = groups
      .flat()
      .reduce((sum, { share, probability }) => sum + share * probability, 0);
    const { low, high } = shareInterval(groups, 0.9);
    expect(low).toBeLessThanOrEqual(expected + 1e-12);
    expect(high).toBeGreaterThanOrEqual(expected - 1e-12);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(1);
  });
});
