import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Anchors, LinearAnchors } from "../goal.ts";
import { scoreInterval, scoreOf } from "./score.ts";

const csat: LinearAnchors = { shape: "linear", floor: 60, threshold: 76, target: 85, stretch: 90 };
const aht: LinearAnchors = {
  shape: "linear",
  floor: 600,
  threshold: 400,
  target: 320,
  stretch: 280,
};
const transfer: Anchors = {
  shape: "range",
  floor: [0, 30],
  threshold: [2, 20],
  target: [5, 15],
  stretch: [8, 12],
};

describe("scoreOf", () => {
  test.each([
    [50, 0],
    [60, 0],
    [68, 20], // half of the way from floor to threshold: 0 + ½ · 40
    [76, 40],
    [79, 50], // 40 + (3 ÷ 9) · 30
    [85, 70],
    [86, 76], // 70 + (1 ÷ 5) · 30
    [90, 100],
    [99, 100],
  ])("higher is better: %d scores %d", (value, score) =>
    expect(scoreOf(value, csat, "higher")).toBeCloseTo(score, 12),
  );

  test.each([
    [700, 0],
    [500, 20],
    [400, 40],
    [360, 55], // 40 + (40 ÷ 80) · 30
    [320, 70],
    [300, 85], // 70 + (20 ÷ 40) · 30
    [280, 100],
    [100, 100],
  ])("lower is better: %d scores %d", (value, score) =>
    expect(scoreOf(value, aht, "lower")).toBeCloseTo(score, 12),
  );

  test.each([
    [0, 0],
    [1, 20],
    [2, 40],
    [3.5, 55],
    [5, 70],
    [8, 100],
    [10, 100],
    [12, 100],
    [13, 90], // 70 + (2 ÷ 3) · 30
    [15, 70],
    [17.5, 55],
    [20, 40],
    [25, 20],
    [31, 0],
  ])("a range is a tent: %d scores %d", (value, score) =>
    expect(scoreOf(value, transfer, "range")).toBeCloseTo(score, 12),
  );

  test("the anchors themselves score exactly", () => {
    expect(scoreOf(85, csat, "higher")).toBe(70);
    expect(scoreOf(76, csat, "higher")).toBe(40);
    expect(scoreOf(320, aht, "lower")).toBe(70);
  });

  test("nothing scores nothing, and a shape that the direction does not take is no goal", () => {
    expect(scoreOf(null, csat, "higher")).toBeNull();
    expect(scoreOf(10, csat, "range")).toBeNull();
    expect(scoreOf(10, transfer, "higher")).toBeNull();
  });

  test("never falls as the value gets better, and stays between 0 and 100", () => {
    const anchors = fc
      .tuple(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        ...[1, 2, 3].map(() => fc.double({ min: 1e-3, max: 1e5, noNaN: true })),
      )
      .map(([floor, a = 1, b = 1, c = 1]): LinearAnchors => ({
        shape: "linear",
        floor,
        threshold: floor + a,
        target: floor + a + b,
        stretch: floor + a + b + c,
      }));
    const value = fc.double({ min: -2e6, max: 2e6, noNaN: true });
    fc.assert(
      fc.property(anchors, value, value, (linear, a, b) => {
        const [worse, better] = [Math.min(a, b), Math.max(a, b)];
        const low = scoreOf(worse, linear, "higher") ?? Number.NaN;
        const high = scoreOf(better, linear, "higher") ?? Number.NaN;
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("scoreInterval", () => {
  test("spans the scores of its ends, whichever way is better", () => {
    expect(scoreInterval({ low: 68, high: 86 }, csat, "higher")).toEqual({ low: 20, high: 76 });
    expect(scoreInterval({ low: 300, high: 500 }, aht, "lower")).toEqual({ low: 20, high: 85 });
  });

  test("reaches the top of the tent when the interval does", () => {
    expect(scoreInterval({ low: 1, high: 25 }, transfer, "range")).toEqual({ low: 20, high: 100 });
    expect(scoreInterval({ low: 2, high: 5 }, transfer, "range")).toEqual({ low: 40, high: 70 });
  });

  test("stays under the top when the interval lies beside the tent's, on either side", () => {
    // From the target 15 down to the threshold 20: 18 scores 40 + 30 · (20 − 18) ÷ 5 = 52.
    expect(scoreInterval({ low: 15, high: 18 }, transfer, "range")).toEqual({ low: 52, high: 70 });
    expect(scoreInterval({ low: 15, high: 20 }, transfer, "range")).toEqual({ low: 40, high: 70 });
  });

  test("there is none for anchors of a shape that the direction does not take", () => {
    expect(scoreInterval({ low: 1, high: 25 }, transfer, "higher")).toBeNull();
    expect(scoreInterval({ low: 68, high: 86 }, csat, "range")).toBeNull();
  });

  test("holds the score of every value in the interval", () => {
    const value = fc.double({ min: -5, max: 40, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (...values) => {
        const [low = 0, middle = 0, high = 0] = values.toSorted((a, b) => a - b);
        const scores = scoreInterval({ low, high }, transfer, "range");
        const score = scoreOf(middle, transfer, "range") ?? Number.NaN;
        expect(score).toBeGreaterThanOrEqual(scores?.low ?? Number.NaN);
        expect(score).toBeLessThanOrEqual(scores?.high ?? Number.NaN);
      }),
    );
  });
});
