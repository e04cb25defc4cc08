import type { Band } from "../../band.ts";
import type { KpiId } from "../../ids.ts";

/** What a badge honours, in the order in which a wall shows it. */
export const BADGE_FAMILIES = [
  "reaching",
  "sustaining",
  "improving",
  "best",
  "balance",
  "guardrails",
  "team",
  "helping",
  "learning",
] as const;

export type BadgeFamily = (typeof BADGE_FAMILIES)[number];

/** What a badge is decided over: a calendar month or quarter, made of the weeks that end in it. */
export type BadgeGrain = "month" | "quarter";

/** What a rule looks at: one KPI, or the score over all of them. */
export type RuleSubject = KpiId | "composite";

/** A band that can be asked for: what is reached with the policy's probability, never what merely happened. */
export type BadgeBar = Extract<Band, "meets" | "exceeds">;

/** At least this band over the sums of the whole period. */
export interface ReachRule {
  readonly kind: "reach";
  readonly on: RuleSubject;
  readonly bar: BadgeBar;
}

/** The target met in every week of the period that has enough data, but for `slack` of them; at least three must have it. */
export interface SustainRule {
  readonly kind: "sustain";
  readonly on: RuleSubject;
  /** Weeks that may miss the target or stay too close to call. */
  readonly slack: number;
}

/**
 * Better than the half year before by more than weeks differ anyway. `on` null: any KPI that counts in the score, each of
 * them tested and false alarms shared among them (Benjamini and Hochberg).
 */
export interface ImproveRule {
  readonly kind: "improve";
  readonly on: KpiId | null;
  /** How often somebody who does not change may earn it: a share of people and periods, 0–1. */
  readonly rate: number;
}

/** Better than every earlier period of the last year by more than chance explains; at least three must have enough data. */
export interface BestRule {
  readonly kind: "best";
  readonly on: KpiId;
  /** As for an improvement. */
  readonly rate: number;
}

/** No KPI that counts below its goal, and at least so many of them meeting it. */
export interface BalanceRule {
  readonly kind: "balance";
  readonly meeting: number;
}

/** The target of the whole score met, with a score in every week with data and in none of them points held for review. */
export interface GuardedRule {
  readonly kind: "guarded";
}

/** The team that somebody worked in most meets its target, and they were there for at least so many days of the period. */
export interface TeamRule {
  readonly kind: "team";
  readonly on: RuleSubject;
  readonly days: number;
}

/** Kudos from at least so many different people whom one did not thank back in the same period. */
export interface ThanksRule {
  readonly kind: "thanks";
  readonly people: number;
}

/** The target of the whole score met within so many weeks of the first day with data: once in a working life. */
export interface SettleRule {
  readonly kind: "settle";
  readonly weeks: number;
}

/** A KPI that was below its goal over the half year before meets it now, and the rise is more than weeks differ anyway. */
export interface TurnRule {
  readonly kind: "turn";
  /** As for an improvement. */
  readonly rate: number;
}

/** A rule as data: everything that decides a badge, so that an editor can build one and a test can read it. */
export type BadgeRule =
  | ReachRule
  | SustainRule
  | ImproveRule
  | BestRule
  | BalanceRule
  | GuardedRule
  | TeamRule
  | ThanksRule
  | SettleRule
  | TurnRule;

/**
 * A badge. A rule that changes is a new version, and what was earned by an earlier one stays earned by that one. There is none
 * for speed alone: a reward on handle time makes people rush and transfer.
 */
export interface Badge {
  /** Small letters, digits and hyphens. */
  readonly id: string;
  /** 1, 2, 3 … with every change of the rule. */
  readonly version: number;
  readonly family: BadgeFamily;
  /** As the organisation named it; null for a shipped badge, whose name is a sentence of its id (see `badgeName`). */
  readonly name: string | null;
  readonly grain: BadgeGrain;
  readonly rule: BadgeRule;
}
