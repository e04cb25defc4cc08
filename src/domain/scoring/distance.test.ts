import { expect, test } from "vitest";
import type { Anchors } from "../goal.ts";
import { distanceToGoal } from "./distance.ts";

const rising: Anchors = { shape: "linear", floor: 60, threshold: 70, target: 80, stretch: 90 };
const falling: Anchors = { shape: "linear", floor: 500, threshold: 400, target: 300, stretch: 250 };
const range: Anchors = {
  shape: "range",
  floor: [0, 100],
  threshold: [10, 90],
  target: [20, 80],
  stretch: [40, 60],
};

test("is positive on the better side, whichever that is", () => {
  expect(distanceToGoal(83.5, rising, "higher")).toBe(3.5);
  expect(distanceToGoal(77, rising, "higher")).toBe(-3);
  expect(distanceToGoal(280, falling, "lower")).toBe(20);
  expect(distanceToGoal(300, falling, "lower")).toBe(0);
});

test("of a range is the way to the nearer edge, positive inside", () => {
  expect(distanceToGoal(25, range, "range")).toBe(5);
  expect(distanceToGoal(70, range, "range")).toBe(10);
  expect(distanceToGoal(95, range, "range")).toBe(-15);
});

test("is nothing without a value, and without a goal that fits", () => {
  expect(distanceToGoal(null, rising, "higher")).toBeNull();
  expect(distanceToGoal(50, rising, "range")).toBeNull();
  expect(distanceToGoal(50, range, "higher")).toBeNull();
});
