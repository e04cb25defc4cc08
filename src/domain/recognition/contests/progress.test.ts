import { describe, expect, test } from "vitest";
import { progressOf } from "./progress.ts";

const person = (id: string, before: number, now: number, error = 2) => ({
  before: { id, value: before, error },
  now: { id, value: now, error },
});

describe("progress", () => {
  test("is counted from what was to be expected", () => {
    // Before: 60, 70, 80, mean 70, variance 100; errors² 4, so tau² = 96 and B = 0.96. Now: 70, 70, 82, mean 74, moved 4.
    // a: 70 + 0.96 · −10 + 4 = 64.4 expected, +5.6. b: 74, −4. c: 83.6, −1.6. Error: √(4 + 4) = 2.8284.
    const found = progressOf([person("a", 60, 70), person("b", 70, 70), person("c", 80, 82)]);
    const values = found.map(({ value }) => value.toFixed(6));
    expect(values).toEqual(["5.600000", "-4.000000", "-1.600000"]);
    expect(found[0]?.error).toBeCloseTo(2.8284, 4);
  });

  test("of equals is what chance alone gave them: nobody gains from an unlucky month before", () => {
    // Before varies by less than its error, so 18 under 25, so that 70 is expected of both.
    const found = progressOf([person("low", 67, 70, 5), person("high", 73, 70, 5)]);
    expect(found.map(({ value }) => value)).toEqual([0, 0]);
  });

  test("is unknown where an error is", () => {
    expect(progressOf([person("a", 60, 70, Infinity), person("b", 60, 70)])).toMatchObject([
      { id: "b", value: 0 },
    ]);
    expect(progressOf([])).toEqual([]);
  });
});
