import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linear } from "#tests/effective-goal.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import type { Anchors } from "../goal.ts";
import { valueOf } from "../scoring/value.ts";
import { NO_TOTALS, type Totals } from "../totals.ts";
import {
  adjustedValue,
  intervalOf,
  probabilityBelow,
  probabilityBetter,
  probabilityForBars,
} from "./evidence.ts";
import { fitPrior, priorFrom } from "./prior.ts";
import { ROUGH_ERROR, ROUGH_TAILS } from "./rough-tails.ts";

const csat = shippedKpi("csat");
const aht = shippedKpi("aht");
const nps = shippedKpi("nps");
const qa = shippedKpi("qa");
const perHour = shippedKpi("contacts_per_hour");
const transfer = shippedKpi("transfer");

describe("intervalOf", () => {
  test("is in the KPI's unit: 24 of 30 surveys", () => {
    const interval = intervalOf(csat, totalsOf(24, 30), 0.9, null);
    // Oracle: scipy 1.17, 100 · beta.ppf([0.05, 0.95], 24.5, 6.5)
    expect(interval?.low).toBeCloseTo(66.186084, 6);
    expect(interval?.high).toBeCloseTo(89.72163, 6);
  });

  test("of a rate per hour: 12 contacts in 8 hours", () => {
    const interval = intervalOf(perHour, totalsOf(12, 8 * 3600), 0.9, null);
    expect(interval?.low).toBeCloseTo(0.9132129775, 8);
    expect(interval?.high).toBeCloseTo(2.3532802583, 8);
  });

  test("of a mean: two days, error 1, one degree of freedom", () => {
    // 12 ± 6.314 · 1
    const interval = intervalOf(aht, totalsOfDays([110, 10], [130, 10]), 0.9, null);
    expect(interval?.low).toBeCloseTo(12 - 6.3138, 3);
    expect(interval?.high).toBeCloseTo(12 + 6.3138, 3);
  });

  test("a duration's interval stops at 0, a net score's does not", () => {
    expect(intervalOf(aht, totalsOfDays([10, 10], [400, 10]), 0.9, null)?.low).toBe(0);
    expect(intervalOf(nps, totalsOfDays([1, 2], [-1, 2], [0, 1]), 0.9, null)?.low).toBeLessThan(0);
  });

  test("a score's interval ends where scores do", () => {
    // Two promoters on each of three days: at least 1 of stray, error √(1.5 · 1) ÷ 6 = 0.2041 and t = 2.92: 100 ± 59.6.
    const all = totalsOfDays([2, 2], [2, 2], [2, 2]);
    expect(intervalOf(nps, all, 0.9, null)).toMatchObject({ high: 100 });
    expect(intervalOf(nps, all, 0.9, null)?.low).toBeCloseTo(100 - 59.603, 2);
    const none = totalsOfDays([-2, 2], [-2, 2], [-2, 2]);
    expect(intervalOf(nps, none, 0.9, null)).toMatchObject({ low: -100 });
    expect(intervalOf(nps, none, 0.9, null)?.high).toBeCloseTo(59.603 - 100, 2);
    // 98 of a hundred points on one day and all of them on the next: 99 ± 6.314.
    const forms = totalsOfDays([98, 100], [100, 100]);
    const interval = intervalOf(qa, forms, 0.9, null);
    expect(interval?.low).toBeCloseTo(99 - 6.3138, 3);
    expect(interval?.high).toBe(100);
    expect(intervalOf(qa, totalsOfDays([0, 100], [2, 100]), 0.9, null)?.low).toBe(0);
  });

  test("a feed with more points than there are breaks the upper bound alone", () => {
    const interval = intervalOf(qa, totalsOfDays([110, 100], [102, 100]), 0.9, null);
    // 106 ± 6.314 · 4
    expect(interval?.high).toBeCloseTo(106 + 25.255, 2);
    expect(intervalOf(qa, totalsOfDays([300, 100], [2, 100]), 0.9, null)?.low).toBe(0);
  });

  test("there is none without data, and none for a mean of one day", () => {
    expect(intervalOf(csat, NO_TOTALS, 0.9, null)).toBeNull();
    expect(intervalOf(csat, totalsOf(0, 0), 0.9, null)).toBeNull();
    expect(intervalOf(aht, totalsOf(3000, 10), 0.9, null)).toBeNull();
  });

  test("a mean of one day borrows the day-to-day variation of the peers", () => {
    const peers = [totalsOfDays([110, 10], [130, 10]), totalsOfDays([70, 10], [90, 10])];
    // Within variance 20 a contact (see the prior's test): error √(20 ÷ 20) = 1 on 20 contacts, 12 ± 1.645
    const interval = intervalOf(aht, totalsOf(240, 20), 0.9, fitPrior(aht, peers));
    expect(interval?.low).toBeCloseTo(12 - 1.64485, 4);
    expect(interval?.high).toBeCloseTo(12 + 1.64485, 4);
  });

  test("borrows by volume, and nothing from peers who do not vary", () => {
    // √(80 ÷ 20) = 2 on 20 contacts, 12 ± 2 · 1.644854
    const peers = { mean: 10, within: 80, between: 0 };
    const interval = intervalOf(aht, totalsOf(240, 20), 0.9, priorFrom(peers));
    expect(interval?.low).toBeCloseTo(8.710_293, 5);
    expect(interval?.high).toBeCloseTo(15.289_707, 5);
    const alike = priorFrom({ ...peers, within: 0 });
    expect(intervalOf(aht, totalsOf(240, 20), 0.9, alike)).toBeNull();
    expect(probabilityBelow(aht, totalsOf(240, 20), 12, alike)).toBeNull();
  });

  describe("a feed that breaks a bound of its KPI shows that there is none, and it does not cut", () => {
    test("more successes than trials are a rate", () => {
      // Oracle: scipy 1.17, gamma(12.5).ppf([0.05, 0.95]) ÷ 10, in percent
      const interval = intervalOf(csat, totalsOf(12, 10), 0.9, null);
      expect(interval?.low).toBeCloseTo(73.057_038, 4);
      expect(interval?.high).toBeCloseTo(188.262_421, 4);
    });

    test("also where fewer than one was counted", () => {
      // Oracle: scipy 1.17, gamma(1.4).ppf([0.05, 0.95]) ÷ 0.5, in percent
      const interval = intervalOf(csat, totalsOf(0.9, 0.5), 0.9, null);
      expect(interval?.low).toBeCloseTo(29.185_302, 4);
      expect(interval?.high).toBeCloseTo(746.502_992, 4);
    });

    test("money is lost", () => {
      const money = { kind: "mean", scale: 1, unit: "money" } as const;
      // −5, −4, −3 and −3 over one contact a day: mean −3.75, squares of the strays 1.5625 + 0.0625 + 2 · 0.5625 = 2.75,
      // error √(2.75 ÷ (3 · 4)) = 0.478714; Student's t on 3 degrees at 95 % below is 2.353363: ± 1.126587
      const days = [-5, -4, -3, -3].map((sum) => [sum, 1] as const);
      const interval = intervalOf(money, totalsOfDays(...days), 0.9, null);
      expect(interval?.low).toBeCloseTo(-4.876_587, 5);
      expect(interval?.high).toBeCloseTo(-2.623_413, 5);
    });
  });

  test("holds the value, for every kind", () => {
    const day = fc
      .tuple(fc.nat(50), fc.integer({ min: 1, max: 50 }))
      .map(([a, b]) => [Math.min(a, b), b] as const);
    const kpis = fc.constantFrom(csat, aht, nps, perHour, shippedKpi("adherence"));
    fc.assert(
      fc.property(kpis, fc.array(day, { minLength: 2, maxLength: 30 }), (kpi, days) => {
        const totals = totalsOfDays(...days);
        const value = valueOf(kpi, totals) ?? Number.NaN;
        const interval = intervalOf(kpi, totals, 0.9, null);
        expect(interval?.low).toBeLessThanOrEqual(value);
        expect(interval?.high).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

describe("probabilities", () => {
  test("nothing lies beyond a bound, and what the tails hold there lies at it", () => {
    // 99 ± 1 on one degree: a half of it under 99, three quarters under 100 by t alone, all of it for a bound.
    const forms = totalsOfDays([98, 100], [100, 100]);
    expect(probabilityBelow(qa, forms, 99, null)).toBeCloseTo(0.5, 10);
    expect(probabilityBelow(qa, forms, 100 - 1e-9, null)).toBeCloseTo(0.75, 6);
    expect(probabilityBelow(qa, forms, 100, null)).toBe(1);
    expect(probabilityBelow(qa, forms, 0, null)).toBe(0);
    expect(probabilityBelow(nps, totalsOfDays([-2, 2], [0, 2]), -100, null)).toBe(0);
    expect(probabilityBelow(nps, totalsOfDays([-2, 2], [0, 2]), -99, null)).toBeGreaterThan(0.1);
    // A day's points beyond the bound show that there is none.
    expect(probabilityBelow(qa, totalsOfDays([110, 100], [102, 100]), 100, null)).toBeLessThan(0.3);
  });

  test("P(true value < x) in the KPI's unit", () => {
    expect(probabilityBelow(csat, totalsOf(24, 30), 80, null)).toBeCloseTo(0.5186220567, 9);
    expect(probabilityBelow(perHour, totalsOf(12, 28_800), 1.2, null)).toBeCloseTo(0.2125686449, 9);
    // t = (12 + 2.132 − 12) ÷ 1 … with one degree: ½ + arctan(1) ÷ π = 0.75 at one error above
    expect(probabilityBelow(aht, totalsOfDays([110, 10], [130, 10]), 13, null)).toBeCloseTo(
      0.75,
      12,
    );
    // Strays 20² + 20² = 800: √(2 · 800) ÷ 20 = 2, so 14 is one error above
    expect(probabilityBelow(aht, totalsOfDays([100, 10], [140, 10]), 14, null)).toBeCloseTo(
      0.75,
      12,
    );
    expect(probabilityBelow(aht, totalsOf(3000, 10), 300, null)).toBeNull();
    expect(probabilityBelow(csat, NO_TOTALS, 80, null)).toBeNull();
  });

  test("better is above for higher, below for lower, inside for a range", () => {
    const { anchors: up } = linear(60, 75, 80, 90);
    const { anchors: down } = linear(30, 20, 13, 9);
    const range: Anchors = {
      shape: "range",
      floor: [0, 30],
      threshold: [2, 20],
      target: [5, 15],
      stretch: [8, 12],
    };
    const days = totalsOfDays([110, 10], [130, 10]);
    const ten = totalsOf(10, 100);
    expect(probabilityBetter(csat, totalsOf(24, 30), up, "target", null)).toBeCloseTo(
      1 - 0.5186220567,
      9,
    );
    expect(probabilityBetter(aht, days, down, "target", null)).toBeCloseTo(0.75, 12);
    const inside =
      (probabilityBelow(transfer, ten, 15, null) ?? 0) -
      (probabilityBelow(transfer, ten, 5, null) ?? 0);
    expect(probabilityBetter(transfer, ten, range, "target", null)).toBeCloseTo(inside, 12);
    expect(probabilityBetter(transfer, ten, range, "stretch", null)).toBeLessThan(inside);
    expect(probabilityBetter(transfer, NO_TOTALS, range, "target", null)).toBeNull();
  });
});

describe("as near as the bars need it", () => {
  const range: Anchors = {
    shape: "range",
    floor: [0, 30],
    threshold: [2, 20],
    target: [5, 15],
    stretch: [8, 12],
  };
  const asked = [
    ["a line", csat, totalsOf(24, 30), linear(60, 75, 80, 90).anchors, 1],
    ["a range, of two tails", transfer, totalsOf(10, 100), range, 2],
  ] as const;

  describe.each(asked)("%s", (_, kpi, totals, anchors, tails) => {
    const exact = probabilityBetter(kpi, totals, anchors, "target", null) ?? Number.NaN;
    const rough =
      probabilityBetter(kpi, totals, anchors, "target", null, ROUGH_TAILS) ?? Number.NaN;
    const forBars = (bandProbability: number, belowProbability: number) =>
      probabilityForBars(kpi, totals, anchors, "target", null, {
        bandProbability,
        belowProbability,
      });
    const near = rough + 0.9 * tails * ROUGH_ERROR;
    const beyond = rough + 1.1 * tails * ROUGH_ERROR;

    test("is exact with a bar so near that the rough one may lie on its other side", () => {
      expect(rough).not.toBe(exact);
      expect(forBars(exact, 0.01)).toBe(exact);
      expect(forBars(0.99, exact)).toBe(exact);
      expect(forBars(near, 0.01)).toBe(exact);
      expect(forBars(0.99, near)).toBe(exact);
    });

    test("is rough beyond that", () => {
      expect(forBars(0.99, 0.01)).toBe(rough);
      expect(forBars(beyond, 0.01)).toBe(rough);
      expect(forBars(0.99, beyond)).toBe(rough);
    });
  });

  test("is exact where the rough one cannot tell, and unknown where nothing was counted", () => {
    const bars = { bandProbability: 0.8, belowProbability: 0.2 };
    const { anchors } = linear(60, 75, 80, 90);
    const of = (totals: Totals) => probabilityForBars(csat, totals, anchors, "target", null, bars);
    // One failure in ten. Oracle: scipy 1.17, beta(9.5, 1.5).sf(0.8)
    expect(of(totalsOf(9, 10))).toBeCloseTo(0.773_635_087_62, 9);
    expect(of(NO_TOTALS)).toBeNull();
  });
});

describe("adjustedValue", () => {
  const peers = [totalsOf(8, 10), totalsOf(2, 10)];

  test("is pulled towards the peers, in the KPI's unit", () =>
    // (8 + 0.5 · 14 ÷ 31) ÷ (10 + 14 ÷ 31) = 255 ÷ 324, see the prior's test
    expect(adjustedValue(csat, totalsOf(8, 10), fitPrior(csat, peers))).toBeCloseTo(
      (100 * 255) / 324,
      9,
    ));

  test("there is none without peers or without data", () => {
    expect(adjustedValue(csat, totalsOf(8, 10), null)).toBeNull();
    expect(adjustedValue(csat, NO_TOTALS, fitPrior(csat, peers))).toBeNull();
  });
});
