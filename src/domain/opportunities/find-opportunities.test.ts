import { describe, expect, test } from "vitest";
import { linear } from "#tests/effective-goal.ts";
import { opportunityCase } from "#tests/opportunity-case.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { day } from "../calendar.ts";
import { DEFAULT_CRITERIA, type Criteria } from "./criteria.ts";
import { findOpportunities } from "./find-opportunities.ts";
import type { OpportunityCase } from "./opportunity-case.ts";

const today = day("2026-11-20");
const criteria: Criteria = { ...DEFAULT_CRITERIA, from: day("2026-01-01") };

function found(cases: readonly OpportunityCase[], change: Partial<Criteria> = {}) {
  return findOpportunities(cases, { ...criteria, ...change }, today);
}

function judgement(change: Partial<OpportunityCase["judgement"]>): OpportunityCase["judgement"] {
  return { ...opportunityCase().judgement, ...change };
}

function agentsIn(cases: readonly OpportunityCase[], change: Partial<Criteria> = {}): string[] {
  return found(cases, change).list.flatMap((one) =>
    one.kind === "person" ? [one.shortfall.of.agent] : [],
  );
}

describe("an opportunity", () => {
  test("carries how sure it is, the adjusted gap and every reason", () => {
    // 80 − 74 adjusted = 6; the score of 74 between threshold 70 (40) and target 80 (70) is 52, 18 points short.
    // Weight 10 · 0.18 · sample 50 ÷ mean 50 · today · coachability of satisfaction.
    const { list } = found([opportunityCase()]);
    expect(list).toMatchObject([
      {
        kind: "person",
        shortfall: { probability: 0.9, sample: 50, gap: 6 },
        reasons: [
          { kind: "declining" },
          { kind: "repeated", times: 2, of: 3 },
          { kind: "lowest", share: 0.25 },
        ],
      },
    ]);
    expect(list[0]?.priority).toBeCloseTo(10 * 0.18 * shippedKpi("csat").coachability, 12);
  });

  test.each<[string, Partial<OpportunityCase>]>([
    [
      "a goal that is probably held",
      { judgement: judgement({ probability: { target: 0.3, stretch: 0 } }) },
    ],
    ["a small sample", { judgement: judgement({ sample: 9 }) }],
    ["no judgement", { judgement: judgement({ probability: null }) }],
    ["no goal", { goal: null }],
    ["a goal without weight", { goal: { ...linear(60, 70, 80, 90), weight: 0 } }],
    ["an incomplete feed", { complete: false }],
    ["a commitment", { committed: true }],
    ["an adjusted value that holds the target", { judgement: judgement({ adjusted: 81 }) }],
    ["nothing that confirms it", { declined: false, bands: ["below"], percentile: null }],
  ])("is none with %s", (_, change) => {
    expect(found([opportunityCase(change)]).list).toEqual([]);
  });

  test("needs one of the reasons that the criteria ask for, and none if they ask for none", () => {
    const lone = opportunityCase({ declined: false, bands: ["below", "meets", "meets"] });
    expect(agentsIn([lone])).toEqual(["a1"]);
    expect(agentsIn([{ ...lone, percentile: 0.26 }])).toEqual([]);
    const nothing = { declining: false, repeated: null, lowest: null };
    expect(agentsIn([{ ...lone, percentile: 0.26 }], nothing)).toEqual(["a1"]);
  });

  test("counts only the last periods that the criteria name", () => {
    const before = opportunityCase({
      declined: false,
      percentile: null,
      bands: ["below", "below", "meets", "too-close", "below"],
    });
    expect(agentsIn([before])).toEqual([]);
    expect(agentsIn([before], { repeated: { times: 3, of: 5 } })).toEqual(["a1"]);
  });

  test("keeps to the KPIs and the sample that the criteria name", () => {
    expect(agentsIn([opportunityCase()], { kpis: [shippedKpi("aht").id] })).toEqual([]);
    expect(agentsIn([opportunityCase()], { kpis: [shippedKpi("csat").id] })).toEqual(["a1"]);
    const { minimumSample } = shippedKpi("csat");
    expect(agentsIn([opportunityCase()], { sampleTimes: 50 / minimumSample })).toEqual(["a1"]);
    expect(agentsIn([opportunityCase()], { sampleTimes: 51 / minimumSample })).toEqual([]);
  });
});

describe("the order", () => {
  test("is by gap, exposure and freshness", () => {
    const wide = opportunityCase({ agent: "wide", judgement: judgement({ adjusted: 71 }) });
    const busy = opportunityCase({ agent: "busy", judgement: judgement({ sample: 500 }) });
    const stale = opportunityCase({ agent: "stale", lastDay: day("2026-11-06") });
    const plain = opportunityCase({ agent: "plain" });
    const apart = { systemShare: 1 };
    expect(agentsIn([plain, wide], apart)).toEqual(["wide", "plain"]);
    expect(agentsIn([plain, busy], apart)).toEqual(["busy", "plain"]);
    expect(agentsIn([stale, plain], apart)).toEqual(["plain", "stale"]);
    // A fortnight halves it.
    const [fresh, old] = found([stale, plain], apart).list;
    expect((fresh?.priority ?? 0) / (old?.priority ?? 1)).toBeCloseTo(2, 12);
  });

  test("does not depend on the order of the cases", () => {
    const cases = ["c", "a", "b"].map((agent) => opportunityCase({ agent }));
    expect(agentsIn(cases, { systemShare: 1 })).toEqual(["a", "b", "c"]);
    expect(agentsIn(cases.toReversed(), { systemShare: 1 })).toEqual(["a", "b", "c"]);
  });
});

describe("a gap that most of a team has", () => {
  const held = judgement({ probability: { target: 0.9, stretch: 0.1 } });
  const team = (missing: number, size: number, change: Partial<OpportunityCase> = {}) =>
    Array.from({ length: size }, (_, i) =>
      opportunityCase({ agent: `a${i}`, ...(i < missing ? change : { judgement: held }) }),
    );

  test("is one system issue and nobody's own", () => {
    const { list } = found(team(3, 5));
    expect(list).toMatchObject([
      { kind: "system", team: "t1", people: ["a0", "a1", "a2"], judged: 5 },
    ]);
    // Three urgencies of 10 · 0.18, without coachability.
    expect(list[0]?.priority).toBeCloseTo(3 * 10 * 0.18, 12);
  });

  test("needs more than the share, and three people", () => {
    expect(found(team(3, 6)).list.map(({ kind }) => kind)).toEqual(["person", "person", "person"]);
    expect(found(team(2, 2)).list.map(({ kind }) => kind)).toEqual(["person", "person"]);
  });

  test("counts those who already work on it", () => {
    const { list, committed } = found(team(3, 5, { committed: true }));
    expect(list).toMatchObject([{ kind: "system" }]);
    expect(committed).toBe(0);
  });

  test("is of one team and one KPI", () => {
    const cases = ["t1", "t2", "t3"].map((name) => opportunityCase({ agent: name, team: name }));
    expect(agentsIn(cases)).toEqual(["t1", "t2", "t3"]);
    const teamless = ["x", "y", "z"].map((agent) => opportunityCase({ agent, team: null }));
    expect(agentsIn(teamless)).toEqual(["x", "y", "z"]);
  });
});

test("what is not listed is counted", () => {
  const cases = [
    opportunityCase(),
    opportunityCase({ agent: "b", committed: true }),
    opportunityCase({ agent: "c", complete: false }),
  ];
  expect(found(cases)).toMatchObject({ looked: 3, committed: 1, awaiting: 1 });
});
