import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kpiId, measureId } from "../ids.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { compositeOf, type CompositePart } from "./composite.ts";

const part = (
  kpi: string,
  weight: number,
  score: number | null,
  scoreInterval: CompositePart["scoreInterval"] = null,
): CompositePart => ({
  kpi: kpiId(kpi),
  weight,
  score,
  scoreInterval,
  // Each moves with what it is named after: nobody's kin.
  moving: [measureId(kpi)],
});

const composite = (...parts: CompositePart[]) => compositeOf(parts, DEFAULT_POLICY);

describe("compositeOf", () => {
  test("is the weighted mean, dealt out in contributions", () => {
    // (30 · 80 + 10 · 60) ÷ 40 = 75; 2400 ÷ 40 = 60 and 600 ÷ 40 = 15
    expect(composite(part("aht", 30, 80), part("csat", 10, 60))).toMatchObject({
      score: 75,
      contributions: [60, 15],
      coverage: 1,
    });
  });

  test("takes what has no score out of the weight, and says how much was there", () => {
    // (30 · 80 + 20 · 50) ÷ 50 = 68; 50 of 60 had data
    expect(
      composite(part("aht", 30, 80), part("qa", 10, null), part("csat", 20, 50)),
    ).toMatchObject({
      score: 68,
      contributions: [48, null, 20],
      coverage: 50 / 60,
    });
  });

  test("is withheld where less than 60 % of the weight had data", () => {
    const parts = [part("aht", 59, 80), part("csat", 41, null)];
    expect(composite(...parts)).toEqual({
      score: null,
      interval: null,
      band: "not-enough-data",
      coverage: 0.59,
      contributions: [null, null],
    });
    expect(composite(part("aht", 60, 80), part("csat", 40, null)).score).toBe(80);
  });

  test("a weight of 0 shows a KPI without counting it", () =>
    expect(composite(part("aht", 10, 80), part("talk", 0, 10))).toMatchObject({
      score: 80,
      contributions: [80, null],
      coverage: 1,
    }));

  test("without any weight there is no goal to score against", () => {
    expect(composite()).toMatchObject({ score: null, band: "no-goal", coverage: 0 });
    expect(composite(part("aht", 0, 80))).toMatchObject({ score: null, band: "no-goal" });
  });

  test("all at the top is exactly 100, whatever the weights", () =>
    expect(composite(part("a", 1, 100), part("b", 1, 100), part("c", 1, 100)).score).toBe(100));

  test("what moves together errs together", () => {
    // Three of 76 [61, 91]: apart, 15 ÷ √3 = 8.66 on each side; together, 15; two together and one apart, √(10² + 5²) = 11.18.
    const wide = { low: 61, high: 91 };
    const parts = [part("aht", 1, 76, wide), part("csat", 1, 76, wide), part("nps", 1, 76, wide)];
    const moving = [measureId("surveys_answered")];
    const lows = [0, 2, 3].map((kin) => {
      const list = parts.map((one, place) => (place < kin ? { ...one, moving } : one));
      return composite(...list).interval?.low;
    });
    expect(lows[0]).toBeCloseTo(76 - 8.660_254, 5);
    expect(lows[1]).toBeCloseTo(76 - 11.180_34, 5);
    expect(lows[2]).toBeCloseTo(61, 9);
  });

  test("the interval joins those of the scores, each side by itself", () => {
    const { interval } = composite(
      part("aht", 1, 60, { low: 54, high: 68 }),
      part("csat", 1, 80, { low: 72, high: 86 }),
    );
    // Shares ½: down √(3² + 4²) = 5, up √(4² + 3²) = 5, around 70.
    expect(interval?.low).toBeCloseTo(65, 5);
    expect(interval?.high).toBeCloseTo(75, 5);
  });

  test.each([
    // z(95 %) = 1.645; a reach of 8.22 is one standard error of 5. P(≥ 70) = Φ((s − 70) ÷ 5).
    [80, 8.22, "meets"], // Φ(2) = 0.98; P(≥ 85) = Φ(−1) = 0.16
    [90, 8.22, "exceeds"], // P(≥ 85) = Φ(1) = 0.84
    [88, 8.22, "meets"], // P(≥ 85) = Φ(0.6) = 0.73
    [72, 8.22, "too-close"], // Φ(0.4) = 0.66
    [60, 8.22, "below"], // Φ(−2) = 0.02
    [70, 0, "meets"],
    [69.9, 0, "below"],
  ])("a score of %d ± %d is %s", (score, reach, band) =>
    expect(composite(part("aht", 1, score, { low: score - reach, high: score + reach })).band).toBe(
      band,
    ),
  );

  const parts = fc.uniqueArray(
    fc.record({
      kpi: fc.stringMatching(/^[a-z]{3}$/).map(kpiId),
      // Thousandths: next to the smallest double there is, a share of a weight has no millionths.
      weight: fc.integer({ min: 0, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
      score: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 6 }),
      scoreInterval: fc.constant({ low: 0, high: 100 }),
      moving: fc.subarray(["a", "b", "c", "d"].map(measureId)),
    }),
    { selector: ({ kpi }) => kpi, maxLength: 30 },
  );

  test("contributions add up to the score to the last bit, in any order", () => {
    fc.assert(
      fc.property(parts, fc.nat(), (list, seed) => {
        const { score, contributions } = compositeOf(list, {
          ...DEFAULT_POLICY,
          minimumCoverage: 0,
        });
        const points = contributions.filter((one) => one !== null);
        const turned = points.map((_, i) => points[(i + seed) % points.length] ?? 0);
        expect(turned.reduce((sum, one) => sum + one, 0)).toBe(score ?? 0);
        expect(points.toReversed().reduce((sum, one) => sum + one, 0)).toBe(score ?? 0);
      }),
    );
  });

  test("the order of the parts changes nothing", () => {
    fc.assert(
      fc.property(parts, (list) => {
        const there = compositeOf(list, DEFAULT_POLICY);
        const back = compositeOf(list.toReversed(), DEFAULT_POLICY);
        expect(back.contributions.toReversed()).toEqual(there.contributions);
        expect(back.score).toBe(there.score);
      }),
    );
  });

  test("stays within a millionth of the weighted mean, and inside its interval", () => {
    fc.assert(
      fc.property(parts, (list) => {
        const { score, interval } = compositeOf(list, DEFAULT_POLICY);
        fc.pre(score !== null && interval !== null);
        const scored = list.filter((one) => one.score !== null && one.weight > 0);
        const weight = scored.reduce((sum, one) => sum + one.weight, 0);
        const mean = scored.reduce((sum, one) => sum + (one.weight * (one.score ?? 0)) / weight, 0);
        expect(Math.abs(score - mean)).toBeLessThan(1e-6);
        expect(interval.low).toBeLessThanOrEqual(score);
        expect(interval.high).toBeGreaterThanOrEqual(score);
      }),
    );
  });
});

