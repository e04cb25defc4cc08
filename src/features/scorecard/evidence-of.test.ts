import { expect, test } from "vitest";
import { evidenceOf } from "./evidence-of.ts";

const result = {
  value: 82,
  interval: { low: 78, high: 86 },
  peers: { low: 75, median: 80, high: 84, size: 12 },
  band: "meets",
} as const;

test("the axis of a linear goal runs from floor to stretch, even downwards", () => {
  const anchors = {
    shape: "linear",
    floor: 600,
    threshold: 500,
    target: 420,
    stretch: 360,
  } as const;
  const evidence = evidenceOf({ ...result, goal: { anchors } });
  expect(evidence?.axis).toEqual([600, 360]);
  expect(evidence?.goal).toBe(420);
});

test("the axis of a range goal runs from its low floor to its high floor", () => {
  const anchors = {
    shape: "range",
    floor: [0, 30],
    threshold: [2, 25],
    target: [5, 15],
    stretch: [8, 12],
  } as const;
  const evidence = evidenceOf({ ...result, goal: { anchors } });
  expect(evidence?.axis).toEqual([0, 30]);
  expect(evidence?.goal).toEqual([5, 15]);
});

test("without a goal the axis holds all that is known, and there is no tick", () => {
  const evidence = evidenceOf({ ...result, goal: null });
  expect(evidence?.axis).toEqual([75, 86]);
  expect(evidence?.goal).toBeNull();
});

test("a value alone has no axis to stand on", () => {
  expect(evidenceOf({ ...result, interval: null, peers: null, goal: null })).toBeNull();
});
