import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROUGH_ERROR, ROUGH_TAILS } from "./rough-tails.ts";
import { EXACT_TAILS } from "./tails.ts";

const COUNTS = [
  0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 80, 150, 299, 300, 301, 700, 2_000, 10_000, 100_000,
];

/** From five standard deviations under a centre to five over it, by twentieths. */
const STEPS = Array.from({ length: 201 }, (_, step) => (step - 100) / 20);

/** The largest distance of the rough tail from the exact one; where the rough one cannot tell there is none. */
function farthest(pairs: Iterable<readonly [rough: number, exact: number]>): number {
  let most = 0;
  for (const [rough, exact] of pairs) {
    if (!Number.isNaN(rough)) most = Math.max(most, Math.abs(rough - exact));
  }
  return most;
}

describe("is within its error of the exact tail", () => {
  test("for a proportion of any counts", () => {
    const pairs = COUNTS.flatMap((successes) =>
      COUNTS.flatMap((failures) => {
        const trials = successes + failures;
        const mean = (successes + 0.5) / (trials + 1);
        const deviation = Math.sqrt((mean * (1 - mean)) / (trials + 2));
        const edges = [1e-6, 0.001, 0.01, 0.05, 0.95, 0.99, 0.999, 1 - 1e-6];
        return [...STEPS.map((step) => mean + step * deviation), ...edges].map(
          (x) =>
            [
              ROUGH_TAILS.proportionBelow(successes, trials, x),
              EXACT_TAILS.proportionBelow(successes, trials, x),
            ] as const,
        );
      }),
    );
    expect(farthest(pairs)).toBeLessThan(ROUGH_ERROR / 1.9);
  });

  test("for a rate of any count", () => {
    const pairs = COUNTS.flatMap((events) =>
      [...STEPS.map((step) => events + 0.5 + step * Math.sqrt(events + 0.5)), 1e-6, 1e6].map(
        (expected) =>
          [
            ROUGH_TAILS.rateBelow(events, 1_000, expected / 1_000),
            EXACT_TAILS.rateBelow(events, 1_000, expected / 1_000),
          ] as const,
      ),
    );
    expect(farthest(pairs)).toBeLessThan(ROUGH_ERROR / 2);
  });

  test("for a mean of any number of days", () => {
    const degrees = [1, 2, 3, 4, 5, 6, 8, 12, 20, 27, 60, 90, 365, 2_000];
    const pairs = degrees.flatMap((days) =>
      STEPS.map(
        (t) => [ROUGH_TAILS.studentBelow(t, days), EXACT_TAILS.studentBelow(t, days)] as const,
      ),
    );
    expect(farthest(pairs)).toBeLessThan(ROUGH_ERROR / 1.2);
  });

  test("wherever a search looks for a larger one", () => {
    const count = fc.oneof(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 1_000_000 }));
    const away = fc.double({ min: -6, max: 6, noNaN: true });
    fc.assert(
      fc.property(count, count, away, (successes, failures, deviations) => {
        const trials = successes + failures;
        const share = successes / trials;
        const x = share + deviations * Math.sqrt((share * (1 - share)) / trials);
        const rate = share + (deviations * Math.sqrt(successes)) / trials;
        const pairs = [
          [
            ROUGH_TAILS.proportionBelow(successes, trials, x),
            EXACT_TAILS.proportionBelow(successes, trials, x),
          ],
          [
            ROUGH_TAILS.rateBelow(successes, trials, rate),
            EXACT_TAILS.rateBelow(successes, trials, rate),
          ],
        ] as const;
        expect(farthest(pairs)).toBeLessThan(ROUGH_ERROR);
      }),
      { numRuns: 5_000 },
    );
  });
});

test("tells from two on each side and from three degrees on", () => {
  // Oracle: scipy 1.17, beta(2.5, 98.5).cdf(0.02), gamma(2.5, scale=1/100).cdf(0.02) and t(3).cdf(0.8)
  const near = ROUGH_ERROR / 1.2;
  expect(Math.abs(ROUGH_TAILS.proportionBelow(2, 100, 0.02) - 0.452_036_901_3)).toBeLessThan(near);
  expect(Math.abs(ROUGH_TAILS.proportionBelow(98, 100, 0.98) - (1 - 0.452_036_901_3))).toBeLessThan(
    near,
  );
  expect(Math.abs(ROUGH_TAILS.rateBelow(2, 100, 0.02) - 0.450_584_048_6)).toBeLessThan(near);
  expect(Math.abs(ROUGH_TAILS.studentBelow(0.8, 3) - 0.758_900_524_1)).toBeLessThan(near);
});

test("comes closer the more there is, also where observed and expected all but agree", () => {
  // Oracle: scipy 1.17, gamma(1_000_000.5).cdf(x) and beta(1_000_000.5, 3_000_000.5).cdf(x)
  for (const [x, below] of [
    [999_000, 0.158_534_238_3],
    [999_600, 0.344_497_229_7],
    [1_000_000, 0.499_933_509_6],
    [1_000_900, 0.815_823_712_3],
  ] as const) {
    expect(Math.abs(ROUGH_TAILS.rateBelow(1_000_000, 1, x) - below)).toBeLessThan(1e-6);
  }
  for (const [x, below] of [
    [0.2496, 0.032_281_289_8],
    [0.2499, 0.322_034_368_8],
    [0.25, 0.499_961_611_8],
    [0.2504, 0.967_609_664_4],
  ] as const) {
    const rough = ROUGH_TAILS.proportionBelow(1_000_000, 4_000_000, x);
    expect(Math.abs(rough - below)).toBeLessThan(1e-6);
  }
});

test("cannot tell from next to nothing", () => {
  expect(ROUGH_TAILS.proportionBelow(1, 100, 0.02)).toBeNaN();
  expect(ROUGH_TAILS.proportionBelow(99, 100, 0.98)).toBeNaN();
  expect(ROUGH_TAILS.rateBelow(1, 100, 0.02)).toBeNaN();
  expect(ROUGH_TAILS.studentBelow(0.8, 2)).toBeNaN();
});

test("knows the ends for certain", () => {
  expect(ROUGH_TAILS.proportionBelow(0, 5, 0)).toBe(0);
  expect(ROUGH_TAILS.proportionBelow(0, 5, 1)).toBe(1);
  expect(ROUGH_TAILS.rateBelow(0, 5, 0)).toBe(0);
});
