import { fc, it } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { decimalsOf, valueAxis } from "./value-axis.ts";

describe("an axis", () => {
  test("holds all values with a little room, and labels round numbers", () => {
    // 70 … 90: 8 % of 20 is 1.6 on both sides.
    const axis = valueAxis([70, 84, 90], { unit: "percent", most: 5 });
    expect(axis.low).toBeCloseTo(68.4);
    expect(axis.high).toBeCloseTo(91.6);
    expect(axis.ticks).toEqual([70, 75, 80, 85, 90]);
  });

  test("never goes beyond 100 per cent, nor below zero without a value there", () => {
    expect(valueAxis([60, 99], { unit: "percent", most: 5 }).high).toBe(100);
    expect(valueAxis([2, 3], { unit: "points", most: 5 }).low).toBeGreaterThan(0);
    expect(valueAxis([-20, 40], { unit: "index", most: 5 }).low).toBeLessThan(-20);
  });

  test("begins at zero when values come near it, or when bars stand on it", () => {
    expect(valueAxis([5, 40], { unit: "percent", most: 5 }).low).toBe(0);
    expect(valueAxis([30, 40], { unit: "points", most: 5, fromZero: true }).low).toBe(0);
  });

  test("counts seconds as a clock does", () => {
    // 250 … 370 with 9.6 of room: 139 / 5 = 28, so every 30 seconds.
    expect(valueAxis([250, 370], { unit: "seconds", most: 5 }).ticks).toEqual([270, 300, 330, 360]);
  });

  test("writes tenths that are tenths", () => {
    expect(valueAxis([0.1, 0.5], { unit: "points", most: 6 }).ticks).toEqual([
      0, 0.1, 0.2, 0.3, 0.4, 0.5,
    ]);
  });

  test("takes what differs by less than is ever written for one value", () => {
    const { low, high, ticks } = valueAxis([1e6, 1e6 + 1e-9], { unit: "index", most: 5 });
    expect(low).toBeLessThan(1e6 - 1);
    expect(high).toBeGreaterThan(1e6 + 1);
    expect(ticks).toContain(1e6);
  });

  test("stands without any value, or with one", () => {
    expect(valueAxis([], { unit: "percent", most: 5 })).toMatchObject({ low: 0 });
    const alone = valueAxis([50], { unit: "points", most: 5 });
    expect(alone.low).toBeLessThan(50);
    expect(alone.high).toBeGreaterThan(50);
  });
});

test.each([
  [[70, 80, 90], 0],
  [[72.5, 75, 77.5], 1],
  [[0, 0.25, 0.5], 2],
  [[0.1, 0.2, 0.3], 1],
  [[1 / 3], 4],
  [[], 0],
])("labels %j need %d decimals", (ticks, decimals) => {
  expect(decimalsOf(ticks)).toBe(decimals);
});

// As KPIs are: up to a million, to a thousandth.
const value = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);

it.prop([fc.array(value, { minLength: 1, maxLength: 30 }), fc.constantFrom("seconds", "index")])(
  "whatever the values, all of them lie on it and its labels too",
  (values, unit) => {
    const { low, high, ticks } = valueAxis(values, { unit, most: 5 });
    expect(high).toBeGreaterThan(low);
    for (const each of [...values, ...ticks]) {
      expect(each).toBeGreaterThanOrEqual(low - 1e-6 * Math.abs(low));
      expect(each).toBeLessThanOrEqual(high + 1e-6 * Math.abs(high));
    }
    expect(ticks.length).toBeLessThanOrEqual(6);
  },
);
