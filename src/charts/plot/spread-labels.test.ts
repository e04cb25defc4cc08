import { expect, test } from "vitest";
import { spreadLabels } from "./spread-labels.ts";

test("labels with room stay where they are", () => {
  expect(spreadLabels([20, 80, 50], 15, 0, 100)).toEqual([20, 80, 50]);
});

test("labels that touch move apart in their order", () => {
  expect(spreadLabels([50, 48, 52], 15, 0, 100)).toEqual([63, 48, 78]);
});

test("labels at the edge move back inside", () => {
  expect(spreadLabels([95, 99], 15, 0, 100)).toEqual([85, 100]);
  expect(spreadLabels([-5], 15, 4, 100)).toEqual([4]);
});