describe("units of 2⁻²⁰ points that do not come out even", () => {
  const UNIT = 2 ** -20;

  test("go to the largest remainder", () => {
    // 100 points are 104 857 600 units. 9 ÷ 13 of them are 72 593 723.08 and 4 ÷ 13 are 32 263 876.92: one is left over.
    expect(composite(part("aht", 9, 100), part("csat", 4, 100))).toMatchObject({
      score: 100,
      contributions: [72_593_723 * UNIT, 32_263_877 * UNIT],
    });
  });

  test("go to the first by id among equal remainders", () => {
    // A third is 34 952 533.33.
    const thirds = [part("qa", 1, 100), part("aht", 1, 100), part("csat", 1, 100)];
    expect(composite(...thirds)).toMatchObject({
      score: 100,
      contributions: [34_952_533 * UNIT, 34_952_534 * UNIT, 34_952_533 * UNIT],
    });
  });
});

test("sums run in the order of the ids, so that coverage is the same to the last bit", () => {
  // In binary arithmetic 0.1 + 0.2 + 0.3 is 0.6000000000000001 from the left and 0.6 from the right.
  const parts = [part("c", 0.3, null), part("b", 0.2, 80), part("a", 0.1, 80)];
  const coverage = (0.1 + 0.2) / (0.1 + 0.2 + 0.3);
  expect(coverage).not.toBe((0.2 + 0.1) / (0.3 + 0.2 + 0.1));
  for (const each of [parts, parts.toReversed()])
    expect(composite(...each).coverage).toBe(coverage);
});

describe("the band of a composite", () => {
  const bandOf = (score: number, low: number, high: number) =>
    composite(part("aht", 1, score, { low, high })).band;

  test("under its bar rests on how far up the interval reaches", () => {
    // 60 with 25 points up to 85: an error of 25 ÷ 1.645 = 15.2; Φ(−10 ÷ 15.2) = 0.255, more than 0.2
    expect(bandOf(60, 59, 85)).toBe("too-close");
    // 12 points up: 7.3; Φ(−10 ÷ 7.3) = 0.085
    expect(bandOf(60, 35, 72)).toBe("below");
  });

  test("above its bar rests on how far down the interval reaches", () => {
    // 75 with 1 point down: Φ(5 ÷ 0.61) = 1
    expect(bandOf(75, 74, 100)).toBe("meets");
    // 25 points down: Φ(5 ÷ 15.2) = 0.63
    expect(bandOf(75, 50, 76)).toBe("too-close");
  });
});

test("nothing scored is not enough data, even where the policy asks for no coverage", () => {
  const anything = { ...DEFAULT_POLICY, minimumCoverage: 0 };
  expect(compositeOf([part("aht", 1, null)], anything)).toMatchObject({
    score: null,
    band: "not-enough-data",
  });
});
