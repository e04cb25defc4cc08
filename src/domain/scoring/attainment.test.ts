import { expect, test } from "vitest";
import type { Band } from "../band.ts";
import { attainmentOf } from "./attainment.ts";

const part = (weight: number, band: Band, probability: number | null = null) => ({
  weight,
  band,
  probability,
});

test("the share to expect, and the span from what is clear to what may be", () => {
  const attained = attainmentOf([
    part(4, "exceeds", 1),
    part(2, "meets", 0.9),
    part(3, "too-close", 0.5),
    part(1, "below", 0.1),
  ]);
  // (4 × 1 + 2 × 0.9 + 3 × 0.5 + 1 × 0.1) ÷ 10 = 7.4 ÷ 10; clearly at goal 6 ÷ 10; clearly below 1 ÷ 10.
  expect(attained.share).toBeCloseTo(0.74, 12);
  expect(attained.interval?.low).toBeCloseTo(0.6, 12);
  expect(attained.interval?.high).toBeCloseTo(0.9, 12);
  expect(attained).toMatchObject({ judged: 4, met: 2, missed: 1, coverage: 1 });
});

test("what cannot be judged takes from the coverage, not from the share", () => {
  const judged = part(3, "meets", 0.75);
  const attained = { share: 0.75, judged: 1, coverage: 0.75 };
  expect(attainmentOf([judged, part(1, "not-enough-data")])).toMatchObject(attained);
  // So small a sample that its probability is no ground for a band.
  expect(attainmentOf([judged, part(1, "not-enough-data", 0.9)])).toMatchObject(attained);
});

test("what may not be shown, has no goal or no weight is no part of it", () =>
  expect(
    attainmentOf([
      part(1, "below", 0.1),
      part(5, "not-permitted", 0.9),
      part(5, "no-goal"),
      part(0, "exceeds", 1),
    ]),
  ).toEqual({
    share: 0.1,
    interval: { low: 0, high: 0 },
    judged: 1,
    met: 0,
    missed: 1,
    coverage: 1,
  }));

test("without anything to judge there is no share", () =>
  expect(attainmentOf([part(2, "not-enough-data")])).toEqual({
    share: null,
    interval: null,
    judged: 0,
    met: 0,
    missed: 0,
    coverage: 0,
  }));
