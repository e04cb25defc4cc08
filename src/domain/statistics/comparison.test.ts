import { describe, expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import { NO_TOTALS, type Totals } from "../totals.ts";
import { testChange } from "./change.ts";
import { compareByWeeks } from "./comparison.ts";

const LEVEL = 0.9;
const csat = shippedKpi("csat");
const aht = { ...shippedKpi("aht"), minimumSample: 1 };

const weeksOf = (...list: readonly (readonly [number, number])[]) =>
  list.map(([numerator, denominator]) => totalsOf(numerator, denominator));
/** Six weeks around 305 s: scatter 6,500 on 5 degrees, 1,300 a contact (see the test of a baseline). */
const TIMES = weeksOf([3000, 10], [3200, 10], [2900, 10], [6200, 20], [3100, 10], [2950, 10]);
const SHARES = weeksOf([80, 100], [60, 100], [90, 100], [70, 100], [85, 100], [65, 100]);

const compare = (
  kpi: typeof csat,
  now: Totals,
  before: Totals,
  baseline: readonly Totals[],
  [weeksNow, weeksBefore]: readonly [number, number] = [1, 1],
) =>
  compareByWeeks(
    kpi,
    { totals: now, weeks: weeksNow },
    { totals: before, weeks: weeksBefore },
    baseline,
    LEVEL,
  );

describe("two periods by the weeks before them", () => {
  test("a week of a mean by hand", () => {
    // Error √(1,300 · (1 ÷ 10 + 1 ÷ 10)) = 16.1245. A rise from 305 to 360 has it grow by (f − 1) ÷ ln f, f = 360 ÷ 305: 1.08767,
    // to 17.5382; t = 55 ÷ 17.5382 on 5 degrees: p = 0.0257821 (scipy), interval 55 ± 2.015048 · 17.5382.
    const change = compare(aht, totalsOf(3600, 10), totalsOf(3050, 10), TIMES);
    expect(change).toMatchObject({ now: 360, before: 305, delta: 55, weeksKnown: 6 });
    expect(change.pValue).toBeCloseTo(0.025_782_063, 8);
    expect(change.interval?.low).toBeCloseTo(19.659_657, 5);
    expect(change.interval?.high).toBeCloseTo(90.340_343, 5);
  });

  test("four weeks of a mean even out what weeks differ", () => {
    // Error √(1,300 · (1 ÷ 40 + 1 ÷ 40)) = 8.06226, a fall as it is: t = 25 ÷ 8.06226, p = 0.0268268 (scipy)
    const change = compare(aht, totalsOf(12_000, 40), totalsOf(13_000, 40), TIMES, [4, 4]);
    expect(change.delta).toBe(-25);
    expect(change.pValue).toBeCloseTo(0.026_826_773, 8);
  });

  test("a share of four weeks has a quarter of what lies between weeks", () => {
    // r̄ = 0.75. Scatter 7, by chance 5 · 0.1875: between (7 − 0.9375) ÷ (500 − 5) = 0.0122475, within 0.1875 − that. Variance of four
    // weeks of 100: 0.0122475 ÷ 4 + 0.1752525 ÷ 400 = 0.0035; by chance at 67.5 % 0.219375 ÷ 400; φ = 6.381766.
    // Oracle: scipy with log-gamma on samples divided by φ, p = 0.108562; in Student's tails of 5 degrees 0.169468.
    const [now, before] = [totalsOf(240, 400), totalsOf(300, 400)];
    const change = compare(csat, now, before, SHARES, [4, 4]);
    expect(change.pValue).toBeCloseTo(0.169_468_078, 8);
    // In a single week it has all of it: φ = 23.13, p = 0.589112.
    expect(compare(csat, now, before, SHARES).pValue).toBeCloseTo(0.589_111_797, 8);
    // By chance alone it would be beyond doubt.
    expect(testChange(csat, now, before, LEVEL).pValue).toBeLessThan(1e-5);
  });

  test("each period counts with its own length", () => {
    const [now, before] = [totalsOf(240, 400), totalsOf(300, 400)];
    const shares = (...lengths: readonly [number, number]) =>
      compare(csat, now, before, SHARES, lengths).pValue ?? Number.NaN;
    expect(shares(4, 4)).toBeLessThan(Math.min(shares(1, 4), shares(4, 1)));
    expect(shares(1, 1)).toBeGreaterThan(Math.max(shares(1, 4), shares(4, 1)));
  });
});

describe("the days decide", () => {
  test("where fewer than six weeks are known", () => {
    const [now, before] = [totalsOf(240, 400), totalsOf(300, 400)];
    const few = [...SHARES.slice(0, 5), NO_TOTALS, totalsOf(0, 0)];
    expect(compare(csat, now, before, few)).toEqual({
      ...testChange(csat, now, before, LEVEL),
      weeksKnown: 0,
    });
  });

  test("on a mean of a single day: not to be told from another weekday", () => {
    const day = [1 / 7, 1 / 7] as const;
    const [now, before] = [totalsOf(3600, 10), totalsOf(3050, 10)];
    expect(compare(aht, now, before, TIMES, day)).toMatchObject({ delta: 55, pValue: null });
    expect(compare(aht, now, before, TIMES, [1 / 7, 1]).pValue).toBeNull();
    expect(compare(aht, now, before, TIMES, [1, 1 / 7]).pValue).toBeNull();
    // Of several days the weeks can tell, and so they can of a week that came as one.
    const days = totalsOfDays([1500, 5], [1550, 5]);
    const three = [3 / 7, 3 / 7] as const;
    expect(compare(aht, totalsOfDays([1800, 5], [1800, 5]), days, TIMES, three).pValue).toBeCloseTo(
      0.025_782_063,
      8,
    );
    expect(compare(aht, now, before, TIMES).pValue).not.toBeNull();
  });
});
