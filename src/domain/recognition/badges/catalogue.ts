import { kpiId } from "../../ids.ts";
import type { Badge, BadgeFamily, BadgeGrain, BadgeRule } from "./badge.ts";

/**
 * How often somebody who does not change may earn an improvement badge in one period: one in a hundred, because a false one
 * tells a person that what they tried has worked.
 */
const RATE = 0.01;

const csat = kpiId("csat");
const fcr = kpiId("fcr");
const qa = kpiId("qa");

/** The ids of the badges that Candor ships, in the order of a wall. */
export const SHIPPED_BADGE_IDS = [
  "on-target",
  "well-above",
  "glad-customers",
  "solved-at-once",
  "solved-for-good",
  "sound-work",
  "good-advice",
  "prompt-reply",
  "right-first-time",
  "steady-month",
  "steady-quarter",
  "steady-solver",
  "reliable",
  "growing",
  "growing-quality",
  "growing-resolution",
  "best-quality",
  "best-resolution",
  "best-satisfaction",
  "no-weak-spot",
  "all-round",
  "nothing-cut-short",
  "team-target",
  "team-quarter",
  "thanked",
  "much-thanked",
  "settled-in",
  "turned-around",
] as const;

export type ShippedBadgeId = (typeof SHIPPED_BADGE_IDS)[number];

/** The badges that Candor ships, by id. */
const SHIPPED: Readonly<Record<ShippedBadgeId, readonly [BadgeFamily, BadgeGrain, BadgeRule]>> = {
  "on-target": ["reaching", "month", { kind: "reach", on: "composite", bar: "meets" }],
  "well-above": ["reaching", "month", { kind: "reach", on: "composite", bar: "exceeds" }],
  "glad-customers": ["reaching", "quarter", { kind: "reach", on: csat, bar: "meets" }],
  "solved-at-once": ["reaching", "month", { kind: "reach", on: fcr, bar: "meets" }],
  "solved-for-good": ["reaching", "month", { kind: "reach", on: kpiId("repeat_7d"), bar: "meets" }],
  "sound-work": ["reaching", "quarter", { kind: "reach", on: qa, bar: "meets" }],
  "good-advice": ["reaching", "quarter", { kind: "reach", on: kpiId("conversion"), bar: "meets" }],
  "prompt-reply": [
    "reaching",
    "month",
    { kind: "reach", on: kpiId("first_response"), bar: "meets" },
  ],
  "right-first-time": [
    "reaching",
    "quarter",
    { kind: "reach", on: kpiId("rework"), bar: "exceeds" },
  ],
  "steady-month": ["sustaining", "month", { kind: "sustain", on: "composite", slack: 0 }],
  "steady-quarter": ["sustaining", "quarter", { kind: "sustain", on: "composite", slack: 2 }],
  "steady-solver": ["sustaining", "quarter", { kind: "sustain", on: fcr, slack: 3 }],
  reliable: ["sustaining", "month", { kind: "sustain", on: kpiId("adherence"), slack: 0 }],
  growing: ["improving", "month", { kind: "improve", on: null, rate: RATE }],
  "growing-quality": ["improving", "quarter", { kind: "improve", on: qa, rate: RATE }],
  "growing-resolution": ["improving", "quarter", { kind: "improve", on: fcr, rate: RATE }],
  "best-quality": ["best", "quarter", { kind: "best", on: qa, rate: RATE }],
  "best-resolution": ["best", "month", { kind: "best", on: fcr, rate: RATE }],
  "best-satisfaction": ["best", "quarter", { kind: "best", on: csat, rate: RATE }],
  "no-weak-spot": ["balance", "month", { kind: "balance", meeting: 3 }],
  "all-round": ["balance", "quarter", { kind: "balance", meeting: 6 }],
  "nothing-cut-short": ["guardrails", "quarter", { kind: "guarded" }],
  "team-target": ["team", "month", { kind: "team", on: "composite", days: 10 }],
  "team-quarter": ["team", "quarter", { kind: "team", on: "composite", days: 30 }],
  thanked: ["helping", "month", { kind: "thanks", people: 3 }],
  "much-thanked": ["helping", "quarter", { kind: "thanks", people: 8 }],
  "settled-in": ["learning", "month", { kind: "settle", weeks: 26 }],
  "turned-around": ["learning", "quarter", { kind: "turn", rate: RATE }],
};

/** The badges that Candor ships. */
export const BADGES: readonly Badge[] = SHIPPED_BADGE_IDS.map((id) => {
  const [family, grain, rule] = SHIPPED[id];
  return { id, version: 1, family, name: null, grain, rule };
});

/** Whether an id is that of a badge that ships: one with an own name in every language and an own drawing. */
export function isShippedBadge(id: string): id is ShippedBadgeId {
  return Object.hasOwn(SHIPPED, id);
}
