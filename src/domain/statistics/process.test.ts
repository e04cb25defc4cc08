import { describe, expect, test } from "vitest";
import { linear } from "#tests/effective-goal.ts";
import { totalsOf } from "#tests/totals-of.ts";
import { NO_TOTALS } from "../totals.ts";
import { processOf, type ProcessPoint } from "./process.ts";

const aht = { kind: "mean", scale: 1, unit: "seconds" } as const;
const csat = { kind: "proportion", scale: 100, unit: "percent" } as const;

const point = (numerator: number, denominator: number, partial = false): ProcessPoint => ({
  totals: totalsOf(numerator, denominator),
  partial,
});
const values = (...list: number[]) => list.map((value) => point(value * 10, 10));
const NO_DATA: ProcessPoint = { totals: NO_TOTALS, partial: false };

const atMost = (target: number) => linear(900, 800, target, 1);

describe("an XmR chart", () => {
  test("the flow rates of the NIST/SEMATECH e-Handbook, 6.3.2.2", () => {
    const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    // Moving ranges 2.0 + 2.3 + 1.4 + 3.5 + 3.4 + 1.4 + 0.2 + 1.2 + 1.5 = 16.9, mean 1.8778;
    // published limits 45.8159 and 55.8041 (they divide by 1.128; 2.66 is 3 ÷ 1.128 rounded)
    const { mean, limits, signals, verdict, judged } = processOf({
      kpi: aht,
      points: values(...flow),
      goal: null,
    });
    expect(mean).toBeCloseTo(50.81, 10);
    expect(limits[0]?.low).toBeCloseTo(45.8159, 2);
    expect(limits[9]?.high).toBeCloseTo(55.8041, 2);
    expect(signals.every((signal) => signal === null)).toBe(true);
    expect(verdict).toBe("steady");
    expect(judged).toBe(10);
  });

  test.each([340, 260])(
    "a point outside, %d, is a signal and makes the process unsteady",
    (last) => {
      const points = values(...Array.from({ length: 20 }, (_, i) => (i % 2 ? 305 : 295)), last);
      const { signals, verdict } = processOf({ kpi: aht, points, goal: null });
      expect(signals.at(-1)).toBe("outside");
      expect(signals.slice(0, -1).every((signal) => signal === null)).toBe(true);
      expect(verdict).toBe("unsteady");
    },
  );

  test("the eighth in a row on one side is a signal, the seventh is not", () => {
    const low = [285, 300, 284, 301, 286, 299, 285, 300];
    const high = [315, 330, 314, 331, 316, 329, 315];
    const seven = processOf({ kpi: aht, points: values(...low, ...high), goal: null });
    expect(seven.signals.map((signal) => signal === "run")).toEqual(
      [...low, ...high].map((_, i) => i === 7),
    );
  });

  test("identical points are steady, and their last bit is no side", () => {
    const { signals, verdict, limits } = processOf({
      kpi: aht,
      points: Array.from({ length: 12 }, () => point(1, 10)),
      goal: null,
    });
    expect(signals.every((signal) => signal === null)).toBe(true);
    expect(verdict).toBe("steady");
    expect(limits[0]?.low).toBeCloseTo(0.1, 12);
  });

  test("nor is it where the value is written by another scale", () => {
    const perHour = { kind: "rate", scale: 3600, unit: "per_hour" } as const;
    const third = Array.from({ length: 12 }, () => point(1, 3));
    expect(processOf({ kpi: csat, points: third, goal: null })).toMatchObject({
      signals: third.map(() => null),
      verdict: "steady",
    });
    // 3600 · 10,000,001 ÷ 7 and 3600 · (10,000,001 ÷ 7) are a 1,048,576th apart.
    const large = Array.from({ length: 12 }, () => point(10_000_001, 7));
    expect(processOf({ kpi: perHour, points: large, goal: null }).verdict).toBe("steady");
  });

  test("limits of a duration stop at 0", () => {
    const { limits } = processOf({ kpi: aht, points: values(5, 60, 3, 50, 8, 70, 2), goal: null });
    expect(limits[0]?.low).toBe(0);
  });
});

describe("Laney's p′ chart", () => {
  const weeks = [48, 52, 48, 52, 48, 52].map((hits) => point(hits, 100));

  test("by hand, and limits by sample", () => {
    const { mean, limits } = processOf({
      kpi: csat,
      points: [...weeks, point(200, 400, true)],
      goal: null,
    });
    // p̄ = 0.5; σ = 0.05; z = ∓0.4, so |Δz| = 0.8 and σz = 0.8 ÷ 1.128 = 0.70922; 3 · 5 · 0.70922 = 10.638
    expect(mean).toBe(50);
    expect(limits[0]?.low).toBeCloseTo(39.362, 3);
    expect(limits[0]?.high).toBeCloseTo(60.638, 3);
    // four times the sample, half the reach
    expect(limits[6]?.high).toBeCloseTo(55.319, 3);
  });

  test("the centre is the ratio of the sums, never a mean of shares", () => {
    const points = [...weeks.slice(0, 5), point(900, 1000)];
    // (48 + 52 + 48 + 52 + 48 + 900) ÷ 1500
    expect(processOf({ kpi: csat, points, goal: null }).mean).toBeCloseTo((100 * 1148) / 1500, 10);
  });

  test.each([
    ["all", 20, 100],
    ["none", 0, 0],
  ])("%s of everything is steady at the edge", (_, hits, edge) => {
    const { limits, verdict } = processOf({
      kpi: csat,
      points: Array.from({ length: 8 }, () => point(hits, 20)),
      goal: null,
    });
    expect(limits[0]).toEqual({ low: edge, high: edge });
    expect(verdict).toBe("steady");
  });
});

describe("what is judged", () => {
  test("a partial bucket has limits but is no signal and no part of the baseline", () => {
    const whole = values(300, 302, 299, 301, 300, 298);
    const { signals, mean, judged } = processOf({
      kpi: aht,
      points: [...whole, point(9000, 10, true)],
      goal: null,
    });
    expect(mean).toBe(300);
    expect(signals.at(-1)).toBeNull();
    expect(judged).toBe(6);
  });

  test("a bucket without data is skipped and does not break a run", () => {
    const points = values(
      ...Array.from({ length: 8 }, () => 310),
      ...Array.from({ length: 9 }, () => 290),
    );
    const gap = [...points.slice(0, 4), NO_DATA, ...points.slice(4)];
    const { signals, limits } = processOf({ kpi: aht, points: gap, goal: null });
    expect(limits[4]).toBeNull();
    expect(signals[4]).toBeNull();
    expect(signals[8]).not.toBeNull();
  });

  test("fewer than six points are no process", () =>
    expect(processOf({ kpi: aht, points: values(300, 310, 305, 300, 320), goal: null })).toEqual({
      mean: null,
      limits: [null, null, null, null, null],
      signals: [null, null, null, null, null],
      verdict: "not-enough-data",
      judged: 5,
    }));

  test.each([
    [301, "steady-at-goal"],
    [299, "steady-short-of-goal"],
  ] as const)("a steady mean of 300 against at most %d is %s", (target, verdict) =>
    expect(
      processOf({ kpi: aht, points: values(300, 302, 299, 301, 300, 298), goal: atMost(target) })
        .verdict,
    ).toBe(verdict),
  );
});
