import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceFor, JUDGED_KPIS } from "#tests/evidence-for.ts";
import { effectiveGoal, linear } from "#tests/effective-goal.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import { meetsGoal, type EffectiveGoal } from "../effective-goal.ts";
import type { Kpi } from "../kpi.ts";
import { inHundredths } from "../hundredths.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { fitPrior } from "../statistics/prior.ts";
import { NO_TOTALS, type Totals } from "../totals.ts";
import { bandFor, bandOf, judge, judgeForGrid } from "./judge.ts";

const csat = shippedKpi("csat");
const goal = linear(60, 75, 80, 90);

const judged = (totals: Totals, against: EffectiveGoal | null = goal, kpi: Kpi = csat) =>
  judge({ kpi, totals, goal: against, policy: DEFAULT_POLICY, prior: null });

describe("bandOf", () => {
  test.each([
    [1, 0.8, "exceeds"],
    [0.95, 0.79, "meets"],
    [0.8, 0, "meets"],
    [0.79, 0, "too-close"],
    [0.21, 0, "too-close"],
    [0.2, 0, "below"],
    [0, 0, "below"],
  ] as const)("P(target) %d and P(stretch) %d is %s", (target, stretch, band) =>
    expect(bandOf(target, stretch, DEFAULT_POLICY)).toBe(band),
  );
});

describe("judge", () => {
  test("says everything there is to say", () => {
    const judgement = judged(totalsOf(24, 30));
    expect(judgement).toMatchObject({
      value: 80,
      sample: 30,
      adjusted: null,
      band: "too-close",
      score: 70,
    });
    expect(judgement.probability?.target).toBeCloseTo(1 - 0.5186220567, 9);
    // Scores of the interval 66.19 … 89.72: 6.186 ÷ 15 · 40 = 16.5, and 70 + 9.72 ÷ 10 · 30 = 99.2
    expect(judgement.scoreInterval?.low).toBeCloseTo(16.496, 3);
    expect(judgement.scoreInterval?.high).toBeCloseTo(99.165, 3);
  });

  test.each([
    [295, 300, "exceeds"],
    [260, 300, "meets"], // 86.7 %, two errors of 2.3 over 80
    [240, 300, "too-close"],
    [220, 300, "below"], // 73.3 %
    [9, 9, "not-enough-data"], // under the minimum of 10, however good
  ])("%d of %d satisfied against 80, stretch 90, is %s", (satisfied, surveys, band) =>
    expect(judged(totalsOf(satisfied, surveys)).band).toBe(band),
  );

  test("the same share says more on more surveys", () => {
    expect(judged(totalsOf(17, 20)).band).toBe("too-close");
    expect(judged(totalsOf(170, 200)).band).toBe("meets");
  });

  test("without a goal there is a value and its interval, no band and no score", () => {
    const judgement = judged(totalsOf(24, 30), null);
    expect(judgement).toMatchObject({ value: 80, band: "no-goal", score: null, probability: null });
    expect(judgement.interval).not.toBeNull();
  });

  test("without data there is nothing, and nothing is not zero", () =>
    expect(judged(NO_TOTALS)).toEqual({
      value: null,
      sample: null,
      interval: null,
      adjusted: null,
      probability: null,
      band: "not-enough-data",
      score: null,
      scoreInterval: null,
    }));

  test("a known sample of none has no value", () =>
    expect(judged(totalsOf(0, 0))).toMatchObject({
      value: null,
      sample: 0,
      band: "not-enough-data",
    }));

  test("too small a sample shows its value but neither band nor score", () =>
    expect(judged(totalsOf(3, 4))).toMatchObject({
      value: 75,
      sample: 4,
      band: "not-enough-data",
      score: null,
      scoreInterval: null,
    }));

  test("a mean of one day is judged only when peers lend their variation", () => {
    const aht = shippedKpi("aht");
    const against = linear(30, 20, 15, 10);
    const prior = fitPrior(aht, [
      totalsOfDays([110, 10], [130, 10]),
      totalsOfDays([70, 10], [90, 10]),
    ]);
    expect(judged(totalsOf(240, 20), against, aht).band).toBe("not-enough-data");
    // 12 ± 1 against at most 15: three errors better
    const lent = judge({
      kpi: aht,
      totals: totalsOf(240, 20),
      goal: against,
      policy: DEFAULT_POLICY,
      prior,
    });
    expect(lent.band).toBe("meets");
    expect(lent.adjusted).toBeCloseTo(11.75, 9);
  });

  test("a probability at its bar to the last bit is held, by target and stretch alike", () => {
    // A goal whose stretch is its target, so that both probabilities are the same.
    const asked = {
      kpi: csat,
      totals: totalsOf(24, 30),
      goal: linear(60, 75, 78, 78),
      prior: null,
    };
    const bar = judge({ ...asked, policy: DEFAULT_POLICY }).probability?.target ?? Number.NaN;
    const policy = { ...DEFAULT_POLICY, bandProbability: bar };
    expect(judge({ ...asked, policy }).band).toBe("exceeds");
    expect(bandFor({ ...asked, policy })).toBe("exceeds");
  });

  test("peers never move a band", () => {
    const totals = totalsOf(24, 30);
    const prior = fitPrior(csat, [totalsOf(290, 300), totalsOf(280, 300), totalsOf(295, 300)]);
    const beside = judge({ kpi: csat, totals, goal, policy: DEFAULT_POLICY, prior });
    expect(beside).toEqual({ ...judged(totals), adjusted: beside.adjusted });
    expect(beside.adjusted).toBeGreaterThan(80);
  });

  test("a value that holds its target is never below", () => {
    // No critical error on 40 forms, target none: P(share < 0) is 0, and yet nothing is missing.
    const critical = shippedKpi("critical_error");
    expect(judged(totalsOf(0, 40), linear(10, 5, 0, -1), critical).band).toBe("too-close");
    // In the middle of a range too narrow for the sample.
    const narrow = effectiveGoal({
      shape: "range",
      floor: [5, 15],
      threshold: [8, 12],
      target: [9.9, 10.1],
      stretch: [9.95, 10.05],
    });
    expect(judged(totalsOf(10, 100), narrow, shippedKpi("transfer")).band).toBe("too-close");
  });

  test.each([
    [100, 1000, "exceeds"],
    [145, 1000, "too-close"],
    [60, 1000, "meets"], // 6 %: inside 5 to 15, under 8
    [200, 1000, "below"],
    [20, 1000, "below"],
  ])("a range, 5 to 15 with 8 to 12 as stretch: %d of %d is %s", (transfers, contacts, band) => {
    const range = effectiveGoal({
      shape: "range",
      floor: [0, 30],
      threshold: [2, 20],
      target: [5, 15],
      stretch: [8, 12],
    });
    expect(judged(totalsOf(transfers, contacts), range, shippedKpi("transfer")).band).toBe(band);
  });
});

