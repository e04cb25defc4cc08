import type { KpiId } from "../../ids.ts";
import type { Message } from "../../message.ts";
import type { Policy } from "../../policy.ts";
import type { History, Stretch } from "../history.ts";

/** All that a rule may look at: one person and one period. */
export interface BadgeCase {
  readonly history: History;
  /** The weeks of the period that are over; the last of them is the last of the history or before. */
  readonly stretch: Stretch;
  /** Earlier periods of the same length within the last year, the latest first. */
  readonly earlier: readonly Stretch[];
  /** The team that most days of the period were worked in, and how many; null where no team is known. */
  readonly team: { readonly days: number; readonly history: History } | null;
  /** Who thanked this person in the period, and whether they were thanked in return. */
  readonly thanks: readonly { readonly from: string; readonly returned: boolean }[];
  /** Weeks between the week of the first day with data and the period's last one; null where that lies before the history. */
  readonly weeksSinceStart: number | null;
  readonly policy: Policy;
}

/** How a week stands for a rule that counts weeks. */
export type WeekMark = "met" | "too-close" | "missed" | "no-data";

/** What a rule says of a period, before anything is held. */
export interface RuleDecision {
  readonly state: "earned" | "not-yet" | "no-data";
  /** Why, in one sentence, or how far it has come. */
  readonly sentence: Message;
  /** KPIs it rests on: those whose rows are its evidence, and of which nothing may be held. Empty where it rests on no figure. */
  readonly on: readonly KpiId[];
  /** Of a rule that counts: how many there are, of how many it takes; null for one that does not. */
  readonly counted: { readonly done: number; readonly of: number } | null;
  /** Of a rule about weeks, how each of them stands, oldest first. */
  readonly weeks: readonly WeekMark[];
}

/** What is decided: the rule's word, or held for review although the rule is met. */
export interface BadgeDecision extends Omit<RuleDecision, "state"> {
  readonly state: RuleDecision["state"] | "held";
}

/** A decision of a rule that neither counts nor looks at weeks. */
export function said(
  state: RuleDecision["state"],
  sentence: Message,
  on: readonly KpiId[] = [],
): RuleDecision {
  return { state, sentence, on, counted: null, weeks: [] };
}
