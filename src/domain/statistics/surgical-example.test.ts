import { describe, expect, test } from "vitest";
import { totalsOf } from "#tests/totals-of.ts";
import { counted } from "./counted.ts";
import { funnelLimits, funnelOf } from "./funnel.ts";
import { fitPrior, shrink } from "./prior.ts";

/**
 * Deaths in operations on the hearts of babies in twelve hospitals: “Surgical: Institutional ranking”, BUGS Examples volume 1
 * (Spiegelhalter, Thomas, Best and Gilks, 1996). The figures below were worked out by a few lines of Python's standard
 * library, straight from the papers' formulas. As a check on those lines: without winsorising, the squares of the z-scores
 * add up to 38.56, the χ² that others report of these data.
 */
const hospitals = [
  [0, 47],
  [18, 148],
  [8, 119],
  [46, 810],
  [8, 211],
  [13, 196],
  [9, 148],
  [31, 215],
  [14, 207],
  [8, 97],
  [29, 256],
  [24, 360],
].map(([deaths = 0, operations = 0]) => totalsOf(deaths, operations));

const mortality = { kind: "proportion", scale: 100, unit: "percent" } as const;

describe("heart surgery in twelve hospitals", () => {
  test("the funnel: 208 of 2,814, winsorised over-dispersion 2.383", () => {
    const funnel = funnelOf(mortality, hospitals);
    if (!funnel) throw new Error("twelve hospitals make a funnel");
    expect(funnel.centre).toBeCloseTo(7.3916, 4);
    // One z-score at each end is set to the next: −1.9988 to −1.9368, 3.9382 to 2.4073; Σz² ÷ 12.
    expect(funnel.overDispersion).toBeCloseTo(2.38316, 5);
    // Centre ± z · √(φ · p(1 − p) · (1 ÷ n + 1 ÷ 2,814)), z = 1.959964 and 3.090232.
    const inner = funnelLimits(mortality, funnel, 810, 0.95);
    expect(inner.low).toBeCloseTo(4.2351, 4);
    expect(inner.high).toBeCloseTo(10.5481, 4);
    const outer = funnelLimits(mortality, funnel, 810, 0.998);
    expect(outer.low).toBeCloseTo(2.4148, 4);
    expect(outer.high).toBeCloseTo(12.3684, 4);
    // Hospital H, 31 of 215 or 14.42 %, is outside 95 % and inside 99.8 %.
    expect(funnelLimits(mortality, funnel, 215, 0.95).high).toBeCloseTo(12.9929, 4);
    expect(funnelLimits(mortality, funnel, 215, 0.998).high).toBeCloseTo(16.223, 4);
  });

  test("the prior by moments: as strong as 86.6 operations; A and H are pulled to 4.8 % and 12.4 %", () => {
    const prior = fitPrior(mortality, hospitals);
    if (!prior) throw new Error("twelve hospitals have a prior");
    expect(prior.between).toBeCloseTo(0.00078117249, 11);
    expect(prior.strength).toBeCloseTo(86.627943, 6);
    const pulled = hospitals.map((hospital) => {
      const sums = counted(hospital);
      return sums && shrink(sums, prior);
    });
    expect(pulled[0]).toBeCloseTo(0.04791814, 8);
    expect(pulled[7]).toBeCloseTo(0.12400443, 8);
  });
});
