import { expect, test } from "vitest";
import { inHundredths } from "./hundredths.ts";

test.each([
  [0, 0],
  [0.0099, 0],
  [0.01, 0.01],
  [0.014_9, 0.01],
  [0.425, 0.43],
  [0.986, 0.99],
  [0.99, 0.99],
  [0.990_1, 1],
  [1, 1],
  [Number.NaN, Number.NaN],
])("%d is shown as %d", (probability, shown) => {
  expect(inHundredths(probability)).toBe(shown);
});
