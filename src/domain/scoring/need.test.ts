import { expect, test } from "vitest";
import { needOf } from "./need.ts";

test("need is the chance of missing the goal times what is still to be gained, weighted", () => {
  // 3 × 0.9 × 0.8 + 1 × 0.5 × 0.4 = 2.16 + 0.2 = 2.36; ÷ 4 = 0.59
  const parts = [
    { weight: 3, probability: 0.1, score: 20 },
    { weight: 1, probability: 0.5, score: 60 },
  ];
  expect(needOf(parts)).toBeCloseTo(0.59, 12);
});

test("what could not be judged, or has no weight, neither adds nor dilutes need", () => {
  const judged = { weight: 2, probability: 0.25, score: 40 };
  const parts = [
    judged,
    { weight: 5, probability: null, score: null },
    { weight: 0, probability: 0, score: 0 },
  ];
  // 0.75 × 0.6 = 0.45
  expect(needOf(parts)).toBeCloseTo(0.45, 12);
  expect(needOf([{ weight: 5, probability: null, score: 80 }])).toBeNull();
  expect(needOf([{ weight: 5, probability: 0.2, score: null }])).toBeNull();
});

test("whoever certainly meets every goal needs nothing", () => {
  expect(needOf([{ weight: 1, probability: 1, score: 70 }])).toBe(0);
});
