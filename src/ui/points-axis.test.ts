import { expect, test } from "vitest";
import { pointsAxis } from "./points-axis.ts";

const placed = (low: number, high: number) => ({ entries: [{ interval: { low, high } }] });

test.each([
  // From 72 to 92, and the target 70: 22 points, and a tenth of them at each end.
  ["as far as intervals and the target go", [placed(84, 92), placed(72, 80)], [67.8, 94.2]],
  // From 2 to 98: 9.6 more at each end would leave the points.
  ["never farther than points go", [placed(2, 98)], [0, 100]],
  // The target alone, and a tenth of it.
  ["about the target where nobody is placed", [], [63, 77]],
])("reaches %s", (_, places, [from = 0, to = 0]) => {
  const axis = pointsAxis(places);
  expect(axis[0]).toBeCloseTo(from, 9);
  expect(axis[1]).toBeCloseTo(to, 9);
});
