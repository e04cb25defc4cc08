import type { Day } from "./ids.ts";
import type { Organisation } from "./organisation.ts";

/** Inclusive local business dates. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A period by its days, as an address and the API state it: `2026-01-01..2026-01-31`. */
export function daysText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from}..${to}`;
}

/** How finely time is cut. Weeks start on the organisation's week start. */
export type Grain = "day" | "week" | "month";

/** The periods a person can pick by name, relative to today. */
export const NAMED_PERIODS = [
  "today",
  "yesterday",
  "last-7-days",
  "last-28-days",
  "this-week",
  "last-week",
  "this-month",
  "last-month",
  "this-quarter",
  "last-quarter",
  "last-13-weeks",
] as const;

export type NamedPeriod = (typeof NAMED_PERIODS)[number];

/** What a period is held against. */
export const COMPARISONS = ["previous", "year", "none"] as const;

export type Comparison = (typeof COMPARISONS)[number];

/** One step of a time axis. A partial bucket is still filling, or is cut by the period's edge. */
export interface Bucket {
  readonly from: Day;
  readonly to: Day;
  readonly partial: boolean;
}

/** What turns a period's name into days. */
export interface Calendar {
  /** Today's business day in the organisation's zone. */
  readonly today: Day;
  /** ISO weekday on which a week starts. */
  readonly weekStart: Organisation["weekStart"];
}
