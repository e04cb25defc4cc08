import { describe, expect, test } from "vitest";
import { placeOn, spanOn } from "./evidence-scale.ts";

describe("a value on an axis", () => {
  test.each([
    // More is better: 60 … 90, so 75 is half way.
    { axis: [60, 90], value: 75, percent: 50, beyond: null },
    // Less is better: from 600 s down to 200 s; 300 s is three quarters of the way: (600 − 300) ÷ 400.
    { axis: [600, 200], value: 300, percent: 75, beyond: null },
    { axis: [60, 90], value: 50, percent: 0, beyond: "start" },
    { axis: [60, 90], value: 99, percent: 100, beyond: "end" },
    { axis: [600, 200], value: 700, percent: 0, beyond: "start" },
    { axis: [5, 5], value: 7, percent: 50, beyond: null },
  ] as const)("$value on $axis stands at $percent %", ({ axis, value, percent, beyond }) => {
    expect(placeOn(axis, value)).toEqual({ percent, beyond });
  });
});

describe("a span on an axis", () => {
  test("is cut at the ends of the axis", () => {
    // 80 is (80 − 60) ÷ 30 = 66.7 % of the way; the rest up to 90 is drawn.
    const span = spanOn([60, 90], { low: 80, high: 120 });
    expect(span?.from).toBeCloseTo(66.667, 2);
    expect(span?.length).toBeCloseTo(33.333, 2);
  });

  test("starts at its better end where less is better", () => {
    expect(spanOn([600, 200], { low: 300, high: 500 })).toEqual({ from: 25, length: 50 });
  });

  test("that lies wholly beyond the axis is not drawn", () => {
    expect(spanOn([60, 90], { low: 10, high: 20 })).toBeNull();
    expect(spanOn([600, 200], { low: 700, high: 800 })).toBeNull();
  });
});
