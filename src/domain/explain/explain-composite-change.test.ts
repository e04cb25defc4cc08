import { expect, test } from "vitest";
import { explainCompositeChange } from "./explain-composite-change.ts";

const scores = { now: 71.1, before: 57.5 };

test("a score beside the score of then", () => {
  expect(explainCompositeChange(scores, { delta: 13.6 }, "improved")).toEqual({
    id: "composite.improved",
    values: { points: 13.6, reached: 57.5 },
  });
  const less = { now: 57.5, before: 71.1 };
  expect(explainCompositeChange(less, { delta: -13.6 }, "declined")).toEqual({
    id: "composite.declined",
    values: { points: 13.6, reached: 71.1 },
  });
  expect(explainCompositeChange(scores, { delta: 13.6 }, "no-clear-change")).toEqual({
    id: "composite.no-clear-change",
    values: { reached: 57.5 },
  });
});

test.each([
  ["other goals or KPIs then", scores],
  ["a score that was withheld then", { now: 71.1, before: null }],
])("%s: what both periods have", (_, given) => {
  expect(explainCompositeChange(given, { delta: 4 }, "improved")).toEqual({
    id: "composite.improved-in-common",
    values: { points: 4 },
  });
  expect(explainCompositeChange(given, { delta: -4 }, "declined").id).toBe(
    "composite.declined-in-common",
  );
  expect(explainCompositeChange(given, { delta: 4 }, "no-clear-change")).toEqual({
    id: "composite.no-clear-change-in-common",
    values: {},
  });
});

test("what differs by less than is shown is the same score", () => {
  expect(explainCompositeChange(scores, { delta: 13.56 }, "improved").id).toBe(
    "composite.improved",
  );
  expect(explainCompositeChange(scores, { delta: 13.54 }, "improved").id).toBe(
    "composite.improved-in-common",
  );
});

test("nothing to compare, then or now", () => {
  const none = { id: "composite.not-comparable", values: {} };
  expect(explainCompositeChange(scores, null, "not-enough-data")).toEqual(none);
  expect(explainCompositeChange({ now: null, before: 57.5 }, { delta: 1 }, "improved")).toEqual(
    none,
  );
});
