import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "../policy.ts";
import type { Composite } from "../scoring/composite.ts";
import { explainComposite, explainHeldPoints } from "./explain-composite.ts";

const composite = (change: Partial<Composite>): Composite => ({
  score: 75,
  interval: { low: 70, high: 80 },
  band: "meets",
  coverage: 0.9,
  contributions: [],
  ...change,
});

test.each([
  [{ band: "exceeds" }, "composite.exceeds", { score: 75, coverage: 0.9 }],
  [{ band: "meets" }, "composite.meets", { score: 75, coverage: 0.9 }],
  [{ band: "too-close" }, "composite.too-close", { score: 75, coverage: 0.9, target: 70 }],
  [{ band: "below" }, "composite.below", { score: 75, coverage: 0.9, target: 70 }],
  [
    { band: "not-enough-data", score: null, coverage: 0.4 },
    "composite.withheld",
    { coverage: 0.4, minimumCoverage: 0.6 },
  ],
  [{ band: "not-permitted", score: null, coverage: 0 }, "composite.too-few", {}],
  [{ band: "no-goal", score: null, coverage: 0 }, "composite.no-goal", {}],
] as const)("%j says %s", (change, id, values) =>
  expect(explainComposite(composite(change), DEFAULT_POLICY)).toEqual({ id, values }),
);

test("held points are added up, and none are not spoken of", () => {
  expect(explainHeldPoints([1.5, 2.25])).toEqual({
    points: 3.75,
    sentence: { id: "composite.held", values: { held: 3.75 } },
  });
  expect(explainHeldPoints([])).toBeNull();
});