const bars = fc
  .double({ min: 0.5, max: 0.99, noNaN: true })
  .map((bar) => ({ ...DEFAULT_POLICY, bandProbability: bar, belowProbability: 1 - bar }));

describe("bandFor", () => {
  test.each(JUDGED_KPIS)("is the band of judge, however close to a bar: %s", (id) => {
    const kpi = shippedKpi(id);
    fc.assert(
      fc.property(evidenceFor(kpi), bars, ({ totals, goal: against, prior }, policy) => {
        const asked = { kpi, totals, goal: against, policy, prior };
        const { band, probability, value } = judge(asked);
        expect(bandFor(asked)).toBe(band);
        if (!probability || !against || band === "not-enough-data") return;
        const exact = bandOf(probability.target, probability.stretch, policy);
        const holds = value !== null && meetsGoal(value, against);
        expect(band).toBe(exact === "below" && holds ? "too-close" : exact);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("judgeForGrid", () => {
  test.each(JUDGED_KPIS)("says what judge says, of the probability what is shown: %s", (id) => {
    const kpi = shippedKpi(id);
    fc.assert(
      fc.property(evidenceFor(kpi), bars, ({ totals, goal: against, prior }, policy) => {
        const asked = { kpi, totals, goal: against, policy, prior };
        const { probability, ...rest } = judge(asked);
        const shown = probability === null ? null : inHundredths(probability.target);
        expect(judgeForGrid(asked)).toEqual({ ...rest, probability: shown });
      }),
      { numRuns: 2_000 },
    );
  });
});
