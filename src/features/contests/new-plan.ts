import type { Contest, ContestPlan } from "#src/contract/recognition/contests.ts";
import { addDays } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";

const WEEKS = 4;

/** What a new contest begins with: four weeks from tomorrow, by quality, without names. */
export function newPlan(today: Day, within: string): ContestPlan {
  return {
    name: "",
    about: "",
    prizes: [],
    of: "agent",
    within,
    kpis: [{ kpi: "qa", weight: 1 }],
    scoring: "goals",
    anonymity: "all-but-top",
    from: addDays(today, 1),
    to: addDays(today, 7 * WEEKS),
    lateDays: 3,
  };
}

/** The plan of a draft, to be changed. */
export function planOf(contest: Contest): ContestPlan {
  const { name, about, prizes, of, kpis, scoring, anonymity, from, to, lateDays } = contest;
  const within = `${contest.within.level}:${contest.within.id}`;
  return { name, about, prizes, of, within, kpis, scoring, anonymity, from, to, lateDays };
}
