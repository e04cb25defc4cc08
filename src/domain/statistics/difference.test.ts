import { describe, expect, test } from "vitest";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import type { Totals } from "../totals.ts";
import { counted, type Counted } from "./counted.ts";
import {
  differenceByDays,
  differenceByStretches,
  intervalOfDifference,
  probabilityOf,
} from "./difference.ts";

function known(totals: Totals): Counted {
  const sums = counted(totals);
  if (!sums) throw new Error("nothing counted");
  return sums;
}

const of = (numerator: number, denominator: number) => known(totalsOf(numerator, denominator));
const ofDays = (...days: readonly (readonly [number, number])[]) => known(totalsOfDays(...days));

describe("by days", () => {
  /** Mean 12, an error of 1 on one degree of freedom. */
  const twelve = ofDays([110, 10], [130, 10]);
  const sixteen = ofDays([150, 10], [170, 10]);

  test("two means of one error each", () =>
    // Variances 1 and 1, each on one degree: 2² ÷ (1 + 1)
    expect(differenceByDays("mean", sixteen, twelve)).toEqual({
      kind: "mean",
      difference: 4,
      error: Math.sqrt(2),
      degrees: 2,
    }));

  test("an earlier mean that is worth a quarter of its sample", () =>
    // Variances 1 and 4: 5² ÷ (1² + 4²)
    expect(differenceByDays("mean", sixteen, twelve, 0.25)).toEqual({
      kind: "mean",
      difference: 4,
      error: Math.sqrt(5),
      degrees: 25 / 17,
    }));

  test("a mean whose days are not known on either side is not told apart", () => {
    expect(differenceByDays("mean", sixteen, of(240, 20))).toBeNull();
    expect(differenceByDays("mean", of(240, 20), twelve)).toBeNull();
  });

  test("shares that are worth half of their sample", () =>
    expect(differenceByDays("proportion", of(24, 30), of(15, 30), 0.5)).toMatchObject({
      now: { numerator: 24, denominator: 30 },
      before: { numerator: 7.5, denominator: 15 },
      degrees: null,
    }));

  test("shares whose days vary ten times more than chance", () =>
    // Strays 2 · 3² and 2 · 4² over 20 − 200 ÷ 20 each: 50 ÷ 20 = 2.5; by chance 0.25
    expect(
      differenceByDays("proportion", ofDays([8, 10], [2, 10]), ofDays([9, 10], [1, 10])),
    ).toMatchObject({
      now: { numerator: 1, denominator: 2 },
      before: { numerator: 1, denominator: 2 },
      degrees: 2,
    }));

  test("shares whose days vary less than chance, or of which there are all, are taken as counted", () => {
    const even = ofDays([5, 10], [5, 10]);
    const all = ofDays([5, 5], [6, 6]);
    for (const sums of [even, all]) {
      expect(differenceByDays("proportion", sums, sums)).toEqual({
        kind: "proportion",
        now: sums,
        before: sums,
        degrees: null,
      });
    }
  });
});

describe("by stretches", () => {
  const whole = { now: 1, before: 1 };
  /** Around 305: scatter 6,500 on 5 degrees, 1,300 a contact (see the test of a baseline). */
  const stretches = [3000, 3200, 2900, 3100, 2950].map((sum) => of(sum, 10));
  const six = [...stretches, of(6200, 20)];
  const error = Math.sqrt(1300 * (1 / 10 + 1 / 70));
  const rise = (unit: "seconds" | "points", now: number) =>
    differenceByStretches({ kind: "mean", unit }, of(now, 10), of(21_350, 70), six, whole);

  test("a rise of a time has its error grow, one of points does not", () => {
    // 55 ÷ (305 · ln(360 ÷ 305)) = 55 ÷ 50.5666
    expect(rise("seconds", 3600)).toMatchObject({ difference: 55, degrees: 5 });
    expect(rise("seconds", 3600)).toHaveProperty("error", expect.closeTo(13.2576, 3));
    expect(rise("points", 3600)).toHaveProperty("error", expect.closeTo(error, 9));
  });

  test("no rise has none", () => {
    const same = rise("seconds", 3050);
    expect(same).toHaveProperty("error", expect.closeTo(error, 9));
    expect(same && probabilityOf(same)).toBe(1);
  });

  test("all of all are taken as counted", () => {
    const all = [of(20, 20), of(25, 25)];
    const [now, before] = [of(30, 30), of(45, 45)];
    expect(
      differenceByStretches({ kind: "proportion", unit: "percent" }, now, before, all, whole),
    ).toMatchObject({ now, before });
  });

  test("a single one shows no variation", () =>
    expect(
      differenceByStretches(
        { kind: "proportion", unit: "percent" },
        of(8, 10),
        of(5, 10),
        [of(5, 10)],
        whole,
      ),
    ).toBeNull());
});

test("the interval of a difference of rates is made of theirs", () => {
  const difference = differenceByDays("rate", of(12, 8), of(4, 8));
  if (!difference) throw new Error("counts can always be told apart");
  // Oracle: scipy 1.17, gamma(12.5).ppf and gamma(4.5).ppf([0.05, 0.95]) ÷ 8, by square and add
  const { low, high } = intervalOfDifference(difference, 0.9);
  expect(low).toBeCloseTo(0.190_645_927, 6);
  expect(high).toBeCloseTo(1.901_918_296, 6);
});
