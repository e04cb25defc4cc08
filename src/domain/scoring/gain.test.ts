import { describe, expect, test } from "vitest";
import type { RangeAnchors } from "../goal.ts";
import { betterQuartile, gainOf, shortfallOf } from "./gain.ts";

const range: RangeAnchors = {
  shape: "range",
  floor: [0, 20],
  threshold: [2, 16],
  target: [4, 12],
  stretch: [6, 10],
};

describe("a gain", () => {
  test("is the rise where higher is better and the fall where lower is", () => {
    expect(gainOf(70, 75, "higher", null)).toBe(5);
    expect(gainOf(300, 320, "lower", null)).toBe(-20);
  });

  test("is the way towards the target range, from either side", () => {
    expect(gainOf(1, 3, "range", range)).toBe(2);
    expect(gainOf(15, 11, "range", range)).toBe(3);
    expect(gainOf(5, 14, "range", range)).toBe(-2);
  });

  test("is nothing within the range, and unknown is nothing without one", () => {
    expect(gainOf(5, 11, "range", range)).toBe(0);
    expect(gainOf(1, 9, "range", null)).toBe(0);
  });
});

describe("a shortfall", () => {
  const linear = { shape: "linear", floor: 60, threshold: 70, target: 80, stretch: 90 } as const;

  test("is the way to the target, and nothing beyond it", () => {
    expect(shortfallOf(74, "higher", linear)).toBe(6);
    expect(shortfallOf(85, "higher", linear)).toBe(0);
    const falling = {
      shape: "linear",
      floor: 500,
      threshold: 420,
      target: 360,
      stretch: 300,
    } as const;
    expect(shortfallOf(390, "lower", falling)).toBe(30);
  });

  test("of a range is the way to its nearer edge", () => {
    expect(shortfallOf(1, "range", range)).toBe(3);
    expect(shortfallOf(15, "range", range)).toBe(3);
    expect(shortfallOf(8, "range", range)).toBe(0);
  });
});

test("a quarter of a group reach its upper quartile, or the lower one where less is better", () => {
  const quartiles = { low: 300, high: 400 };
  expect(betterQuartile(quartiles, "higher")).toBe(400);
  expect(betterQuartile(quartiles, "lower")).toBe(300);
  expect(betterQuartile(quartiles, "range")).toBeNull();
});
