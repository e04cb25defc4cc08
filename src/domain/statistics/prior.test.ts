import { describe, expect, test } from "vitest";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import type { KpiKind } from "../kpi.ts";
import { columnsOfTotals } from "../totals-columns.ts";
import { NO_TOTALS, type Totals } from "../totals.ts";
import { counted } from "./counted.ts";
import { fitPrior, fitVariation, shrink, type Prior } from "./prior.ts";

function prior(kind: KpiKind, ...members: Totals[]): Prior {
  const fitted = fitPrior({ kind }, members);
  if (!fitted) throw new Error("no prior");
  return fitted;
}

function shrunk(totals: Totals, fitted: Prior): number {
  const sums = counted(totals);
  if (!sums) throw new Error("nothing counted");
  return shrink(sums, fitted);
}

describe("fitPrior, by hand", () => {
  test("a proportion: 8 of 10 and 2 of 10", () => {
    // r̄ = 0.5; Σn(r − r̄)² = 2 · 10 · 0.09 = 1.8; excess 1.8 − 1 · 0.25 = 1.55; room 20 − 200 ÷ 20 − 1 = 9
    // between = 1.55 ÷ 9, within = 0.25 − 1.55 ÷ 9 = 0.7 ÷ 9, strength = 0.7 ÷ 1.55 = 14 ÷ 31
    const fitted = prior("proportion", totalsOf(8, 10), totalsOf(2, 10));
    expect(fitted.mean).toBe(0.5);
    expect(fitted.between).toBeCloseTo(1.55 / 9, 12);
    expect(fitted.strength).toBeCloseTo(14 / 31, 12);
    // (8 + 0.5 · 14 ÷ 31) ÷ (10 + 14 ÷ 31) = 255 ÷ 324
    expect(shrunk(totalsOf(8, 10), fitted)).toBeCloseTo(255 / 324, 12);
  });

  test("a rate: 12 and 4 events, each over 10", () => {
    // r̄ = 0.8; Σn(r − r̄)² = 3.2; excess 3.2 − 0.8 = 2.4; room 20 − 10 = 10; between 0.24; strength 0.8 ÷ 0.24
    const fitted = prior("rate", totalsOf(12, 10), totalsOf(4, 10));
    expect(fitted.between).toBeCloseTo(0.24, 12);
    expect(fitted.strength).toBeCloseTo(10 / 3, 12);
    // (12 + 0.8 · 10 ÷ 3) ÷ (10 + 10 ÷ 3) = 1.1
    expect(shrunk(totalsOf(12, 10), fitted)).toBeCloseTo(1.1, 12);
  });

  test("a mean: two people with two days each", () => {
    const ann = totalsOfDays([110, 10], [130, 10]);
    const bob = totalsOfDays([70, 10], [90, 10]);
    // Strays 200 each over 20 − 200 ÷ 20 = 10 each: within = 400 ÷ 20 = 20. r̄ = 10; Σn(r − r̄)² = 160;
    // excess 160 − 20 = 140; room 40 − 800 ÷ 40 = 20; between 7; strength 20 ÷ 7
    const fitted = prior("mean", ann, bob);
    expect(fitted.within).toBe(20);
    expect(fitted.between).toBe(7);
    expect(fitted.strength).toBeCloseTo(20 / 7, 12);
    // As normal–normal: own error² = 20 ÷ 20 = 1, so 10 + 7 ÷ (7 + 1) · 2 = 11.75
    expect(shrunk(ann, fitted)).toBeCloseTo(11.75, 12);
  });
});

