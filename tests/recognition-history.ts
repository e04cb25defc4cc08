import { addDays, day } from "#src/domain/calendar.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import type { BadgeCase } from "#src/domain/recognition/badges/decision.ts";
import type { History } from "#src/domain/recognition/history.ts";
import { NO_TOTALS, type Totals } from "#src/domain/totals.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { goalAt } from "#tests/simulation/goal-at.ts";

/** A week of a KPI: its value and its sample; null: nothing is known. */
export type Week = readonly [value: number, sample: number] | null;

/** Every KPI's target. */
export const TARGET = 70;

/** Monday 2025-01-06 and 59 more: the last week ends on Sunday 2026-03-01. */
const WEEKS = Array.from({ length: 60 }, (_, at) => addDays(day("2025-01-06"), 7 * at));
/** The last four weeks, and the last thirteen. */
export const MONTH = { from: 56, to: 59 };
export const QUARTER = { from: 47, to: 59 };

/** Five days of a week differ a little, as days do. */
const DAYS = [0.98, 1.02, 1, 0.97, 1.03];

function weekOf({ scale }: Kpi, week: Week): Totals {
  if (week === null) return NO_TOTALS;
  const [value, denominator] = week;
  const numerator = Math.round((value / scale) * denominator);
  const perDay = DAYS.map((factor) => (numerator / DAYS.length) * factor);
  const even = denominator / DAYS.length;
  return {
    numerator,
    denominator,
    days: DAYS.length,
    squares: {
      numeratorSquared: perDay.reduce((sum, one) => sum + one ** 2, 0),
      product: perDay.reduce((sum, one) => sum + one * even, 0),
      denominatorSquared: DAYS.length * even ** 2,
    },
  };
}

/** A history of 60 weeks in which each KPI has a goal of 70 and the weeks that its function says. */
export function historyOf(
  kpis: Readonly<Record<string, (place: number) => Week>>,
  guards: Readonly<Record<string, (place: number) => Week>> = {},
): History {
  const series = ([id, weekAt]: [string, (place: number) => Week]) => {
    const kpi = shippedKpi(id);
    return {
      kpi,
      totals: WEEKS.map((_, place) => weekOf(kpi, weekAt(place))),
      goals: WEEKS.map(() => goalAt(kpi, TARGET)),
    };
  };
  return {
    weeks: WEEKS,
    kpis: Object.entries(kpis).map(series),
    guards: Object.entries(guards).map((one) => ({ ...series(one), peersOver: () => null })),
    teams: WEEKS.map(() => "team-1"),
  };
}

/** A case over a history, a month without team or thanks unless told. */
export function caseOf(history: History, change: Partial<BadgeCase> = {}): BadgeCase {
  return {
    history,
    stretch: MONTH,
    earlier: [],
    team: null,
    thanks: [],
    weeksSinceStart: null,
    policy: DEFAULT_POLICY,
    ...change,
  };
}
