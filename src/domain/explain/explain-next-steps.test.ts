import { expect, test } from "vitest";
import { effectiveGoal, linear } from "#tests/effective-goal.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import type { NextStep } from "../next-steps/next-steps.ts";
import {
  explainNextArithmetic,
  explainNextGain,
  explainNextStep,
  explainNoNextStep,
} from "./explain-next-steps.ts";

const step: NextStep = {
  kpi: shippedKpi("csat"),
  goal: linear(60, 70, 80, 90),
  probability: 0.99,
  sample: 200,
  gap: 8,
  expected: 74,
  adjusted: true,
  reach: { by: "goal" },
  score: 52,
  reached: 70,
  weight: 10,
  weights: 40,
  points: 4.5,
};

test("a next step says how far the goal is and how sure that is", () => {
  const { id, values } = explainNextStep(step);
  expect(id).toBe("next.short");
  expect(values).toMatchObject({ gap: 8, target: 80, probability: 0.99, sample: 200 });
});

test("a step into a range names both of its edges", () => {
  const anchors = {
    floor: [0, 20],
    threshold: [2, 16],
    target: [4, 12],
    stretch: [6, 10],
  } as const;
  const range = { ...step, goal: effectiveGoal({ shape: "range", ...anchors }) };
  expect(explainNextStep(range)).toMatchObject({
    id: "next.range-short",
    values: { low: 4, high: 12 },
  });
  expect(explainNextGain(range)).toMatchObject({
    id: "next.goal-range",
    values: { low: 4, high: 12, points: 4.5 },
  });
});

test("a gain names how far it reaches", () => {
  expect(explainNextGain(step)).toMatchObject({ id: "next.goal", values: { target: 80 } });
  expect(explainNextGain({ ...step, reach: { by: "peers", value: 77 } })).toMatchObject({
    id: "next.peers",
    values: { value: 77, points: 4.5 },
  });
});

test("its arithmetic carries every number of the formula", () => {
  expect(explainNextArithmetic(step)).toMatchObject({
    id: "next.arithmetic-adjusted",
    values: { expected: 74, score: 52, reached: 70, weight: 10, weights: 40, points: 4.5 },
  });
  expect(explainNextArithmetic({ ...step, adjusted: false }).id).toBe("next.arithmetic");
});

test("where nothing is named, the reason is", () => {
  const reason = (kind: "nothing" | "unsure" | "out-of-reach" | "too-little-data") =>
    explainNoNextStep({ kind });
  expect(reason("nothing").id).toBe("next.nothing");
  expect(reason("unsure").id).toBe("next.unsure");
  expect(reason("out-of-reach").id).toBe("next.out-of-reach");
  expect(reason("too-little-data").id).toBe("next.too-little-data");
});
