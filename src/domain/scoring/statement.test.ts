import { describe, expect, test } from "vitest";
import { effectiveGoal, linear } from "#tests/effective-goal.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { totalsOf, totalsOfDays } from "#tests/totals-of.ts";
import { ENGINE_VERSION } from "../engine-version.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { fitPrior } from "../statistics/prior.ts";
import { recheck, stateScore, type ScoreInput } from "./statement.ts";

const csat = shippedKpi("csat");
const aht = shippedKpi("aht");
const inputs: readonly ScoreInput[] = [
  {
    kpi: csat,
    totals: totalsOf(41, 50),
    goal: linear(60, 70, 80, 90),
    prior: fitPrior(csat, [totalsOf(30, 40), totalsOf(80, 90), totalsOf(12, 30)]),
  },
  {
    kpi: aht,
    totals: totalsOfDays([3000, 10], [4400, 12], [2600, 8]),
    goal: linear(500, 420, 360, 300),
    // Nobody differs: the strength is infinite, which JSON cannot say.
    prior: fitPrior(aht, [totalsOfDays([300, 1], [340, 1]), totalsOfDays([300, 1], [340, 1])]),
  },
  {
    kpi: shippedKpi("transfer"),
    totals: totalsOf(7, 90),
    goal: effectiveGoal({
      shape: "range",
      floor: [0, 20],
      threshold: [2, 16],
      target: [4, 12],
      stretch: [6, 10],
    }),
    prior: null,
  },
  { kpi: shippedKpi("qa"), totals: totalsOf(90, 100), goal: null, prior: null },
];

describe("a statement", () => {
  const statement = stateScore(inputs, DEFAULT_POLICY);

  test("comes back from JSON the same, and holds", () => {
    const back: unknown = JSON.parse(JSON.stringify(statement));
    expect(back).toEqual(statement);
    expect(recheck(statement)).toEqual([]);
  });

  test("names what was changed, with what comes out", () => {
    const [first, ...others] = statement.parts;
    if (!first) throw new Error("the statement has no parts");
    const judgement = { ...first.judgement, score: 99 };
    expect(recheck({ ...statement, parts: [{ ...first, judgement }, ...others] })).toEqual([
      { kpi: "csat", field: "score", stated: 99, computed: first.judgement.score },
    ]);
  });

  test("does not hold when one fact of it is missing", () => {
    const [first, ...others] = statement.parts;
    if (!first) throw new Error("the statement has no parts");
    const fields = recheck({
      ...statement,
      parts: [{ ...first, totals: totalsOf(40, 49) }, ...others],
    }).map(({ kpi, field }) => `${kpi ?? "composite"} ${field}`);
    expect(fields).toContain("csat value");
    expect(fields).toContain("composite score");
    expect(fields).not.toContain("aht value");
  });

  test("of another engine says so first", () => {
    const older = { ...statement, engine: ENGINE_VERSION - 1 };
    expect(recheck(older)).toEqual([
      { kpi: null, field: "engine", stated: ENGINE_VERSION - 1, computed: ENGINE_VERSION },
    ]);
  });

  test("has the figures of this engine version", () => {
    // Raise ENGINE_VERSION when these move: by hand, 82 % is 70 + 30 · 2 ÷ 10 = 76 points; 10,000 s ÷ 30 = 333.3 s is
    // 70 + 30 · 26.67 ÷ 60 = 83.3; 7.8 % lies inside the stretch band. (76 + 83.33 + 100) ÷ 3 = 86.44.
    expect(ENGINE_VERSION).toBe(2);
    const scores = statement.parts.map(({ judgement }) => judgement.score);
    expect(scores[0]).toBeCloseTo(76, 9);
    expect(scores[1]).toBeCloseTo(83.333_333, 6);
    expect(scores.slice(2)).toEqual([100, null]);
    expect(statement.composite.score).toBeCloseTo(86.444_444, 5);
  });
});
