import { expect, test } from "vitest";
import type { Band } from "../band.ts";
import { measureId } from "../ids.ts";
import { attainmentOf as attainmentAt } from "./attainment.ts";

const part = (
  weight: number,
  band: Band,
  probability: number | null = null,
  moving: readonly string[] = [],
) => ({ weight, band, probability, moving: moving.map(measureId) });

const attainmentOf = (parts: Parameters<typeof attainmentAt>[0]) => attainmentAt(parts, 0.9);

test("the share to expect, and where it lies by the same probabilities", () => {
  const attained = attainmentOf([
    part(4, "exceeds", 1),
    part(2, "meets", 0.8),
    part(3, "too-close", 0.5),
    part(1, "below", 0.1),
  ]);
  // (4 × 1 + 2 × 0.8 + 3 × 0.5 + 1 × 0.1) ÷ 10 = 7.2 ÷ 10. Nothing but the 4 in 0.2 × 0.5 × 0.9 = 9 % of all cases, more than
  // a tail of 5 %; all of it in 0.8 × 0.5 × 0.1 = 4 %, and 9 ÷ 10 in another 36 %.
  expect(attained.share).toBeCloseTo(0.72, 12);
  expect(attained.interval?.low).toBeCloseTo(0.4, 12);
  expect(attained.interval?.high).toBeCloseTo(0.9, 12);
  expect(attained).toMatchObject({ judged: 4, met: 2, missed: 1, coverage: 1 });
});

test("a single KPI that is probably below its goal may be at it all the same", () =>
  // 18 % are more than a tail of 5 %.
  expect(attainmentOf([part(1, "below", 0.18)])).toMatchObject({
    share: 0.18,
    interval: { low: 0, high: 1 },
    missed: 1,
  }));

test("KPIs that move with the same measures are at goal together", () => {
  const both = (moving: readonly string[]) =>
    attainmentOf([part(1, "meets", 0.9, moving), part(1, "meets", 0.9, moving)]).interval;
  // Neither is at goal in 0.1 × 0.1 = 1 % where they are apart, in 10 % where they go together.
  expect(both([])).toEqual({ low: 0.5, high: 1 });
  expect(both(["talk_seconds"])).toEqual({ low: 0, high: 1 });
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
    interval: { low: 0, high: 1 },
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
