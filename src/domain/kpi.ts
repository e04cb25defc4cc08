import type { DimensionId, KpiId, MeasureId } from "./ids.ts";
import type { Interval } from "./statistics/interval.ts";

/** A linear combination of measures, e.g. talk + hold + after-contact work. Coefficients are whole numbers. */
export type Linear = readonly Term[];

export interface Term {
  readonly measure: MeasureId;
  /** How often the measure counts: 1, or -1 to subtract. */
  readonly times: number;
}

/** Which way is good. `range` means that both too little and too much are bad. */
export type Direction = "higher" | "lower" | "range";

/**
 * Decides the evidence model: a count out of a count (Beta–Binomial), a count per exposure (Gamma–Poisson),
 * or an amount per count (ratio estimator).
 */
export type KpiKind = "proportion" | "rate" | "mean";

/** How a value is written. `percent`: 0–100. `per_hour`: per hour. `money`: major units of the currency. */
export type KpiUnit = "percent" | "seconds" | "per_hour" | "points" | "money" | "index";

/** A named ratio of sums of measures: data, never code. */
export interface Kpi {
  readonly id: KpiId;
  /** Industry name in full, in English; screens translate by id and fall back to it. */
  readonly name: string;
  /** A short form for column heads, where the industry has one: AHT, FCR. */
  readonly shortName: string;
  /** What it tells, in one sentence. */
  readonly description: string;
  readonly unit: KpiUnit;
  readonly direction: Direction;
  readonly kind: KpiKind;
  readonly numerator: Linear;
  readonly denominator: Linear;
  /** Display scale: value = scale × Σ numerator ÷ Σ denominator. 100 for per cent, 3600 for per hour of seconds. */
  readonly scale: number;
  /**
   * The least and the most that a mean can be, in the KPI's unit, where its kind and unit do not say it: −100 and 100 for a net
   * score, 0 and 100 for points earned of those possible. Proportions and rates know theirs.
   */
  readonly bounds?: Interval | undefined;
  /** Below this sample (Σ denominator, in its own unit) no band is given. */
  readonly minimumSample: number;
  /** What the sample counts, for sentences: contacts, surveys, hours … */
  readonly sampleUnit: SampleUnit;
  /** Decimals at display; goal tests use the unrounded value. */
  readonly decimals: number;
  /** The lowest level it may be shown at; `agent` unless it is nobody's personal score. */
  readonly lowestLevel: DimensionId;
  /** KPIs that expose gaming of this one. */
  readonly guardrails: readonly KpiId[];
  /** 0–1: how much of it a person can change with coaching. */
  readonly coachability: number;
  /** Where the definition comes from. */
  readonly source: string;
}

/** What a sample counts. Seconds are shown as hours. */
export const SAMPLE_UNITS = [
  "contacts",
  "surveys",
  "forms",
  "seconds",
  "cases",
  "items",
  "visits",
  "referrals",
  "days",
  "sales",
  "checks",
  "points",
] as const;

export type SampleUnit = (typeof SAMPLE_UNITS)[number];
