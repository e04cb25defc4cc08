import type { Hold } from "../../guardrails/holds.ts";
import type { Kpi } from "../../kpi.ts";
import type { Policy } from "../../policy.ts";
import { hasWork, holdsAt, judgeStretch, type History } from "../history.ts";

/**
 * The published rule that points follow. A change of it is a new version, and weeks keep the points of the version that paid
 * them.
 *
 * **A closed week in which somebody worked pays the score of the four weeks that end with it**, rounded: 0 to 100 points.
 *
 * Why not each day its own score. Most KPIs cannot be judged on one day (a schedule is judged from two days of work on, satisfaction from
 * ten surveys), so a day's score would rest on speed alone. And a score is bent at its ends: it cannot pass 100 nor fall
 * under 0. Chance on few contacts therefore moves its mean, and who has few contacts would earn other points than an equal
 * colleague with many. Four weeks carry enough of every KPI, and chance moves a payment by a quarter of what it would.
 *
 * Why a week and not its days. What a week pays does not depend on how many days, hours or logins it had: short days,
 * needless logins and overtime pay nothing, part-time pays the same. Choosing one's contacts or one's days moves the score of all four
 * weeks, and the guardrails see it: a week of which any KPI's points are held for review pays nothing until it is released.
 */
export const POINTS_RULE = { version: 1, weeks: 4 } as const;

/** What a closed week pays. */
export type WeekPoints =
  | { readonly state: "paid"; readonly points: number }
  /** It would pay so many points, of which none counts until somebody releases them or the guardrail stops signalling. */
  | { readonly state: "held"; readonly points: number; readonly kpi: Kpi; readonly hold: Hold }
  /** No work in the week, or too little data for a score. */
  | { readonly state: "none" };

/** Applies the rule to the week at a place. `released`: somebody has looked at what is held there, and released it. */
export function pointsOfWeek(
  history: History,
  week: number,
  policy: Policy,
  released: boolean,
): WeekPoints {
  if (!hasWork(history, week)) return { state: "none" };
  const stretch = { from: week - POINTS_RULE.weeks + 1, to: week };
  const { composite, kpis } = judgeStretch(history, stretch, policy);
  if (composite.score === null) return { state: "none" };
  const points = Math.round(composite.score);
  const holds = released ? new Map<string, Hold>() : holdsAt(history, week, policy);
  // Of several, the one that looks best: it is what a trick would be for.
  const [held] = kpis
    .filter(({ kpi, judgement }) => judgement.score !== null && holds.has(kpi.id))
    .toSorted((a, b) => (b.judgement.score ?? 0) - (a.judgement.score ?? 0));
  const hold = held && holds.get(held.kpi.id);
  return held && hold ? { state: "held", points, kpi: held.kpi, hold } : { state: "paid", points };
}
