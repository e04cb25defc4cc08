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
  test("80 % of 150, for a newcomer with 100: the wider of normal and exact chance on each side", () => {
    const { low, high } = funnelLimits(
      csat,
      funnel(totalsOf(80, 100), totalsOf(40, 50)),
      100,
      FUNNEL_LEVELS.inner,
    );
    // Oracle: scipy 1.17, betabinom(100, 120.5, 30.5), interpolated as Spiegelhalter does: 68.541382 and 89.744312.
    // Normal: 40 · √(1 ÷ 100 + 1 ÷ 150) = 5.163978, times 1.959964 = 10.121210, so 69.878790 and 90.121210.
    expect(low).toBeCloseTo(68.541_382, 5);
    expect(high).toBeCloseTo(90.121_21, 5);
    const outer = funnelLimits(
      csat,
      funnel(totalsOf(80, 100), totalsOf(40, 50)),
      100,
      FUNNEL_LEVELS.outer,
    );
    // Exactly 61.593411 and 94.013346; normal: 3.090232 · 5.163978 = 15.957891.
    expect(outer.low).toBeCloseTo(61.593_411, 5);
    expect(outer.high).toBeCloseTo(95.957_89, 5);
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

  test("a rate has those of events in its exposure", () => {
    const perHour = { kind: "rate", scale: 3600, unit: "per_hour" } as const;
    const made = funnelOf(perHour, [totalsOf(8, 3600), totalsOf(32, 14_400)]);
    if (!made) throw new Error("no funnel");
    // 40 in five hours, 8 an hour. Oracle: scipy, nbinom(40.5, 5 ÷ 9) over four hours, interpolated: 4.548266 and 12.262891.
    // Normal: 1.959964 · √(8 · (1 ÷ 4 + 1 ÷ 5)) = 3.718770.
    const { low, high } = funnelLimits(perHour, made, 14_400, FUNNEL_LEVELS.inner);
    expect(made.centre).toBe(8);
    expect(low).toBeCloseTo(4.281_23, 5);
    expect(high).toBeCloseTo(12.262_891, 5);
  });
});

test("a mean has normal limits", () => {
  const seconds = { kind: "mean", scale: 1, unit: "seconds" } as const;
  // Centre 300, deviation 60 at a sample of one: ± 1.959964 · 60 · √(1 ÷ 36 + 1 ÷ 144) = 117.59784 · 0.186339
  const { low, high } = funnelLimits(
    seconds,
    { centre: 300, overDispersion: 1, deviation: 60, sample: 144 },
    36,
    FUNNEL_LEVELS.inner,
  );
  expect(low).toBeCloseTo(278.0869, 3);
  expect(high).toBeCloseTo(321.9131, 3);
});

describe("nobody or everybody", () => {
  test("does not show that there never is any", () => {
    const none = funnelLimits(csat, funnel(...many(10, totalsOf(0, 12))), 12, FUNNEL_LEVELS.outer);
    // Oracle: scipy, betabinom(12, ½, 120½): P(X ≥ 1) = 4.6 %, P(X ≥ 2) = 0.29 %, P(X ≥ 3) = 0.019 %. One of 12 is nothing.
    expect(none.low).toBe(0);
    expect(none.high).toBeCloseTo(22.541_331, 5);
    expect(none.high).toBeGreaterThan(100 / 12);
    const all = funnelLimits(csat, funnel(...many(10, totalsOf(12, 12))), 12, FUNNEL_LEVELS.outer);
    expect(all.low).toBeCloseTo(100 - 22.541_331, 5);
    expect(all.high).toBe(100);
  });

  test("of whom a feed tells more successes than trials is judged as a rate", () => {
    const { low, high } = funnelLimits(csat, funnel(...many(10, totalsOf(12, 10))), 10, 0.998);
    // Normal: 3.090232 · √(1.2 · (1 ÷ 10 + 1 ÷ 100)) = 1.122737
    expect(low).toBeCloseTo(120 - 112.2737, 3);
    expect(high).toBeGreaterThan(120 + 112.2737);
  });
});

test("so many counts are as good as normal, and are not summed", () => {
  const large = funnel(...many(2, totalsOf(8e8, 1e9)));
  // 40 · √(1 ÷ 10⁹ + 1 ÷ (2 · 10⁹)) · 1.959964
  const { low, high } = funnelLimits(csat, large, 1e9, FUNNEL_LEVELS.inner);
  expect(high - 80).toBeCloseTo(0.003_036_363, 9);
  expect(80 - low).toBeCloseTo(0.003_036_363, 9);
});

test("so many events are, whatever they were counted in", () => {
  const perUnit = { kind: "rate", scale: 1, unit: "per_hour" } as const;
  const large = { centre: 0.9, overDispersion: 1, deviation: Math.sqrt(0.9), sample: 2_000_000 };
  // 1.959964 · √(0.9 · (1 ÷ 12,000 + 1 ÷ 2,000,000)) = 0.017024631; exact chance would reach up to 0.917107.
  const { low, high } = funnelLimits(perUnit, large, 12_000, FUNNEL_LEVELS.inner);
  expect(low).toBeCloseTo(0.882_975_369, 8);
  expect(high).toBeCloseTo(0.917_024_631, 8);
});

test("so many are not, of whom few fail, however large the group", () => {
  const rare = funnel(...many(2, totalsOf(99_990_000, 100_000_000)));
  // Oracle: scipy 1.17, betabinom(100,000, 199,980,000.5, 20,000.5), interpolated; normal 99.983801 and 99.996199.
  const { low, high } = funnelLimits(csat, rare, 100_000, FUNNEL_LEVELS.inner);
  expect(low).toBeCloseTo(99.982_837_77, 6);
  expect(high).toBeCloseTo(99.996_225_65, 6);
});

describe("over-dispersion", () => {
  test("by hand: half the group two errors above, half below", () => {
    const made = funnel(...many(5, totalsOf(40, 100)), ...many(5, totalsOf(60, 100)));
    // z = ±2, so φ = 4, and the limits at 100 are 50 ± 1.959964 · √4 · 5 · √(1 + 100 ÷ 1000) = 20.556276
    expect(made.overDispersion).toBeCloseTo(4, 12);
    const { low, high } = funnelLimits(csat, made, 100, FUNNEL_LEVELS.inner);
    expect(low).toBeCloseTo(29.4437, 3);
    expect(high).toBeCloseTo(70.5563, 3);
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
