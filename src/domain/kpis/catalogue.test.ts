import { describe, expect, test } from "vitest";
import type { Kpi, Linear } from "../kpi.ts";
import { BASE_MEASURES } from "../measures.ts";
import { valueOf } from "../scoring/value.ts";
import { KPIS } from "./catalogue.ts";
import { checkKpi } from "./check.ts";

/** Every KPI once: the sums of its measures, and the value they make by hand. */
const WORKED: Record<string, [sums: Record<string, number>, value: number]> = {
  // (3000 + 400 + 600) ÷ 10 = 400 s
  aht: [{ talk_seconds: 3000, hold_seconds: 400, acw_seconds: 600, contacts_handled: 10 }, 400],
  // 3000 ÷ 10
  talk: [{ talk_seconds: 3000, contacts_handled: 10 }, 300],
  // 400 ÷ (3000 + 400 + 600) = 0.1
  hold_ratio: [{ talk_seconds: 3000, hold_seconds: 400, acw_seconds: 600 }, 10],
  // 600 ÷ 10
  acw: [{ acw_seconds: 600, contacts_handled: 10 }, 60],
  // 600 ÷ 4000 = 0.15
  acw_ratio: [{ talk_seconds: 3000, hold_seconds: 400, acw_seconds: 600 }, 15],
  // 3 ÷ 40 = 0.075
  transfer: [{ transfers: 3, contacts_handled: 40 }, 7.5],
  // 1 ÷ 40 = 0.025
  short_contact: [{ contacts_short: 1, contacts_handled: 40 }, 2.5],
  // 2 ÷ 40 = 0.05
  agent_disconnect: [{ agent_disconnects: 2, contacts_handled: 40 }, 5],
  // 40 ÷ 50 = 0.8
  answered: [{ contacts_handled: 40, contacts_offered: 50 }, 80],
  // 40 contacts in 5 hours = 8 an hour
  contacts_per_hour: [{ contacts_handled: 40, on_queue_seconds: 18_000 }, 8],
  // 41 ÷ 50 = 0.82
  service_level: [{ answered_in_target: 41, contacts_offered: 50 }, 82],
  // 600 ÷ 40 = 15 s
  asa: [{ wait_seconds: 600, contacts_handled: 40 }, 15],
  // 3 ÷ 50 = 0.06
  abandonment: [{ contacts_abandoned: 3, contacts_offered: 50 }, 6],
  // 18 ÷ 24 = 0.75
  fcr: [{ resolved_first: 18, resolution_checked: 24 }, 75],
  // 30 ÷ 50 = 0.6, over all offered
  resolution_of_offered: [{ contacts_resolved: 30, contacts_offered: 50 }, 60],
  // the same 30 ÷ 40 = 0.75, over those answered
  resolution_of_handled: [{ contacts_resolved: 30, contacts_handled: 40 }, 75],
  // 5 ÷ 40 = 0.125
  repeat_7d: [{ repeat_within_7d: 5, contacts_handled: 40 }, 12.5],
  // 17 ÷ 20 = 0.85
  csat: [{ surveys_top_box: 17, surveys_answered: 20 }, 85],
  // 86 ÷ 20 = 4.3 points
  csat_mean: [{ survey_points: 86, surveys_answered: 20 }, 4.3],
  // 750 ÷ 30 = 25
  sentiment: [{ sentiment_points: 750, sentiment_scored: 30 }, 25],
  // (12 − 4) ÷ 20 = 0.4; passives only count below
  nps: [{ promoters: 12, detractors: 4, surveys_answered: 20 }, 40],
  // 36 ÷ 40 = 0.9
  survey_offer: [{ surveys_offered: 36, contacts_handled: 40 }, 90],
  // 9 ÷ 36 = 0.25
  survey_response: [{ surveys_answered: 9, surveys_offered: 36 }, 25],
  // 276 ÷ 300 = 0.92
  qa: [{ qa_points: 276, qa_points_possible: 300 }, 92],
  // 1 ÷ 8 = 0.125
  critical_error: [{ qa_forms_critical: 1, qa_forms: 8 }, 12.5],
  // (28 800 − 1 440) ÷ 28 800 = 0.95
  adherence: [{ scheduled_seconds: 28_800, adherence_exception_seconds: 1_440 }, 95],
  // 30 240 ÷ 28 800 = 1.05: more than was scheduled
  conformance: [{ logged_in_seconds: 30_240, scheduled_seconds: 28_800 }, 105],
  // 15 300 ÷ 18 000 = 0.85
  occupancy: [{ busy_seconds: 15_300, on_queue_seconds: 18_000 }, 85],
  // 27 360 ÷ 28 800 = 0.95
  attendance: [{ worked_seconds: 27_360, scheduled_seconds: 28_800 }, 95],
  // 6 ÷ 40 = 0.15
  conversion: [{ sales: 6, sales_eligible: 40 }, 15],
  // 50 000 cents ÷ 40 = 1 250 cents
  revenue_per_contact: [{ revenue_minor: 50_000, contacts_handled: 40 }, 12.5],
  // 3 cancelled of 2 sold: those of an earlier period count too
  cancellation: [{ cancellations: 3, sales: 2 }, 150],
  // 7 200 ÷ 4 = 30 minutes
  first_response: [{ replies_first_seconds: 7_200, replies_first: 4 }, 1_800],
  // 3 ÷ 24 = 0.125
  reopened: [{ reopened: 3, solved: 24 }, 12.5],
  // 24 cases in 6 hours
  solved_per_hour: [{ solved: 24, worked_seconds: 21_600 }, 4],
  // 8.1 standard hours in 7.5 worked = 1.08
  standard_hours_earned: [{ items_standard_seconds: 29_160, worked_seconds: 27_000 }, 108],
  // 2 ÷ 80 = 0.025
  rework: [{ items_returned: 2, items_completed: 80 }, 2.5],
  // 57 ÷ 60 = 0.95
  in_time: [{ items_in_time: 57, items_due: 60 }, 95],
  // 9 000 ÷ 30 = 5 minutes
  lobby_wait: [{ lobby_wait_seconds: 9_000, visits_served: 30 }, 300],
  // 24 ÷ 30 = 0.8
  visits_in_target: [{ visits_within_target: 24, visits_served: 30 }, 80],
  // 3 ÷ 30 = 0.1
  referral_rate: [{ referrals_accepted: 3, visits_served: 30 }, 10],
  // 3 ÷ 4 = 0.75
  referral_acceptance: [{ referrals_accepted: 3, referrals_made: 4 }, 75],
  // 19 ÷ 20 = 0.95
  data_completeness: [{ days_reported: 19, days_expected: 20 }, 95],
};

