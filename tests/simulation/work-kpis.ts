import type { Kpi } from "#src/domain/kpi.ts";
import type { Totals } from "#src/domain/totals.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { DaySums } from "./day-sums.ts";
import type { Draws } from "./draws.ts";

/** A KPI, and how a day of it comes about: [numerator, denominator]. `shift` moves the true value by a share of itself. */
export interface WorkKpi {
  readonly kpi: Kpi;
  readonly day: (draws: Draws, shift: number) => readonly [number, number];
}

const DAYS_A_WEEK = 5;

/** The sums of so many weeks, whose true value is moved by the same share of itself. */
export function weeksOf({ day }: WorkKpi, draws: Draws, weeks: number, shift = 0): Totals {
  const sums = new DaySums();
  for (let i = 0; i < weeks * DAYS_A_WEEK; i++) sums.add(...day(draws, shift));
  return sums.totals();
}

/** Eight KPIs of all kinds, at the volumes of so many people of a usual contact centre. */
export function workOf(people: number): readonly WorkKpi[] {
  return [
    share("csat", 6 * people, 0.8),
    share("fcr", 10 * people, 0.72),
    share("transfer", 40 * people, 0.08),
    share("conversion", 20 * people, 0.12),
    contactsPerHour(40 * people, 6 * people),
    amounts("aht", 40 * people, 360, 0.6),
    amounts("acw", 40 * people, 60, 0.9),
    ratings(6 * people),
  ];
}

/** A share of so many contacts or surveys a day. */
export function share(id: string, perDay: number, truth: number): WorkKpi {
  return {
    kpi: shippedKpi(id),
    day(draws, shift) {
      const count = draws.poisson(perDay);
      return [draws.binomial(count, truth * (1 + shift)), count];
    },
  };
}

/** So many contacts a day in so many hours. */
export function contactsPerHour(perDay: number, hours: number): WorkKpi {
  return {
    kpi: shippedKpi("contacts_per_hour"),
    day: (draws, shift) => [draws.poisson(perDay * (1 + shift)), 3600 * hours],
  };
}

/** Eight scheduled hours a day, of which so much is kept, give or take a twentieth of what is not. */
export function adherence(truth: number): WorkKpi {
  const scheduled = 8 * 3600;
  return {
    kpi: shippedKpi("adherence"),
    day(draws, shift) {
      const kept = truth * (1 + shift) + 0.05 * (1 - truth) * draws.normal();
      return [Math.round(scheduled * Math.min(kept, 1)), scheduled];
    },
  };
}

/** Amounts of a given mean and coefficient of variation, one per contact. */
export function amounts(id: string, perDay: number, mean: number, variation: number): WorkKpi {
  const shape = 1 / variation ** 2;
  return {
    kpi: shippedKpi(id),
    day(draws, shift) {
      const count = draws.poisson(perDay);
      const amount = count === 0 ? 0 : draws.gamma(shape * count) / shape;
      return [Math.round(mean * (1 + shift) * amount), count];
    },
  };
}

/** Ratings of 1 to 5, 4 on average. */
function ratings(perDay: number): WorkKpi {
  return {
    kpi: shippedKpi("csat_mean"),
    day(draws, shift) {
      const count = draws.poisson(perDay);
      return [count + draws.binomial(4 * count, 0.75 * (1 + shift)), count];
    },
  };
}