describe("members that say little, by hand", () => {
  const ann = totalsOfDays([110, 10], [130, 10]);
  const bob = totalsOfDays([70, 10], [90, 10]);

  test("one day counts towards the group, but says nothing of how days vary", () => {
    // within stays 400 ÷ 20. r̄ = 500 ÷ 50; Σn(r − r̄)² = 80 + 80 + 0; excess 160 − 2 · 20; room 50 − 900 ÷ 50 = 32
    expect(prior("mean", ann, bob, totalsOfDays([100, 10]))).toMatchObject({
      mean: 10,
      within: 20,
      between: 3.75,
    });
    expect(prior("mean", ann, bob, { ...ann, numerator: 200, squares: null }).within).toBe(20);
  });

  test.each([
    ["no data", NO_TOTALS],
    ["a sample of none", totalsOf(0, 0)],
  ])("%s count for nothing", (_, nothing) =>
    expect(prior("proportion", totalsOf(8, 10), nothing, totalsOf(2, 10))).toEqual(
      prior("proportion", totalsOf(8, 10), totalsOf(2, 10)),
    ),
  );

  test("nor do days of which none had a sample say how days vary", () =>
    expect(prior("mean", ann, bob, totalsOfDays([3, 0], [5, 0]))).toEqual(prior("mean", ann, bob)));

  test("columns of sums alone do not know how days vary", () => {
    const group = columnsOfTotals([ann, bob]);
    expect(fitPrior({ kind: "mean" }, group)).toEqual(prior("mean", ann, bob));
    expect(fitPrior({ kind: "mean" }, { ...group, variation: null })).toBeNull();
  });

  test("alone, a member differs from nobody", () => {
    // 200 over 20 − 200 ÷ 20
    expect(fitVariation({ kind: "mean" }, [ann])).toEqual({
      mean: 12,
      within: 20,
      between: 0,
      strength: Infinity,
    });
    expect(fitVariation({ kind: "mean" }, [NO_TOTALS])).toBeNull();
  });
});

describe("fitPrior, at the edges", () => {
  test("people who differ no more than chance explains are one", () => {
    const fitted = prior("proportion", totalsOf(8, 10), totalsOf(8, 10), totalsOf(8, 10));
    expect(fitted.between).toBe(0);
    expect(fitted.strength).toBe(Infinity);
    expect(shrunk(totalsOf(1, 2), fitted)).toBe(0.8);
  });

  test("one trial each tells nothing about people", () => {
    const fitted = prior(
      "proportion",
      totalsOf(1, 1),
      totalsOf(0, 1),
      totalsOf(1, 1),
      totalsOf(0, 1),
    );
    expect(fitted.strength).toBe(Infinity);
  });

  test("all or none of everybody", () => {
    expect(prior("proportion", totalsOf(5, 5), totalsOf(9, 9))).toMatchObject({
      mean: 1,
      between: 0,
    });
    expect(prior("rate", totalsOf(0, 5), totalsOf(0, 9))).toEqual({
      mean: 0,
      within: 0,
      between: 0,
      strength: Infinity,
    });
  });

  test("nobody, one person, and people without data are no group", () => {
    expect(fitPrior({ kind: "proportion" }, [])).toBeNull();
    expect(fitPrior({ kind: "proportion" }, [totalsOf(8, 10)])).toBeNull();
    expect(
      fitPrior({ kind: "proportion" }, [totalsOf(8, 10), NO_TOTALS, totalsOf(0, 0)]),
    ).toBeNull();
  });

  test("a mean whose people have one day each has no known variation", () =>
    expect(fitPrior({ kind: "mean" }, [totalsOf(300, 10), totalsOf(400, 10)])).toBeNull());

  test("shares at opposite ends leave next to nothing to the group", () => {
    const fitted = prior("proportion", totalsOf(1000, 1000), totalsOf(0, 1000));
    expect(fitted.strength).toBeCloseTo(0.25, 12);
    // (1000 + 0.5 · 0.25) ÷ 1000.25
    expect(shrunk(totalsOf(1000, 1000), fitted)).toBeCloseTo(1000.125 / 1000.25, 12);
  });

  test("shares vary less than between all and none, and none of ten is not never", () => {
    // Σn(r − r̄)² = 2 · 10 · 0.16 = 3.2; (3.2 − 0.25) ÷ 9 = 0.328 is more than 0.5 · 0.5: 0.25 ÷ 1.25 = 0.2, and 0.05 within
    const fitted = prior("proportion", totalsOf(1, 10), totalsOf(9, 10));
    expect(fitted.between).toBeCloseTo(0.2, 12);
    expect(fitted.within).toBeCloseTo(0.05, 12);
    // (0 + 0.5 · 0.25) ÷ 10.25 = 1 ÷ 82
    expect(shrunk(totalsOf(0, 10), fitted)).toBeCloseTo(1 / 82, 12);
  });

  test("more successes than trials are a rate", () =>
    expect(prior("proportion", totalsOf(14, 10), totalsOf(30, 10))).toEqual(
      prior("rate", totalsOf(14, 10), totalsOf(30, 10)),
    ));
});