function total(linear: Linear, sums: Record<string, number>): number {
  return linear.reduce((sum, { measure, times }) => {
    const amount = sums[measure];
    if (amount === undefined) throw new Error(`the row does not give ${measure}`);
    return sum + times * amount;
  }, 0);
}

function worked(kpi: Kpi): number | null {
  const sums = WORKED[kpi.id]?.[0];
  if (!sums) throw new Error(`no hand-worked row for ${kpi.id}`);
  return valueOf(kpi, {
    numerator: total(kpi.numerator, sums),
    denominator: total(kpi.denominator, sums),
    days: 1,
    squares: null,
  });
}

describe("every KPI of the catalogue", () => {
  test.each(KPIS.map((kpi) => [kpi.id, kpi] as const))("%s by hand", (id, kpi) =>
    expect(worked(kpi)).toBe(WORKED[id]?.[1]),
  );

  test("has a hand-worked row, and no row is left over", () =>
    expect(Object.keys(WORKED).toSorted()).toEqual(KPIS.map(({ id }) => id).toSorted()));

  test("has an id of its own", () =>
    expect(new Set(KPIS.map(({ id }) => id)).size).toBe(KPIS.length));

  test.each(KPIS.map((kpi) => [kpi.id, kpi] as const))("%s is a sound definition", (_, kpi) => {
    expect(checkKpi(kpi, BASE_MEASURES, new Set(KPIS.map(({ id }) => id)))).toEqual([]);
    expect(kpi.description).toMatch(/\.$/);
    expect(kpi.source).not.toBe("");
  });
});

test("staffing outcomes are nobody's personal score", () => {
  const teamAndUp = KPIS.filter((kpi) => kpi.lowestLevel === "team").map(({ id }) => id);
  expect(teamAndUp).toEqual([
    "service_level",
    "asa",
    "abandonment",
    "occupancy",
    "lobby_wait",
    "visits_in_target",
    "data_completeness",
  ]);
  expect(KPIS.every(({ lowestLevel }) => lowestLevel === "team" || lowestLevel === "agent")).toBe(
    true,
  );
});
