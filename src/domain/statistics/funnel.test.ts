import { describe, expect, test } from "vitest";
import { totalsOf } from "#tests/totals-of.ts";
import { NO_TOTALS, type Totals } from "../totals.ts";
import { FUNNEL_LEVELS, funnelLimits, funnelOf, funnelSamples } from "./funnel.ts";

const csat = { kind: "proportion", scale: 100, unit: "percent" } as const;
const many = (count: number, totals: Totals) => Array.from({ length: count }, () => totals);

function funnel(...members: Totals[]) {
  const made = funnelOf(csat, members);
  if (!made) throw new Error("no funnel");
  return made;
}

describe("funnelLimits", () => {
  test("80 % at a sample of 100 is as wide as chance exactly is", () => {
    const { low, high } = funnelLimits(
      csat,
      funnel(totalsOf(80, 100), totalsOf(40, 50)),
      100,
      FUNNEL_LEVELS.inner,
    );
    // Oracle: scipy 1.17, binom(100, 0.8), interpolated as Spiegelhalter does; a normal would have 72.16 and 87.84.
    expect(low).toBeCloseTo(71.352_391, 5);
    expect(high).toBeCloseTo(88.025_777, 5);
    const outer = funnelLimits(
      csat,
      funnel(totalsOf(80, 100), totalsOf(40, 50)),
      100,
      FUNNEL_LEVELS.outer,
    );
    expect(outer.low).toBeCloseTo(66.323_415, 5);
    // By chance exactly 91.90, less far than 80 + 3.0902 · 4
    expect(outer.high).toBeCloseTo(92.360_929, 5);
  });

  test("stop where values cannot lie", () => {
    const { low, high } = funnelLimits(
      csat,
      funnel(totalsOf(80, 100), totalsOf(40, 50)),
      2,
      FUNNEL_LEVELS.outer,
    );
    expect(low).toBe(0);
    expect(high).toBe(100);
  });

  test("a rate has Poisson limits", () => {
    const perHour = { kind: "rate", scale: 3600, unit: "per_hour" } as const;
    const made = funnelOf(perHour, [totalsOf(8, 3600), totalsOf(32, 14_400)]);
    if (!made) throw new Error("no funnel");
    // 8 an hour. Oracle: scipy, poisson(32) over four hours, interpolated
    const { low, high } = funnelLimits(perHour, made, 14_400, FUNNEL_LEVELS.inner);
    expect(made.centre).toBe(8);
    expect(low).toBeCloseTo(5.225_249, 5);
    expect(high).toBeCloseTo(11.010_1, 5);
  });
});

test("a mean has normal limits", () => {
  const seconds = { kind: "mean", scale: 1, unit: "seconds" } as const;
  // Centre 300, deviation 60 at a sample of one: ± 1.95996 · 60 ÷ √36
  const { low, high } = funnelLimits(
    seconds,
    { centre: 300, overDispersion: 1, deviation: 60 },
    36,
    FUNNEL_LEVELS.inner,
  );
  expect(low).toBeCloseTo(280.4004, 3);
  expect(high).toBeCloseTo(319.5996, 3);
});

test("nobody or everybody leaves no room for chance", () => {
  const [none, all] = [
    funnel(totalsOf(0, 10), totalsOf(0, 20)),
    funnel(totalsOf(5, 5), totalsOf(9, 9)),
  ];
  expect(funnelLimits(csat, none, 10, FUNNEL_LEVELS.outer)).toEqual({ low: 0, high: 0 });
  expect(funnelLimits(csat, all, 10, FUNNEL_LEVELS.outer)).toEqual({ low: 100, high: 100 });
});

describe("over-dispersion", () => {
  test("by hand: half the group two errors above, half below", () => {
    const made = funnel(...many(5, totalsOf(40, 100)), ...many(5, totalsOf(60, 100)));
    // z = ±2, so φ = 4, and the limits at 100 are 50 ± 1.96 · √4 · 5; by chance alone they would be 50 ± 10.3
    expect(made.overDispersion).toBeCloseTo(4, 12);
    const { low, high } = funnelLimits(csat, made, 100, FUNNEL_LEVELS.inner);
    expect(low).toBeCloseTo(30.4004, 3);
    expect(high).toBeCloseTo(69.5996, 3);
  });

  test("is at least 1: a group more alike than chance allows does not narrow the funnel", () =>
    expect(funnel(...many(10, totalsOf(50, 100))).overDispersion).toBe(1));

  test("a true outlier does not widen the limits that it should cross", () => {
    const made = funnel(...many(18, totalsOf(50, 100)), totalsOf(90, 100), totalsOf(10, 100));
    expect(made.overDispersion).toBe(1);
    expect(funnelLimits(csat, made, 100, FUNNEL_LEVELS.outer).high).toBeLessThan(90);
  });
});

test("needs two members with data, and for a mean their variation", () => {
  expect(funnelOf(csat, [totalsOf(8, 10)])).toBeNull();
  expect(funnelOf(csat, [totalsOf(8, 10), NO_TOTALS])).toBeNull();
  expect(funnelOf({ kind: "mean", scale: 1 }, [totalsOf(300, 10), totalsOf(310, 10)])).toBeNull();
});

test("samples run from the smallest to the largest on a square-root axis", () =>
  // √4 = 2 and √100 = 10, so 2, 4, 6, 8, 10 squared
  expect(funnelSamples(4, 100, 5)).toEqual([4, 16, 36, 64, 100]));
