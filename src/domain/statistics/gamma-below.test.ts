import fc from "fast-check";
import { expect, test } from "vitest";
import { gammaBelow } from "./gamma-below.ts";

// Oracle: scipy 1.17, gamma.cdf(x, shape).
test.each([
  [300, 310, 0.7224887542],
  [300, 250, 0.0011623936],
  [300, 300.027, 0.5082994774],
  [320.5, 320.5000001, 0.5074281797],
  [898.5, 868.5, 0.1584028894],
  [898.5, 898.5, 0.5044364179],
  [949.5, 1000.2, 0.9482081784],
  [5000.5, 4800, 0.002056036],
  [5000.5, 5000.5, 0.501880539],
  [1_000_000, 1_000_500, 0.6915504758],
])("Gamma(%d) below %d", (shape, x, probability) =>
  expect(Math.abs(gammaBelow(x, shape) - probability)).toBeLessThan(2e-7),
);

test("nothing lies below 0, and everything below infinity", () => {
  expect(gammaBelow(0, 5)).toBe(0);
  expect(gammaBelow(-3, 5000)).toBe(0);
  expect(gammaBelow(1e9, 5000)).toBe(1);
  expect(gammaBelow(1, 5000)).toBeCloseTo(0, 12);
});

test("rises with x, also across the change of method", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 3000, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.double({ min: 0.01, max: 2, noNaN: true }),
      (shape, from, step) => {
        const x = shape + from * Math.sqrt(shape);
        const further = x + step * Math.sqrt(shape);
        expect(gammaBelow(further, shape)).toBeGreaterThanOrEqual(gammaBelow(x, shape));
      },
    ),
  );
  for (const x of [260, 290, 300, 310, 340]) {
    expect(Math.abs(gammaBelow(x, 300) - gammaBelow(x, 299.9999999))).toBeLessThan(3e-7);
  }
});
