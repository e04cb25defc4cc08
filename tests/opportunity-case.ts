import { day } from "#src/domain/calendar.ts";
import type { OpportunityCase } from "#src/domain/opportunities/opportunity-case.ts";
import { linear } from "./effective-goal.ts";
import { shippedKpi } from "./shipped-kpi.ts";

/** Satisfaction at 74 % on 50 surveys against a goal of 80 %, missed with 90 % and declining; with what a test varies. */
export function opportunityCase(change: Partial<OpportunityCase> = {}): OpportunityCase {
  return {
    agent: "a1",
    team: "t1",
    kpi: shippedKpi("csat"),
    goal: linear(60, 70, 80, 90),
    judgement: {
      value: 72,
      adjusted: 74,
      sample: 50,
      probability: { target: 0.1, stretch: 0 },
    },
    declined: true,
    bands: ["meets", "below", "below"],
    percentile: 0.1,
    lastDay: day("2026-11-20"),
    committed: false,
    complete: true,
    ...change,
  };
}
