import { expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { day } from "./calendar.ts";
import { checkGoal } from "./check-goal.ts";
import type { Goal } from "./goal.ts";
import { kpiId } from "./ids.ts";

const csat: Goal = {
  kpi: kpiId("csat"),
  appliesTo: { kind: "organisation" },
  from: day("2026-01-01"),
  anchors: { shape: "linear", floor: 60, threshold: 75, target: 85, stretch: 92 },
  comparison: ">=",
  weight: 20,
};
const aht: Goal = {
  ...csat,
  kpi: kpiId("aht"),
  anchors: { shape: "linear", floor: 600, threshold: 400, target: 320, stretch: 280 },
  comparison: "<=",
};
const transfer: Goal = {
  ...csat,
  kpi: kpiId("transfer"),
  anchors: {
    shape: "range",
    floor: [0, 30],
    threshold: [2, 20],
    target: [5, 15],
    stretch: [8, 12],
  },
};

test.each([csat, aht, transfer])("$kpi: a sound goal has no faults", (goal) =>
  expect(checkGoal(goal, shippedKpi(goal.kpi))).toEqual([]),
);

test.each<[string, Goal, Partial<Goal>, RegExp]>([
  ["another KPI's goal", csat, { kpi: kpiId("aht") }, /for “aht”, not for “csat”/],
  ["a weight under zero", csat, { weight: -1 }, /weight is -1: use 0 or more/],
  ["a weight that is no number", csat, { weight: Number.NaN }, /weight is NaN/],
  [
    "falling anchors where higher is better",
    csat,
    { anchors: aht.anchors },
    /must rise from floor/,
  ],
  ["rising anchors where lower is better", aht, { anchors: csat.anchors }, /must fall from floor/],
  [
    "two anchors in one place",
    csat,
    { anchors: { shape: "linear", floor: 60, threshold: 75, target: 85, stretch: 85 } },
    /must rise/,
  ],
  [
    "a range where one side is better",
    csat,
    { anchors: transfer.anchors },
    /one number per anchor/,
  ],
  ["a line where a range is good", transfer, { anchors: csat.anchors }, /give low and high/],
  [
    "pairs that are not nested",
    transfer,
    {
      anchors: {
        shape: "range",
        floor: [0, 30],
        threshold: [2, 20],
        target: [1, 15],
        stretch: [8, 12],
      },
    },
    /inside the one before/,
  ],
  [
    "anchors beyond what a share can be",
    csat,
    { anchors: { shape: "linear", floor: 60, threshold: 75, target: 85, stretch: 101 } },
    /between 0 and 100/,
  ],
  [
    "an anchor that is no number",
    csat,
    {
      anchors: {
        shape: "linear",
        floor: Number.NEGATIVE_INFINITY,
        threshold: 1,
        target: 2,
        stretch: 3,
      },
    },
    /every anchor must be a number/,
  ],
  ["looking down where higher is better", csat, { comparison: "<=" }, /compare with “>” or “>=”/],
  ["looking up where lower is better", aht, { comparison: ">" }, /compare with “<” or “<=”/],
])("%s is a fault", (_, sound, change, fault) =>
  expect(checkGoal({ ...sound, ...change }, shippedKpi(sound.kpi)).join("\n")).toMatch(fault),
);
