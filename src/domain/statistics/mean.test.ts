import { sampleStandardDeviation } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { totalsOfDays } from "#tests/totals-of.ts";
import { meanInterval, ratioError, strayFromRatio } from "./mean.ts";
import { studentBelow } from "./student-below.ts";

type Day = readonly [numerator: number, denominator: number];

const error = (days: readonly Day[]) => {
  const { numerator, denominator, squares } = totalsOfDays(...days);
  return ratioError(numerator, denominator, days.length, squares);
};

describe("ratioError", () => {
  test("by hand: two days of 10 contacts, 110 and 130 seconds", () => {
    // R = 240 ÷ 20 = 12; strays −10 and +10; √(2 ÷ 1 · 200) ÷ 20 = 1
    expect(
      error([
        [110, 10],
        [130, 10],
      ]),
    ).toBe(1);
  });

  test("by hand: three uneven days", () => {
    // R = (100 + 330 + 170) ÷ (10 + 30 + 20) = 10; strays 0, 30, −30; √(3 ÷ 2 · 1800) ÷ 60 = 0.8660254
    expect(
      error([
        [100, 10],
        [330, 30],
        [170, 20],
      ]),
    ).toBeCloseTo(Math.sqrt(2700) / 60, 12);
  });

  test("is the standard error of the mean where all days weigh the same", () => {
    const values = [301, 295, 340, 322, 288, 310, 305];
    expect(error(values.map((value) => [value, 1]))).toBeCloseTo(
      sampleStandardDeviation(values) / Math.sqrt(values.length),
      9,
    );
  });

  test("one day shows no variation, nor do sums without squares", () => {
    expect(error([[300, 10]])).toBeNull();
    expect(ratioError(300, 10, 5, null)).toBeNull();
  });

  test("identical days leave room for one unit of the numerator", () => {
    // √(5 ÷ 4 · 1) ÷ 5 = 0.2236: five promoters on five days are no proof of a score of 100.
    expect(error(Array.from({ length: 5 }, () => [1, 1] as const))).toBeCloseTo(0.2236068, 7);
  });
});

test("strayFromRatio is what the definition says", () => {
  const days: Day[] = [
    [95, 10],
    [210, 18],
    [130, 14],
    [0, 3],
  ];
  const { numerator, denominator, squares } = totalsOfDays(...days);
  const ratio = numerator / denominator;
  const expected = days.reduce((sum, [n, d]) => sum + (n - ratio * d) ** 2, 0);
  expect(strayFromRatio(numerator, denominator, squares)).toBeCloseTo(expected, 8);
});

describe("Student's t", () => {
  // Oracle: scipy 1.17, t.cdf; the second and third are the 95 % and 5 % points of the printed tables.
  test.each([
    [1, 1, 0.75],
    [2.132, 4, 0.9500086136],
    [-1.833, 9, 0.05000897],
    [2.042, 30, 0.9749856647],
    [0, 19, 0.5],
    [-2.5, 199, 0.00661363],
  ])("P(T < %d) with %d degrees is %d", (t, degrees, probability) =>
    expect(studentBelow(t, degrees)).toBeCloseTo(probability, 9),
  );

  // Printed tables: t(0.95) is 6.314, 2.132, 1.833 and 1.729 with 1, 4, 9 and 19 degrees.
  test.each([
    [1, 6.314],
    [4, 2.132],
    [9, 1.833],
    [19, 1.729],
  ])("the 90 %% interval with %d degrees reaches %d errors", (degrees, reach) => {
    const { low, high } = meanInterval(100, 2, degrees, 0.9);
    expect(low).toBeCloseTo(100 - 2 * reach, 2);
    expect(high).toBeCloseTo(100 + 2 * reach, 2);
  });

  test("interval and probability agree", () => {
    const { low, high } = meanInterval(312, 7, 12, 0.9);
    expect(studentBelow((low - 312) / 7, 12)).toBeCloseTo(0.05, 9);
    expect(studentBelow((high - 312) / 7, 12)).toBeCloseTo(0.95, 9);
  });
});
