import { expect, test } from "vitest";
import { lightnessOf, rampColours } from "./palette.ts";
import { RAMP_STEPS } from "./shade.ts";

test.each([
  ["oklch(0.43 0.125 257)", 0.43],
  ["oklab(0.81 -0.02 0.05)", 0.81],
  ["rgb(255, 255, 255)", 1],
  ["rgb(0, 0, 0)", 0],
  ["color(srgb 1 1 1)", 1],
  // Middle grey: luminance (119 / 255) ^ 2.2 = 0.187, whose cube root is 0.572.
  ["rgb(119, 119, 119)", 0.572],
])("the lightness of %s is %d", (colour, lightness) => {
  expect(lightnessOf(colour)).toBeCloseTo(lightness, 2);
});

test("the score's ramp turns from amber to blue where the target is met, at 70", () => {
  const ramp = rampColours("score");
  expect(ramp).toHaveLength(RAMP_STEPS);
  expect(ramp[0]).toContain("--band-below-fill");
  expect(ramp[6]).toContain("--band-below-fill");
  expect(ramp[7]).toMatch(/0%, var\(--band-too-close-fill\)/);
  expect(ramp[10]).toContain("100%");
  expect(ramp[10]).toContain("--band-exceeds-fill");
});

test("the ramp of distances turns at the goal, in its middle", () => {
  const ramp = rampColours("distance");
  expect(ramp[5]).toMatch(/0%, var\(--band-too-close-fill\)/);
  expect(ramp[10]).toContain("--band-exceeds-fill");
});
