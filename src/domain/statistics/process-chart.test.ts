import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalsOf } from "#tests/totals-of.ts";
import { counted, type Counted } from "./counted.ts";
import { chartOf } from "./process-chart.ts";

function baseline(...points: readonly (readonly [number, number])[]): Counted[] {
  return points.map(([numerator, denominator]) => {
    const sums = counted(totalsOf(numerator, denominator));
    if (!sums) throw new Error("every point of a baseline holds something");
    return sums;
  });
}

function limits(points: readonly Counted[], sample: number): [low: number, high: number] {
  const { mean, reach } = chartOf(points);
  return [mean - reach(sample), mean + reach(sample)];
}

// D. C. Montgomery, Introduction to Statistical Quality Control: the centre lines and the limits of the individuals chart
// are printed there; the primed limits were worked out apart in Python from Laney's formulas as he wrote them.
describe("published series", () => {
  test("costs of processing mortgage loans: 300.5, 279.78 to 321.22", () => {
    const costs = [
      310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301,
      304,
    ];
    const points = baseline(...costs.map((cost) => [cost, 1] as const));
    const [low, high] = limits(points, 1);
    expect(chartOf(points).mean).toBeCloseTo(300.5, 10);
    expect(low).toBeCloseTo(279.783_314_7, 6);
    expect(high).toBeCloseTo(321.216_685_3, 6);
  });

  test("faulty purchase orders, samples of 80 to 120: p̄ = 0.096, σz = 0.9657", () => {
    const sizes = [
      100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100,
      100, 100, 100, 90, 90,
    ];
    const faulty = [
      12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9,
    ];
    const points = baseline(...sizes.map((size, at) => [faulty[at] ?? 0, size] as const));
    expect(chartOf(points).mean).toBeCloseTo(234 / 2450, 12);
    expect(limits(points, 100)[0]).toBeCloseTo(0.010_361_405, 9);
    expect(limits(points, 100)[1]).toBeCloseTo(0.180_659_003, 9);
    // The eleventh, 20 of 110, stands out.
    expect(limits(points, 110)[1]).toBeCloseTo(0.176_696_398, 9);
    expect(limits(points, 110)[1]).toBeLessThan(20 / 110);
  });

  test("faults in dyed cloth, 8 to 13 units inspected: ū = 1.42, σz = 0.6788", () => {
    const faults = [14, 12, 20, 11, 7, 10, 21, 16, 19, 23];
    const units = [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5];
    const points = baseline(...units.map((size, at) => [faults[at] ?? 0, size] as const));
    expect(chartOf(points).mean).toBeCloseTo(153 / 107.5, 12);
    expect(limits(points, 10)[0]).toBeCloseTo(0.655_007_302, 9);
    expect(limits(points, 13)[1]).toBeCloseTo(2.097_054_332, 9);
  });
});

test("a mean by hand, samples uneven", () => {
  // r̄ = (300 + 1320 + 540) ÷ 9 = 240. Standardised: (300 − 240)·√1 = 60, (330 − 240)·√4 = 180, (135 − 240)·√4 = −210.
  // Moving ranges 120 and 390, mean 255; ÷ 1.128 = 226.0638; at a sample of 9 the reach is 3 · 226.0638 ÷ 3.
  const points = baseline([300, 1], [1320, 4], [540, 4]);
  expect(chartOf(points).mean).toBe(240);
  expect(chartOf(points).reach(9)).toBeCloseTo(255 / 1.128, 10);
});

test("four times the sample halves the reach; a small sample hardly moves the others' limits", () => {
  const weeks = Array.from({ length: 12 }, (_, i) => [(i % 2 ? 310 : 300) * 400, 400] as const);
  const calm = chartOf(baseline(...weeks));
  const holiday = chartOf(baseline(...weeks.slice(0, 6), [2 * 420, 2], ...weeks.slice(6)));
  expect(calm.reach(100)).toBeCloseTo(2 * calm.reach(400), 12);
  expect(holiday.reach(400)).toBeLessThan(1.05 * calm.reach(400));
  // 420 s on two contacts is 115 s above the centre, and well within what two contacts may stray.
  expect(holiday.reach(2)).toBeGreaterThan(115);
});

test("equal samples of any size give the limits of an XmR chart", () => {
  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 30 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 500 }), (list, sample) => {
      const points = baseline(...list.map((value) => [value * sample, sample] as const));
      const ranges = list.slice(1).map((value, i) => Math.abs(value - (list[i] ?? 0)));
      const meanRange = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
      expect(chartOf(points).reach(sample)).toBeCloseTo((3 / 1.128) * meanRange, 6);
    }),
  );
});
