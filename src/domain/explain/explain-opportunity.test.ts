import { describe, expect, test } from "vitest";
import { effectiveGoal, linear } from "#tests/effective-goal.ts";
import { opportunityCase } from "#tests/opportunity-case.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import type { PersonOpportunity, Reason } from "../opportunities/find-opportunities.ts";
import type { Shortfall } from "../opportunities/shortfall.ts";
import { explainGain, explainOpportunity, explainSystemIssue } from "./explain-opportunity.ts";

const goal = linear(60, 70, 80, 90);
const shortfall: Shortfall = {
  of: opportunityCase(),
  goal,
  probability: 0.9,
  sample: 50,
  gap: 6,
  points: 18,
};
const range: Shortfall = {
  ...shortfall,
  of: opportunityCase({ kpi: shippedKpi("transfer") }),
  goal: effectiveGoal({
    shape: "range",
    floor: [0, 20],
    threshold: [2, 16],
    target: [4, 12],
    stretch: [6, 10],
  }),
};

function sentence(of: Shortfall, ...reasons: readonly Reason[]) {
  const opportunity: PersonOpportunity = { kind: "person", shortfall: of, reasons, priority: 1 };
  return explainOpportunity(opportunity);
}

describe("why help is due", () => {
  test("names gap, goal, certainty and sample, and the first reason", () => {
    expect(sentence(shortfall, { kind: "declining" }, { kind: "lowest", share: 0.25 })).toEqual({
      id: "opportunity.declining",
      values: {
        kpi: "csat",
        unit: "percent",
        decimals: 1,
        gap: 6,
        target: 80,
        probability: 0.9,
        sample: 50,
        sampleUnit: "surveys",
      },
    });
  });

  test.each<[string, readonly Reason[], Record<string, number>]>([
    ["repeated", [{ kind: "repeated", times: 2, of: 3 }], { times: 2, periods: 3 }],
    ["lowest", [{ kind: "lowest", share: 0.25 }], { share: 0.25 }],
    ["short", [], {}],
  ])("says “%s” with its figures, of a line and of a range", (id, reasons, values) => {
    expect(sentence(shortfall, ...reasons)).toMatchObject({ id: `opportunity.${id}`, values });
    expect(sentence(range, ...reasons)).toMatchObject({
      id: `opportunity.range-${id}`,
      values: { ...values, low: 4, high: 12 },
    });
  });

  test("says that a range is left farther", () =>
    expect(sentence(range, { kind: "declining" }).id).toBe("opportunity.range-declining"));

  test("of a team counts its people", () =>
    expect(
      explainSystemIssue({
        kind: "system",
        team: "Blue",
        kpi: shippedKpi("csat"),
        people: ["a", "b", "c"],
        judged: 4,
        priority: 1,
      }),
    ).toMatchObject({ id: "opportunity.system", values: { team: "Blue", people: 3, judged: 4 } }));
});

describe("what the goal would be worth", () => {
  test("is time for handle times: 20 seconds on each of 90 contacts are half an hour", () => {
    const kpi = shippedKpi("aht");
    const of = opportunityCase({ kpi });
    const slow = { ...shortfall, of, goal: linear(500, 420, 360, 300), gap: 20, sample: 90 };
    expect(explainGain(slow)).toMatchObject({
      id: "opportunity.gain-time",
      values: { time: 1800, sample: 90, sampleUnit: "contacts" },
    });
  });

  test("is cases for a share of cases: 6 points of 50 surveys are 3", () =>
    expect(explainGain(shortfall)).toMatchObject({
      id: "opportunity.gain-count",
      values: { size: 3, sample: 50 },
    }));

  test("is points where neither says anything", () => {
    const points = { id: "opportunity.gain-points", values: { score: 18 } };
    expect(explainGain({ ...shortfall, gap: 0.5 })).toMatchObject(points);
    expect(explainGain(range)).toMatchObject(points);
    const perHour = opportunityCase({ kpi: shippedKpi("contacts_per_hour") });
    expect(explainGain({ ...shortfall, of: perHour })).toMatchObject(points);
    const worked = opportunityCase({ kpi: shippedKpi("occupancy") });
    expect(explainGain({ ...shortfall, of: worked })).toMatchObject(points);
  });
});
