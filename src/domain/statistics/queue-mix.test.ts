import { describe, expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf } from "#tests/totals-of.ts";
import { NO_TOTALS } from "../totals.ts";
import { mixAdjusted, overlapOf, reversalOf, type Stratum } from "./queue-mix.ts";

type Sums = readonly [numerator: number, denominator: number];

const stratum = (own: Sums | null, peers: Sums | null): Stratum => ({
  own: own ? totalsOf(...own) : NO_TOTALS,
  peers: peers ? totalsOf(...peers) : NO_TOTALS,
});
const csat = shippedKpi("csat");
const aht = shippedKpi("aht");
const nps = shippedKpi("nps");

/**
 * Successful treatments of kidney stones, small and large, by open surgery (own) and by keyhole (peers): C. R. Charig et al.,
 * BMJ 292, 1986, as retold by S. A. Julious and M. A. Mullee, BMJ 309, 1994. 78 % and 83 % in total, but 93 % and
 * 87 % of small stones, 73 % and 69 % of large ones.
 */
const KIDNEY_STONES = [stratum([81, 87], [234, 270]), stratum([192, 263], [55, 80])];

describe("observed over expected", () => {
  test("of the kidney stones: open surgery does better on like stones", () => {
    // Expected 87 · 234/270 + 263 · 55/80 = 75.4 + 180.8125 = 256.2125; 273 ÷ 256.2125 = 1.065522;
    // · 289 ÷ 350 = 0.879817
    const adjusted = mixAdjusted(csat, KIDNEY_STONES);
    expect(adjusted?.value).toBeCloseTo(87.981_7, 3);
    expect(adjusted?.expected).toBeCloseTo(25_621.25 / 350, 10);
    expect(adjusted?.covered).toBe(1);
  });

  test("of a time: who takes long contacts is not slow", () => {
    // Expected 10 · 300 + 90 · 600 = 57,000 s; observed 51,300: 0.9. The peers' own 39,000 ÷ 100 = 390 s; · 0.9 = 351.
    const strata = [stratum([2700, 10], [21_000, 70]), stratum([48_600, 90], [18_000, 30])];
    const adjusted = mixAdjusted(aht, strata);
    expect(adjusted?.value).toBeCloseTo(351, 10);
    expect(adjusted?.expected).toBeCloseTo(570, 10);
  });

  test("of points that may go below 0 is a difference", () => {
    // The peers −50 and 50, the own mix 3 : 1, so −25 expected; observed −20; the peers' own 0; 0 + 5.
    const strata = [stratum([-15, 30], [-20, 40]), stratum([7, 10], [20, 40])];
    expect(mixAdjusted(nps, strata)?.value).toBeCloseTo(100 * (0 + (-8 - -10) / 40), 10);
    expect(mixAdjusted(nps, strata)?.expected).toBeCloseTo(-25, 10);
  });

  test("never makes more than all", () =>
    expect(mixAdjusted(csat, [stratum([10, 10], [5, 10]), stratum([0, 0], [90, 90])])?.value).toBe(
      100,
    ));

  test("leaves out work that the peers do not do, and says how much is left", () => {
    const adjusted = mixAdjusted(csat, [stratum([30, 40], [50, 100]), stratum([60, 60], null)]);
    // 30 ÷ 20 · 0.5
    expect(adjusted).toMatchObject({ value: 75, expected: 50, covered: 0.4 });
  });

  test("is held against all that the peers do, where the subject does only the easy part", () => {
    // 75 % where the peers have 80 %: 0.9375; the peers have 140 of 200 in all, 70 %; · 0.9375 = 65.625 %.
    const adjusted = mixAdjusted(csat, [stratum([30, 40], [80, 100]), stratum(null, [60, 100])]);
    expect(adjusted).toMatchObject({ value: 65.625, expected: 80, covered: 1 });
  });

  test("is unknown without common work, or when nothing was to be expected", () => {
    expect(mixAdjusted(csat, [stratum([1, 2], null), stratum(null, [3, 4])])).toBeNull();
    expect(mixAdjusted(csat, [stratum([1, 2], [0, 4])])).toBeNull();
    expect(mixAdjusted(csat, [])).toBeNull();
    expect(mixAdjusted(nps, [stratum([1, 2], null), stratum(null, [3, 4])])).toBeNull();
  });
});

describe("Simpson's paradox", () => {
  test("the kidney stones turn round in every stratum", () =>
    expect(reversalOf(csat, KIDNEY_STONES)).toEqual({ inTotal: "below", strata: "every" }));

  test("seen from the other side", () =>
    expect(
      reversalOf(
        csat,
        KIDNEY_STONES.map(({ own, peers }) => ({ own: peers, peers: own })),
      ),
    ).toEqual({ inTotal: "above", strata: "every" }));

  test("however much more of it the subject does than its peers", () =>
    expect(
      reversalOf(csat, [stratum([810, 870], [234, 270]), stratum([1920, 2630], [55, 80])]),
    ).toEqual({ inTotal: "below", strata: "every" }));

  test("or in most of the work", () => {
    const mostly = [...KIDNEY_STONES, stratum([40, 100], [45, 100])];
    // 350 of 450 turn round, more than two thirds
    expect(reversalOf(csat, mostly)).toEqual({ inTotal: "below", strata: "most" });
    const less = [...KIDNEY_STONES, stratum([80, 200], [90, 200])];
    expect(reversalOf(csat, less)).toBeNull();
  });

  test("is none where the order is the same, or one kind of work is all there is", () => {
    const alike = [stratum([90, 100], [80, 100]), stratum([70, 100], [60, 100])];
    expect(reversalOf(csat, alike)).toBeNull();
    expect(reversalOf(csat, KIDNEY_STONES.slice(0, 1))).toBeNull();
    expect(reversalOf(csat, [])).toBeNull();
    expect(reversalOf(csat, [stratum([8, 10], [8, 10]), stratum([8, 10], [8, 10])])).toBeNull();
  });

  test("is none where exactly two thirds turn round, or one stratum of two is equal", () => {
    // 170 of 300 against 955 of 1200, and 200 of the 300 turn round
    const thirds = [
      stratum([90, 100], [880, 1000]),
      stratum([50, 100], [40, 100]),
      stratum([30, 100], [35, 100]),
    ];
    expect(reversalOf(csat, thirds)).toBeNull();
    // 120 of 400 against 810 of 1100; 90 % against 80 %, and 10 % against 10 %
    const tied = [stratum([90, 100], [800, 1000]), stratum([30, 300], [10, 100])];
    expect(reversalOf(csat, tied)).toBeNull();
  });

  test("is not read from a handful", () => {
    const large = stratum([192, 263], [55, 80]);
    expect(reversalOf(csat, [stratum([9, 10], [234, 270]), large])).not.toBeNull();
    expect(reversalOf(csat, [stratum([8, 9], [234, 270]), large])).toBeNull();
  });
});

describe("how much two mixes have in common", () => {
  test("is the sum of the smaller shares", () => {
    // 87 ÷ 350 and 80 ÷ 350
    expect(overlapOf(KIDNEY_STONES)).toBeCloseTo(167 / 350, 12);
    expect(overlapOf([stratum([1, 2], null), stratum(null, [1, 2])])).toBe(0);
  });

  test("is unknown without work on both sides", () =>
    expect(overlapOf([stratum([1, 2], null)])).toBeNull());
});
