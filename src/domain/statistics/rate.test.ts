import fc from "fast-check";
import { expect, test } from "vitest";
import { rateBelow, rateInterval } from "./rate.ts";

// Oracle: scipy 1.17, gamma.ppf([0.05, 0.95], x + 0.5, scale=1/e); the low end without events is 0 by rule.
test.each([
  [0, 8, 0, 0.2400911763],
  [1, 8, 0.0219903949, 0.488420494],
  [12, 8, 0.9132129775, 2.3532802583],
  [2.5, 8, 0.1022114309, 0.7869742027],
])("%d events over %d: %d to %d", (events, exposure, low, high) => {
  const interval = rateInterval(events, exposure, 0.9);
  expect(interval.low).toBeCloseTo(low, 8);
  expect(interval.high).toBeCloseTo(high, 8);
});

test("so many events that the quantile is expanded", () => {
  // Oracle as above, 300 events over 40.
  const { low, high } = rateInterval(300, 40, 0.9);
  expect(low).toBeCloseTo(6.8141574102, 5);
  expect(high).toBeCloseTo(8.2392631924, 5);
});

// Oracle: scipy 1.17, gamma.cdf(1.2, x + 0.5, scale=1/8).
test.each([
  [0, 0.9999882287],
  [1, 0.9997514385],
  [12, 0.2125686449],
])("P(rate < 1.2) after %d events over 8", (events, probability) =>
  expect(rateBelow(events, 8, 1.2)).toBeCloseTo(probability, 9),
);

test("a rate is never under 0", () => {
  expect(rateBelow(3, 8, 0)).toBe(0);
  expect(rateBelow(3, 8, -1)).toBe(0);
});

test("the interval misses no tail by more than a hundredth of a per cent", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), (events) => {
      const { low, high } = rateInterval(events, 36_000, 0.9);
      expect(Math.abs(rateBelow(events, 36_000, low) - 0.05)).toBeLessThan(1e-4);
      expect(Math.abs(rateBelow(events, 36_000, high) - 0.95)).toBeLessThan(1e-4);
    }),
  );
});

test("the interval holds the observed rate", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 1_000_000 }), (events, exposure) => {
      const { low, high } = rateInterval(events, exposure, 0.9);
      expect(low).toBeLessThanOrEqual(events / exposure);
      expect(high).toBeGreaterThanOrEqual(events / exposure);
    }),
  );
});
