import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import { expect, test } from "vitest";
import { studentBelow } from "./student-below.ts";

// Percentage points of t as in Abramowitz and Stegun, table 26.10, given there to three decimals.
test.each([
  [1, 6.314, 0.95],
  [1, 12.706, 0.975],
  [2, 2.92, 0.95],
  [2, 4.303, 0.975],
  [3, 2.353, 0.95],
  [4, 2.132, 0.95],
  [5, 2.015, 0.95],
  [10, 2.228, 0.975],
  [27, 1.703, 0.95],
  [27, 2.771, 0.995],
  [30, 1.31, 0.9],
  [120, 1.658, 0.95],
])("of %s degrees, %s is the point of the table", (degrees, t, probability) => {
  // A point rounded to three decimals is off by up to 0.0005, and the density is nowhere above 0.4.
  expect(Math.abs(studentBelow(t, degrees) - probability)).toBeLessThan(0.0002);
  expect(Math.abs(studentBelow(-t, degrees) - (1 - probability))).toBeLessThan(0.0002);
});

test("is known in closed form for one and two degrees", () => {
  // One: 1/2 + atan(1)/π = 3/4. Two: 1/2 + t/(2·√(2 + t²)); at t = √2 that is 1/2 + √2/4.
  expect(studentBelow(1, 1)).toBeCloseTo(0.75, 15);
  expect(studentBelow(Math.SQRT2, 2)).toBeCloseTo(0.5 + Math.SQRT2 / 4, 15);
  // Three: 1/2 + (atan(t/√3) + (t/√3)/(1 + t²/3))/π; at t = √3 that is 1/2 + (π/4 + 1/2)/π = 3/4 + 1/(2π).
  expect(studentBelow(Math.sqrt(3), 3)).toBeCloseTo(0.75 + 1 / (2 * Math.PI), 15);
});

test("agrees with the incomplete beta, on both sides of every border between the two", () => {
  let furthest = 0;
  for (const degrees of [1, 2, 3, 4, 5, 8, 13, 27, 28, 99, 250, 399, 400, 401, 12.5]) {
    for (let t = -7; t <= 7; t += 0.125) {
      const tail = betaCdf(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
      const expected = t < 0 ? tail : 1 - tail;
      furthest = Math.max(furthest, Math.abs(studentBelow(t, degrees) - expected));
    }
  }
  expect(furthest).toBeLessThan(5e-14);
});

test("keeps the digits of a far tail", () => {
  // Two degrees: (1 − t/√(2 + t²))/2 = 1/(√(2 + t²)·(√(2 + t²) + t)), without the cancellation.
  const root = Math.sqrt(2 + 1e12);
  expect(studentBelow(-1e6, 2) * root * (root + 1e6)).toBeCloseTo(1, 9);
});
