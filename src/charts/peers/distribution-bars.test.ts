import { describe, expect, test } from "vitest";
import { barOf, drawnBars } from "./distribution-bars.ts";

const bins = [
  { from: null, to: 70, count: 6 },
  { from: 70, to: 74, count: 8 },
  { from: 74, to: 76, count: 8 },
  { from: 76, to: null, count: 3 },
];

describe("bars", () => {
  test("tell the count by their area", () => {
    // The wide bin is twice as wide, so for the same count half as tall.
    expect(drawnBars(bins, 5).map(({ density }) => density)).toEqual([2, 2, 4, 1]);
  });

  test("with an open end are as wide as one and a half of the narrowest", () => {
    const bars = drawnBars(bins, 5);
    expect(bars.map(({ left, right }) => [left, right])).toEqual([
      [67, 70],
      [70, 74],
      [74, 76],
      [76, 79],
    ]);
  });

  test("take their width from the quartiles when all are open", () => {
    const halves = [
      { from: null, to: 80, count: 5 },
      { from: 80, to: null, count: 5 },
    ];
    // Half of 4 is 2, and one and a half of it 3.
    expect(drawnBars(halves, 4).map(({ left, right }) => [left, right])).toEqual([
      [77, 80],
      [80, 83],
    ]);
    expect(drawnBars([{ from: null, to: null, count: 9 }], 0)).toHaveLength(1);
  });
});

test("a value lies in the bar whose left edge it has reached", () => {
  expect(barOf(bins, 74)).toBe(2);
  expect(barOf(bins, 73.9)).toBe(1);
  expect(barOf(bins, -5)).toBe(0);
  expect(barOf(bins, 1000)).toBe(3);
  expect(barOf(bins.slice(1, 3), 99)).toBe(-1);
});
