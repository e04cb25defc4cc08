import { describe, expect, test } from "vitest";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import type { Totals } from "../totals.ts";
import { counted } from "./counted.ts";
import { spreadOfDays, spreadOfStretches } from "./spread.ts";

/** Strays 200 over 20 − 200 ÷ 20 = 10: a variance of 20, on one degree of freedom. */
const twoDays = totalsOfDays([110, 10], [130, 10]);

const known = (...all: readonly Totals[]) => all.map(counted).filter((sums) => sums !== null);

describe("how much days vary, by hand", () => {
  test("is pooled over the periods that have two days or more", () => {
    const unknownDays = { ...totalsOf(100, 10), days: 5 };
    const oneDay = totalsOfDays([100, 10]);
    expect(spreadOfDays(known(twoDays, oneDay, unknownDays))).toEqual({
      within: 20,
      between: 0,
      degrees: 1,
    });
    expect(spreadOfDays(known(twoDays, twoDays))).toEqual({ within: 20, between: 0, degrees: 2 });
  });

  test("takes nothing from a period of which the sums were asked for alone", () => {
    const summed = { ...twoDays, days: 0 };
    expect(spreadOfDays(known(twoDays, summed))?.degrees).toBe(1);
  });

  test("is unknown where no period has two", () =>
    expect(spreadOfDays(known(totalsOfDays([100, 10])))).toBeNull());
});

describe("how much stretches vary, by hand", () => {
  test("beyond chance, on one degree less than there are", () => {
    // As the prior of 8 of 10 and 2 of 10: between 1.55 ÷ 9, within 0.25 − 1.55 ÷ 9
    const spread = spreadOfStretches("proportion", known(totalsOf(8, 10), totalsOf(2, 10)));
    expect(spread?.between).toBeCloseTo(1.55 / 9, 12);
    expect(spread?.within).toBeCloseTo(0.7 / 9, 12);
    expect(spread?.degrees).toBe(1);
  });

  test("by chance alone, when they are no farther apart", () =>
    expect(spreadOfStretches("rate", known(totalsOf(8, 10), totalsOf(8, 10)))).toEqual({
      within: 0.8,
      between: 0,
      degrees: 1,
    }));

  test("of a mean by its days", () =>
    expect(spreadOfStretches("mean", known(twoDays, twoDays, twoDays))).toEqual({
      within: 20,
      between: 0,
      degrees: 2,
    }));

  test("of a mean without days by how far the stretches stray: 10 · 5² + 10 · 5²", () =>
    expect(spreadOfStretches("mean", known(totalsOf(300, 10), totalsOf(400, 10)))).toEqual({
      within: 500,
      between: 0,
      degrees: 1,
    }));

  test("is unknown for one stretch", () =>
    expect(spreadOfStretches("proportion", known(totalsOf(8, 10)))).toBeNull());
});
