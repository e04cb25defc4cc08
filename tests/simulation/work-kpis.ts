import type { Kpi } from "#src/domain/kpi.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import type { Draws } from "./draws.ts";

/** What one agent does in one day, as one KPI sees it; `shift` moves the true value by so many per cent of itself. */
export interface DayOfWork {
  readonly numerator: number;
  readonly denominator: number;
}

/** A KPI, and how its days come about while nothing changes. */
export interface WorkKpi {
  readonly kpi: Kpi;
  readonly day: (draws: Draws, shift: number) => DayOfWork;
}

/** Eight KPIs of all kinds, at volumes of a usual contact centre: about 40 contacts and 6 surveys a day. */
export const WORK: readonly WorkKpi[] = [
  share("csat", 6, 0.8),
  share("fcr", 10, 0.72),
  share("transfer", 40, 0.08),
  share("conversion", 20, 0.12),
  {
    kpi: shippedKpi("contacts_per_hour"),
    day: (draws, shift) => ({
      numerator: draws.poisson(40 * (1 + shift)),
      denominator: 6 * 3600,
    }),
  },
  amounts("aht", 40, 360, 0.6),
  amounts("acw", 40, 60, 0.9),
  {
    kpi: shippedKpi("csat_mean"),
    day(draws, shift) {
      const denominator = draws.poisson(6);
      return {
        numerator: denominator + draws.binomial(4 * denominator, 0.75 * (1 + shift)),
        denominator,
      };
    },
  },
];

/** The sums of so many days in a row. */
function share(id: string, perDay: number, truth: number): WorkKpi {
  return {
    kpi: shippedKpi(id),
    day(draws, shift) {
      const denominator = draws.poisson(perDay);
      return { numerator: draws.binomial(denominator, truth * (1 + shift)), denominator };
    },
  };
}

/** Amounts of a given mean and coefficient of variation, one per contact. */
function amounts(id: string, perDay: number, mean: number, variation: number): WorkKpi {
  const shape = 1 / variation ** 2;
  return {
    kpi: shippedKpi(id),
    day(draws, shift) {
      const denominator = draws.poisson(perDay);
      const amount = denominator === 0 ? 0 : draws.gamma(shape * denominator) / shape;
      return { numerator: Math.round(mean * (1 + shift) * amount), denominator };
    },
  };
}
