import type { KpiId } from "../../ids.ts";
import { message } from "../../messages.ts";
import { holdsAt } from "../history.ts";
import type { BadgeRule } from "./badge.ts";
import { decideBest, decideImprove, decideTurn } from "./decide-change.ts";
import { decideBalance, decideGuarded, decideSettle, decideThanks } from "./decide-conduct.ts";
import { decideReach, decideSustain, decideTeam } from "./decide-reach.ts";
import type { BadgeCase, BadgeDecision, RuleDecision } from "./decision.ts";

/** A hold looks back four weeks: looked at every four weeks from the end, it sees every week of a period. */
const HOLD_STEP = 4;

/**
 * Decides a rule for one person and one period. What the rule grants is held for review where the points of a KPI it rests on
 * are: the rule's word stands, and nobody has it until somebody has looked.
 */
export function decideBadge(rule: BadgeRule, badgeCase: BadgeCase): BadgeDecision {
  const decision = decideRule(rule, badgeCase);
  if (decision.state !== "earned") return decision;
  const held = heldOf(decision.on, badgeCase);
  return held === null
    ? decision
    : { ...decision, state: "held", sentence: message("badge.is-held", { measured: held }) };
}

function decideRule(rule: BadgeRule, badgeCase: BadgeCase): RuleDecision {
  switch (rule.kind) {
    case "reach":
      return decideReach(rule, badgeCase);
    case "sustain":
      return decideSustain(rule, badgeCase);
    case "improve":
      return decideImprove(rule, badgeCase);
    case "best":
      return decideBest(rule, badgeCase);
    case "balance":
      return decideBalance(rule, badgeCase);
    case "guarded":
      return decideGuarded(rule, badgeCase);
    case "team":
      return decideTeam(rule, badgeCase);
    case "thanks":
      return decideThanks(rule, badgeCase);
    case "settle":
      return decideSettle(rule, badgeCase);
    case "turn":
      return decideTurn(rule, badgeCase);
  }
}

/** The English name of the first of some KPIs of which anything is held in the period; null where nothing is. */
function heldOf(on: readonly KpiId[], { history, stretch, policy }: BadgeCase): string | null {
  for (let week = stretch.to; week >= stretch.from; week -= HOLD_STEP) {
    const holds = holdsAt(history, week, policy);
    const held = history.kpis.find(({ kpi }) => on.includes(kpi.id) && holds.has(kpi.id));
    if (held) return held.kpi.name;
  }
  return null;
}
