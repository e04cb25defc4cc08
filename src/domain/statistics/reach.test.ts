import { expect, test } from "vitest";
import { reachOf } from "./reach.ts";

test("is the normal quantile that leaves half of the rest on each side, whenever it is asked", () => {
  // Standard tables of the normal distribution.
  for (const [level, reach] of [
    [0.8, 1.281_552],
    [0.9, 1.644_854],
    [0.95, 1.959_964],
    [0.99, 2.575_829],
  ] as const) {
    expect(reachOf(level)).toBeCloseTo(reach, 6);
    expect(reachOf(level)).toBe(reachOf(level));
  }
});
